import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
	method?: string;
	path?: string;
	headers: IncomingHttpHeaders;
	body: string;
}

export interface WebhookReceiver {
	url: string;
	/** In order of arrival. */
	requests: ReceivedRequest[];
	close(): Promise<void>;
}

/** An HTTP server on a free port of 127.0.0.1 that keeps what it is sent and answers with one status. */
export async function startWebhookReceiver(
	status = 204,
	headers: Record<string, string> = {},
): Promise<WebhookReceiver> {
	const requests: ReceivedRequest[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const { method, url: path } = request;
			const body = Buffer.concat(chunks).toString('utf8');
			requests.push({ method, path, headers: request.headers, body });
			response.writeHead(status, headers).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/signoff`,
		requests,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
