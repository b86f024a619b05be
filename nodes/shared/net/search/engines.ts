import { z } from 'zod/v4';

/** A page that a search engine names. */
export interface SearchHit {
	url: string;
	title: string;
}

/** What a credential of a search engine holds. */
export interface SearchCredential {
	url: string;
	apiKey?: string;
	user?: string;
	password?: string;
}

/** A request to the engine; `path` is below the address of the credential. */
export interface SearchRequest {
	method: 'GET' | 'POST';
	path: string;
	query?: Record<string, string>;
	body?: object;
	headers: Record<string, string>;
}

/** How one engine is asked and understood. Pure: `searchWeb` does the asking. */
export interface SearchEngine {
	name: string;
	request(query: string, count: number, credential: SearchCredential): SearchRequest;
	/** Throws where the answer is not one of this engine. */
	hitsOf(answer: unknown): SearchHit[];
}

const hits = z.array(z.object({ url: z.string(), title: z.string().default('') }));
const json = { accept: 'application/json' };

function basicLogin({ user, password }: SearchCredential): Record<string, string> {
	if (!user && !password) return {};
	const login = Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64');
	return { authorization: `Basic ${login}` };
}

/** SearXNG: GET /search with `format=json`, which an instance must allow. It has no limit on the number of results to ask for. */
const searxng: SearchEngine = {
	name: 'SearXNG',
	request: (query, _count, credential) => ({
		method: 'GET',
		path: '/search',
		query: { q: query, format: 'json', categories: 'general' },
		headers: { ...json, ...basicLogin(credential) },
	}),
	hitsOf: (answer) => z.object({ results: hits }).parse(answer).results,
};

/** Brave Search API, web search: `count` is 20 at most. An answer without web pages has no `web`. */
const brave: SearchEngine = {
	name: 'Brave Search',
	request: (query, count, { apiKey = '' }) => ({
		method: 'GET',
		path: '/web/search',
		query: { q: query, count: String(Math.min(20, count)), result_filter: 'web' },
		headers: { ...json, 'x-subscription-token': apiKey },
	}),
	hitsOf: (answer) =>
		z
			.object({ type: z.literal('search'), web: z.object({ results: hits }).optional() })
			.parse(answer).web?.results ?? [],
};

/** Tavily, search: `max_results` is 20 at most; the basic depth costs one credit. */
const tavily: SearchEngine = {
	name: 'Tavily',
	request: (query, count, { apiKey = '' }) => ({
		method: 'POST',
		path: '/search',
		body: { query, max_results: Math.min(20, count), search_depth: 'basic', topic: 'general' },
		headers: { ...json, authorization: `Bearer ${apiKey}` },
	}),
	hitsOf: (answer) => z.object({ results: hits }).parse(answer).results,
};

export const searchEngines = { brave, searxng, tavily };
export type SearchEngineName = keyof typeof searchEngines;
