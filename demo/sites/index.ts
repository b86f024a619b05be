import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { companies } from './companies';
import type { Company } from './company';
import { renderPage } from './pages';

/** A fictional company whose site is up, with the person there whom one might write to. */
export interface CompanySite {
	company: string;
	/** Address of the home page, such as `http://127.0.0.11:8100`. */
	website: string;
	contact: { name: string; email: string; title: string };
}

const firstHost = 11;

function siteServer(company: Company): Server {
	return createServer((request, response) => {
		const origin = `http://${request.headers.host ?? 'localhost'}`;
		const path = new URL(request.url ?? '/', origin).pathname;
		const page = renderPage(company, origin, path);
		response.writeHead(page === undefined ? 404 : 200, {
			'content-type': 'text/html; charset=utf-8',
		});
		response.end(page ?? '<!doctype html><title>Not found</title><p>There is no such page.</p>');
	});
}

async function listen(server: Server, host: string, port: number): Promise<number> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	return (server.address() as AddressInfo).port;
}

async function close(servers: Server[]): Promise<void> {
	await Promise.all(
		servers.map(async (server) => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}),
	);
}

function startFailure(port: number, cause: unknown): Error {
	const where = port === 0 ? 'a free port' : `port ${port}`;
	return new Error(`The company sites could not be started on ${where}.`, { cause });
}

/**
 * Starts the site of each fictional company on a loopback host of its own (127.0.0.11 and up), all on the same port.
 * `port` 0 or absent picks a port that is free on all of them. Rejects when a given port is taken.
 */
export async function startCompanySites(
	options: { port?: number } = {},
): Promise<{ sites: CompanySite[]; close(): Promise<void> }> {
	const wanted = options.port ?? 0;
	for (let attempt = 1; ; attempt++) {
		const servers = companies.map(siteServer);
		try {
			let port = wanted;
			for (const [index, server] of servers.entries()) {
				port = await listen(server, `127.0.0.${firstHost + index}`, port);
			}
			const sites = companies.map(({ name, contact }, index) => ({
				company: name,
				website: `http://127.0.0.${firstHost + index}:${port}`,
				contact,
			}));
			return { sites, close: async () => await close(servers) };
		} catch (error) {
			await close(servers.filter((server) => server.listening));
			const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
			// A port picked on the first host can be taken on a later one: pick again.
			if (!taken || wanted !== 0 || attempt === 5) {
				throw startFailure(wanted, error);
			}
		}
	}
}
