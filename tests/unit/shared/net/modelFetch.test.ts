import 'reflect-metadata';
import { OutboundHttp } from '@n8n/backend-network';
import { Container } from '@n8n/di';
import type { IExecuteFunctions } from 'n8n-workflow';
import {
	createServer,
	type IncomingHttpHeaders,
	type RequestListener,
	type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import OpenAI from 'openai';
import { requestHelperFetch } from '../../../../nodes/shared/net/modelFetch';

/** n8n's own implementation behind `this.helpers.httpRequest`. */
const httpRequest = Container.get(OutboundHttp).requests()
	.request as IExecuteFunctions['helpers']['httpRequest'];

const modelFetch = requestHelperFetch(httpRequest);
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
});

test('method, headers and body arrive as they were given', async () => {
	let seen: { method?: string; headers: IncomingHttpHeaders; body: string } | undefined;
	const url = await serve((request, response) => {
		let body = '';
		request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
		request.on('end', () => {
			seen = { method: request.method, headers: request.headers, body };
			response.setHeader('content-type', 'application/json');
			response.end('{"ok":true}');
		});
	});
	const body = JSON.stringify({ text: 'Grüße “quoted”', n: 1 });
	const response = await modelFetch(`${url}/chat`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: 'Bearer secret' },
		body,
	});
	expect(await response.json()).toEqual({ ok: true });
	expect(seen?.method).toBe('POST');
	expect(seen?.body).toBe(body);
	expect(seen?.headers.authorization).toBe('Bearer secret');
	expect(seen?.headers['content-type']).toBe('application/json');
});

test('an error status is an answer with its headers and body', async () => {
	const url = await serve((_request, response) => {
		response.writeHead(429, { 'retry-after': '7', 'content-type': 'text/plain' });
		response.end('slow down');
	});
	const response = await modelFetch(url);
	expect(response.status).toBe(429);
	expect(response.ok).toBe(false);
	expect(response.headers.get('retry-after')).toBe('7');
	expect(await response.text()).toBe('slow down');
});

test('a compressed answer is unpacked once', async () => {
	const url = await serve((_request, response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(gzipSync('{"ok":true}'));
	});
	expect(await (await modelFetch(url)).json()).toEqual({ ok: true });
});

test('an answer without a body is possible', async () => {
	const url = await serve((_request, response) => {
		response.writeHead(204).end();
	});
	const response = await modelFetch(url);
	expect(response.status).toBe(204);
	expect(await response.text()).toBe('');
});

test('aborting ends the call with the reason of the signal', async () => {
	const url = await serve(() => {
		// never answers
	});
	await expect(modelFetch(url, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
		name: 'TimeoutError',
	});
});

test('a dead endpoint is a failed fetch whose error does not hold the API key', async () => {
	const url = await serve((_request, response) => response.end());
	servers.splice(0).forEach((server) => server.close());
	const failure = await modelFetch(url, { headers: { authorization: 'Bearer secret' } }).catch(
		(error: unknown) => error,
	);
	expect(failure).toBeInstanceOf(TypeError);
	expect(failure).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
	expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('secret');
	expect(Object.keys((failure as TypeError).cause as object)).toEqual(['code']);
});

test('a redirect does not carry the API key to another host', async () => {
	let leaked: string | undefined = 'not called';
	const other = await serve((request, response) => {
		leaked = request.headers.authorization;
		response.end('{}');
	});
	const url = await serve((_request, response) => {
		response.writeHead(302, { location: other.replace('127.0.0.1', 'localhost') }).end();
	});
	await modelFetch(url, { headers: { authorization: 'Bearer secret' } });
	expect(leaked).toBeUndefined();
});

test('the openai client works through it', async () => {
	const url = await serve((_request, response) => {
		response.setHeader('content-type', 'application/json');
		response.end(
			JSON.stringify({
				id: '1',
				object: 'chat.completion',
				created: 1,
				model: 'm',
				choices: [
					{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: 'hello' } },
				],
			}),
		);
	});
	const client = new OpenAI({ apiKey: 'secret', baseURL: url, fetch: modelFetch, maxRetries: 0 });
	const answer = await client.chat.completions.create({
		model: 'm',
		messages: [{ role: 'user', content: 'hi' }],
	});
	expect(answer.choices[0]?.message.content).toBe('hello');
});
