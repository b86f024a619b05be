import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { byName } from '../nodes/shared/byName';
import { providers, type Provider, type ProviderName } from '../nodes/shared/llm/providers';

const entries = Object.entries(providers) as Array<[ProviderName, Provider]>;

/** A property of each provider as JavaScript for n8n's expressions; indented, for two closing braces would end one. */
function tableOf(property: 'url' | 'checkPath'): string {
	const table = Object.fromEntries(entries.map(([name, provider]) => [name, provider[property]]));
	return `(${JSON.stringify(table, null, 1)})[$credentials.provider]`;
}

/** Key and address of a service with language models, with what is known of the service. */
export class SignoffModelApi implements ICredentialType {
	name = 'signoffModelApi';

	displayName = 'Signoff Model API';

	icon = { light: 'file:signoffModel.svg', dark: 'file:signoffModel.dark.svg' } as const;

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-signoff';

	properties: INodeProperties[] = [
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			options: byName(entries.map(([value, { label }]) => ({ name: label, value }))),
			default: 'openAi',
			description: 'Who runs the model; sets address, header of the key and what the service knows',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Ollama and vLLM need none unless they stand behind a proxy that does',
		},
		{
			displayName: 'Base URL',
			name: 'url',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://my-resource.openai.azure.com',
			description:
				"Address of the endpoint. Blank takes the provider's own; Azure OpenAI and Other need one.",
		},
		{
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2024-10-21',
			description: 'Blank takes the current interface, which has no versions',
			displayOptions: { show: { provider: ['azure'] } },
		},
	];

	authenticate: IAuthenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	) => {
		const key = String(credentials.apiKey ?? '').trim();
		const keyHeaders: Record<string, Record<string, string>> = {
			azure: { 'api-key': key },
			anthropic: { 'x-api-key': key, 'anthropic-version': '2023-06-01' },
		};
		const headers = keyHeaders[String(credentials.provider)] ?? { authorization: `Bearer ${key}` };
		return key ? { ...request, headers: { ...request.headers, ...headers } } : request;
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ($credentials.url || ${tableOf('url')} || "").trim().replace(/\\/+$/, "") }}`,
			url: `={{ $credentials.provider === "azure" ? ($credentials.apiVersion ? "/openai/models?api-version=" + $credentials.apiVersion : "/openai/v1/models") : (${tableOf('checkPath')} || "/models") }}`,
		},
	};
}
