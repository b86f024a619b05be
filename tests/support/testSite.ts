import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test site answers at a path: a page, or an answer of its own. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface TestSite {
	url: string;
	/** Paths in the order they were asked for, robots.txt included. */
	asked: string[];
	/** When each of them came, in milliseconds; as many entries as `asked`. */
	times: number[];
	/** Most requests that were open at once. */
	mostAtOnce(): number;
	close(): Promise<void>;
}

/**
 * A site on a free port of 127.0.0.1. `pages` may be changed while it runs; other paths get 404. Every answer takes
 * `delayMs`.
 */
export async function startTestSite(pages: Record<string, Answer>, delayMs = 0): Promise<TestSite> {
	const asked: string[] = [];
	const times: number[] = [];
	let open = 0;
	let most = 0;
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		asked.push(path);
		times.push(performance.now());
		most = Math.max(most, ++open);
		response.on('close', () => open--);
		const answer = pages[path];
		setTimeout(() => {
			if (typeof answer === 'function') return answer(request, response);
			response.writeHead(answer === undefined ? 404 : 200, {
				'content-type': path.endsWith('.txt')
					? 'text/plain'
					: path.endsWith('.xml')
						? 'application/xml'
						: 'text/html; charset=utf-8',
			});
			response.end(answer ?? '<p>Not found</p>');
		}, delayMs);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		times,
		mostAtOnce: () => most,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
