import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';

import type { MailStore } from './mailStore';
import { listPage, mailPage, notFoundPage } from './pages';

/** Nothing from other hosts and no script, not even the mails' own. */
const CONTENT_SECURITY_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** Serves the messages of a store as web pages on 127.0.0.1. */
export async function startMailViewer(store: MailStore, port: number): Promise<Server> {
	const server = createServer((request, response) => {
		answer(store, request.url ?? '/', response).catch((error: Error) => {
			send(response, 500, 'text/plain', `The mail could not be read: ${error.message}`);
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return server;
}

async function answer(store: MailStore, url: string, response: ServerResponse): Promise<void> {
	const { pathname } = new URL(url, 'http://localhost');
	if (pathname === '/') return send(response, 200, 'text/html', listPage(await store.all()));
	const [, id = '', source] = /^\/mails\/([^/]+)(\/source)?$/.exec(pathname) ?? [];
	const mail = await store.get(id);
	if (!mail) return send(response, 404, 'text/html', notFoundPage());
	if (source === undefined) return send(response, 200, 'text/html', mailPage(mail));
	send(response, 200, 'text/plain', mail.source);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
	response.writeHead(status, {
		'content-type': `${type}; charset=utf-8`,
		'content-security-policy': CONTENT_SECURITY_POLICY,
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store',
	});
	response.end(body);
}
