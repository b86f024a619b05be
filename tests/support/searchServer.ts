import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hit {
	url: string;
	title: string;
}

/** What the server answers to a question: hits, or a status with headers. */
export type SearchAnswer = Hit[] | { status: number; headers?: Record<string, string> };

export interface SearchServer {
	/** Addresses for the credentials. */
	urls: { searxng: string; brave: string; tavily: string };
	/** Questions in the order they came. */
	questions: string[];
	/** What was wrong with requests; a test expects none. */
	complaints: string[];
	close(): Promise<void>;
}

const key = 'search-key-1';
export const searchLogin = { apiKey: key, user: 'ops', password: 'secret' };

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

/** SearXNG, Brave Search and Tavily on one port, as strict as they are about what they are sent. */
export async function startSearchServer(
	answer: (question: string) => SearchAnswer,
): Promise<SearchServer> {
	const questions: string[] = [];
	const complaints: string[] = [];
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://search.test');
		const parameters = Object.fromEntries(url.searchParams);
		const refuse = (status: number, complaint: string) => {
			complaints.push(complaint);
			response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
		};
		const reply = (question: unknown, form: (hits: Hit[]) => object) => {
			if (typeof question !== 'string' || !question) return refuse(422, 'no question');
			questions.push(question);
			const answered = answer(question);
			if (!Array.isArray(answered)) {
				return response.writeHead(answered.status, answered.headers).end('{}');
			}
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify(form(answered)));
		};
		const isGet = request.method === 'GET';

		if (url.pathname === '/searx/search' && isGet) {
			const login = Buffer.from(`${searchLogin.user}:${searchLogin.password}`).toString('base64');
			if (request.headers.authorization !== `Basic ${login}`) return refuse(401, 'login');
			// an instance that does not list json answers 403
			if (parameters.format !== 'json') return refuse(403, 'format');
			return reply(parameters.q, (results) => ({ query: parameters.q, results }));
		}
		if (url.pathname === '/brave/web/search' && isGet) {
			if (request.headers['x-subscription-token'] !== key) return refuse(422, 'token');
			const count = Number(parameters.count ?? 20);
			if (!(count >= 1 && count <= 20)) return refuse(422, 'count');
			return reply(parameters.q, (results) => ({
				type: 'search',
				query: { original: parameters.q },
				...(results.length > 0 ? { web: { type: 'search', results } } : {}),
			}));
		}
		if (url.pathname === '/tavily/search' && request.method === 'POST') {
			if (request.headers.authorization !== `Bearer ${key}`) return refuse(401, 'key');
			if (!/^application\/json/.test(request.headers['content-type'] ?? '')) {
				return refuse(422, 'content type');
			}
			void readJson(request).then(({ query, max_results: most = 5, search_depth: depth }) => {
				if (typeof most !== 'number' || most > 20) return refuse(422, 'max_results');
				if (depth !== 'basic' && depth !== undefined) return refuse(422, 'search_depth');
				return reply(query, (results) => ({ query, results, response_time: 0.1 }));
			});
			return undefined;
		}
		return refuse(404, `${request.method} ${url.pathname}`);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		// a slash at the end, as people paste it
		urls: { searxng: `${base}/searx/`, brave: `${base}/brave`, tavily: `${base}/tavily` },
		questions,
		complaints,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
