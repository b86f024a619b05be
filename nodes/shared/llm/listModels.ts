import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { SignoffError, toNodeError } from '../errors';
import {
	modelEndpoint,
	openAiEndpoint,
	type Endpoint,
	type ModelCredential,
	type OpenAiCredential,
} from './endpoint';
import { modelFailure } from './failures';
import { providers } from './providers';

/** What lists of models hold besides models to talk to. */
const notForChat =
	/embed|whisper|tts|dall-e|moderation|imagen|image|audio|realtime|transcribe|rerank|veo|sora|babbage|davinci|guard/i;

const byName = 'Choose By Name and type it.';

async function endpointOf(context: ILoadOptionsFunctions): Promise<Endpoint> {
	if (context.getCurrentNodeParameter('modelSource') === 'provider') {
		const credential = await context.getCredentials<ModelCredential>('signoffModelApi');
		if (credential.provider === 'azure') {
			throw new SignoffError(
				'model_not_found',
				`Azure OpenAI does not list deployments. ${byName}`,
			);
		}
		return modelEndpoint(credential, '');
	}
	return openAiEndpoint(await context.getCredentials<OpenAiCredential>('openAiApi'));
}

/** The key as Anthropic's own interface wants it: the compatible one has no list. */
function headersOf({ provider, apiKey, headers }: Endpoint): Record<string, string> {
	const set = Object.entries(headers).filter((entry): entry is [string, string] => !!entry[1]);
	const key: Record<string, string> =
		provider === providers.anthropic
			? { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01' }
			: apiKey
				? { authorization: `Bearer ${apiKey}` }
				: {};
	return { ...key, ...Object.fromEntries(set) };
}

/** @throws n8n's own error with the reason: a wrong key, an address nobody answers at, or no list there */
async function listOf(context: ILoadOptionsFunctions, endpoint: Endpoint): Promise<unknown> {
	try {
		return await context.helpers.httpRequest({
			url: `${endpoint.baseUrl}/models`,
			headers: headersOf(endpoint),
			qs: endpoint.provider === providers.anthropic ? { limit: 1000 } : {},
			json: true,
			timeout: 15_000,
			sendCredentialsOnCrossOriginRedirect: false,
		});
	} catch (error) {
		const { response, message } = error as { response?: { status?: number }; message?: string };
		const status = response?.status;
		const failure =
			status === 404
				? new SignoffError('model_not_found', `This endpoint lists no models. ${byName}`)
				: modelFailure({ status, message }, '', [endpoint.apiKey]);
		throw toNodeError(context.getNode(), failure);
	}
}

/** The models that the endpoint of the node's credential offers, in the order of the alphabet, for the list in the editor. */
export async function searchModels(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const endpoint = await endpointOf(this);
	const answer = await listOf(this, endpoint);
	const { data } = (answer ?? {}) as { data?: unknown };
	const wanted = filter.trim().toLowerCase();
	const names = (Array.isArray(data) ? data : [])
		.map((entry: unknown) => String((entry as { id?: unknown } | null)?.id ?? ''))
		// Gemini puts a path before its names and takes them without it.
		.map((name) => name.replace(/^models\//, ''))
		.filter((name) => name && !notForChat.test(name) && name.toLowerCase().includes(wanted))
		.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
	return { results: [...new Set(names)].map((name) => ({ name, value: name })) };
}
