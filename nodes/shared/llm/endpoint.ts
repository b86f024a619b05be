import { SignoffError } from '../errors';
import { providerAt, providers, type Provider, type ProviderName } from './providers';

/** Fields of n8n's built-in credential type `openAiApi`. */
export interface OpenAiCredential {
	apiKey: string;
	url?: string;
	organizationId?: string;
	header?: boolean;
	headerName?: string;
	headerValue?: string;
}

/** Fields of the credential type `signoffModelApi`. */
export interface ModelCredential {
	provider: ProviderName;
	apiKey?: string;
	url?: string;
	apiVersion?: string;
}

/** Where and how an endpoint is reached. `headers` may hold a key; `null` leaves a header out. */
export interface Endpoint {
	provider: Provider;
	apiKey: string;
	baseUrl: string;
	organization?: string;
	headers: Record<string, string | null>;
	query: Record<string, string>;
}

function withoutSlash(url: string): string {
	return url.trim().replace(/\/+$/, '');
}

/** The endpoint of n8n's OpenAI credential; a known service is told by its address. */
export function openAiEndpoint(credential: OpenAiCredential): Endpoint {
	const apiKey = (credential.apiKey ?? '').trim();
	if (!apiKey) throw new SignoffError('model_no_credential', 'The API key is empty.');
	const baseUrl = withoutSlash(credential.url || 'https://api.openai.com/v1');
	const { header, headerName, headerValue = '' } = credential;
	return {
		provider: providerAt(baseUrl),
		apiKey,
		baseUrl,
		organization: credential.organizationId,
		headers: header && headerName ? { [headerName]: headerValue } : {},
		query: {},
	};
}

/**
 * The endpoint of the credential Signoff Model API. `model`: on Azure the name of the deployment, which is part of the address
 * where an API version is set. @throws SignoffError `model_no_credential` for a missing key or address
 */
export function modelEndpoint(credential: ModelCredential, model: string): Endpoint {
	const provider: Provider = providers[credential.provider] ?? providers.other;
	const apiKey = (credential.apiKey ?? '').trim();
	if (provider.needsKey && !apiKey) {
		throw new SignoffError('model_no_credential', 'The API key is empty.');
	}
	const url = withoutSlash(credential.url || provider.url || '');
	if (!url) throw new SignoffError('model_no_credential', 'The base URL is empty.');
	const endpoint = { provider, apiKey, baseUrl: url, headers: {}, query: {} };
	if (credential.provider !== 'azure') return endpoint;

	const version = (credential.apiVersion ?? '').trim();
	const resource = url.replace(/\/openai(\/v1)?$/, '');
	return {
		...endpoint,
		baseUrl: version
			? `${resource}/openai/deployments/${encodeURIComponent(model)}`
			: `${resource}/openai/v1`,
		headers: { authorization: null, 'api-key': apiKey },
		query: version ? { 'api-version': version } : {},
	};
}
