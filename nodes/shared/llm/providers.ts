import type { Assumptions } from './memory';

/**
 * What is known of a service that speaks Chat Completions.
 *
 * - `url`: without a closing slash; absent where every customer has another one.
 * - `host`: tells the service by the address in n8n's OpenAI credential.
 * - `keyHeader`: where the key goes; `authorization` as a Bearer token.
 * - `assumed`: what need not be found out by asking. `body`: what every request must say besides.
 * - `checkPath`: what an unknown key cannot read; the list of models where nothing else is said.
 */
export interface Provider {
	label: string;
	url?: string;
	host?: RegExp;
	keyHeader: 'authorization' | 'api-key';
	needsKey: boolean;
	assumed: Assumptions;
	body?: Record<string, unknown>;
	checkPath?: string;
}

const usual = { keyHeader: 'authorization', needsKey: true, assumed: {} } as const;
/** Newer models refuse the older name of the token limit. */
const newTokenLimit: Assumptions = { tokenLimit: 'max_completion_tokens' };

/** The services of the credential Signoff Model API, in the order of its list. */
export const providers = {
	anthropic: {
		...usual,
		label: 'Anthropic',
		url: 'https://api.anthropic.com/v1',
		host: /(^|\.)anthropic\.com$/,
		// `response_format` is accepted and ignored there: a function is the best form.
		assumed: { firstRung: 'tool' },
	},
	azure: {
		...usual,
		label: 'Azure OpenAI',
		host: /\.(openai\.azure|cognitiveservices\.azure|services\.ai\.azure)\.com$/,
		keyHeader: 'api-key',
		assumed: newTokenLimit,
	},
	gemini: {
		...usual,
		label: 'Google Gemini',
		url: 'https://generativelanguage.googleapis.com/v1beta/openai',
		host: /^generativelanguage\.googleapis\.com$/,
	},
	groq: {
		...usual,
		label: 'Groq',
		url: 'https://api.groq.com/openai/v1',
		host: /^api\.groq\.com$/,
		assumed: newTokenLimit,
	},
	mistral: {
		...usual,
		label: 'Mistral',
		url: 'https://api.mistral.ai/v1',
		host: /^api\.mistral\.ai$/,
	},
	ollama: { ...usual, label: 'Ollama', url: 'http://localhost:11434/v1', needsKey: false },
	openAi: {
		...usual,
		label: 'OpenAI',
		url: 'https://api.openai.com/v1',
		host: /(^|\.)api\.openai\.com$/,
		assumed: newTokenLimit,
	},
	openRouter: {
		...usual,
		label: 'OpenRouter',
		url: 'https://openrouter.ai/api/v1',
		host: /^openrouter\.ai$/,
		// Else it may lead to a service that ignores the form that was asked for.
		body: { provider: { require_parameters: true } },
		// Its list of models is public.
		checkPath: '/key',
	},
	vllm: { ...usual, label: 'vLLM', url: 'http://localhost:8000/v1', needsKey: false },
	other: { ...usual, label: 'Other', needsKey: false },
} as const satisfies Record<string, Provider>;

export type ProviderName = keyof typeof providers;

/** The service at an address; `other` where none of them is known by it. */
export function providerAt(url: string): Provider {
	const host = URL.parse(url)?.hostname ?? '';
	const all: Provider[] = Object.values(providers);
	return all.find((provider) => provider.host?.test(host)) ?? providers.other;
}
