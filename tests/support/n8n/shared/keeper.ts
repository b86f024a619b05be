import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { startN8n, type N8n } from '../../n8n';

/**
 * Keeps the n8n that test files share, in the process that starts them all: the first file that asks has it started, and
 * nobody else waits for a start. A run in which no file asks starts none.
 */
export class Keeper {
	private n8n: Promise<N8n> | undefined;

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async listen(): Promise<Keeper> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const keeper = new Keeper(server, `http://127.0.0.1:${port}`);
		server.on('request', (_, answer) => {
			const end = (status: number, body: object) => {
				answer.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
				answer.end(JSON.stringify(body));
			};
			keeper.n8n ??= startN8n();
			keeper.n8n.then(
				({ place, session }) => end(200, { place, session }),
				(error: Error) => end(500, { message: error.message }),
			);
		});
		return keeper;
	}

	/** Ends n8n, if it was started. */
	async close(): Promise<void> {
		this.server.close();
		const n8n = await this.n8n?.catch(() => undefined);
		await n8n?.stop();
	}
}
