import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';

const page = '<!doctype html><title>Fine</title><p>A page with some words on it.</p>';

/** Zeros packed about a thousand to one: small on the wire, 64 MB when unpacked. */
function sendGzipBomb(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
	const gzip = createGzip();
	gzip.pipe(response);
	response.on('close', () => gzip.destroy());
	for (let megabytes = 0; megabytes < 64; megabytes++) gzip.write(Buffer.alloc(1024 * 1024));
	gzip.end();
}

function sendForEver(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/html' });
	const chunk = '<p>and so on</p>'.repeat(4096);
	const more = () => {
		while (!response.destroyed && response.write(chunk));
	};
	response.on('drain', more);
	more();
}

const routes: Record<string, (response: ServerResponse) => void> = {
	'/fine': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page),
	'/404': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end(page),
	'/500': (response) => response.writeHead(500, { 'content-type': 'text/html' }).end(page),
	'/slow': () => undefined,
	'/slow-body': (response) => {
		response.writeHead(200, { 'content-type': 'text/html' }).write(page);
	},
	'/pdf': (response) =>
		response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7\n%âãÏÓ\n'),
	'/empty': (response) =>
		response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><body></body>'),
	'/too-large': (response) =>
		response
			.writeHead(200, { 'content-type': 'text/html' })
			.end(page + '<p>word </p>'.repeat(500_000)),
	'/endless': sendForEver,
	'/gzip-bomb': sendGzipBomb,
	'/redirect-loop': (response) => response.writeHead(302, { location: '/redirect-loop' }).end(),
	'/redirect-once': (response) => response.writeHead(301, { location: '/fine' }).end(),
	'/redirect-to-metadata': (response) =>
		response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
	'/redirect-to-file': (response) =>
		response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
	'/cut-off': (response) => {
		response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
		response.write(page, () => response.destroy());
	},
};

/**
 * A site on 127.0.0.1 whose pages go wrong, one way each: `/404`, `/500`, `/slow` (never answers), `/slow-body`, `/pdf`,
 * `/empty`, `/too-large` (5 MB), `/endless`, `/gzip-bomb`, `/redirect-loop`, `/redirect-once` (fine),
 * `/redirect-to-metadata`, `/redirect-to-file`, `/cut-off`; `/fine` works. `other` is the same site on 127.0.0.2, which
 * `/redirect-to-other` leads to; `dead` is an address where nothing listens.
 */
export async function startBadSites(): Promise<{
	url: string;
	other: string;
	dead: string;
	/** How often a path was asked for. */
	asked(path: string): number;
	close(): Promise<void>;
}> {
	const counts = new Map<string, number>();
	let port = 0;
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		counts.set(path, (counts.get(path) ?? 0) + 1);
		if (path === '/redirect-to-other') {
			response.writeHead(302, { location: `http://127.0.0.2:${port}/fine` }).end();
		} else (routes[path] ?? routes['/404'])?.(response);
	});
	// on all addresses, so that 127.0.0.1 and 127.0.0.2 answer on the same port
	await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
	({ port } = server.address() as AddressInfo);
	const closed = createServer();
	await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
	const dead = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
	await new Promise((resolve) => closed.close(resolve));
	return {
		url: `http://127.0.0.1:${port}`,
		other: `http://127.0.0.2:${port}`,
		dead,
		asked: (path) => counts.get(path) ?? 0,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
