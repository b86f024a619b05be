import { lookup } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EgressFilter } from '../../../../nodes/shared/net/egress';
import { createFetchPage } from '../../../../nodes/shared/net/fetchPage';

const options = { timeoutMs: 2000, maxBytes: 10_000, userAgent: 'signoff-test' };
const variables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
	name,
	name.toLowerCase(),
]);
const before = variables.map((name) => [name, process.env[name]] as const);
let proxy: Server;
let proxyUrl: string;
let asked: string[];

beforeEach(async () => {
	asked = [];
	proxy = createServer((request, response) => {
		asked.push(request.url ?? '');
		response.setHeader('content-type', 'text/html');
		response.end('<p>Through the proxy.</p>');
	});
	await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
	for (const name of variables) delete process.env[name];
	proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
	process.env.HTTP_PROXY = proxyUrl;
});
afterEach(async () => {
	for (const [name, value] of before) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
	proxy.closeAllConnections();
	await new Promise((resolve) => proxy.close(resolve));
});

test('the proxy of the environment is used, and addresses are still checked', async () => {
	const read = createFetchPage({ isAllowed: () => false, anyPort: false });
	const page = await read('http://acme.example/about', options);
	expect(page.html).toContain('Through the proxy');
	expect(asked).toEqual(['http://acme.example/about']);
	await expect(read('http://10.0.0.1/', options)).rejects.toMatchObject({
		code: 'address_not_allowed',
	});
	expect(asked).toHaveLength(1);
});

test('so is the proxy for everything, which n8n honours too', async () => {
	delete process.env.HTTP_PROXY;
	process.env.ALL_PROXY = proxyUrl;
	const read = createFetchPage({ isAllowed: () => false, anyPort: false });
	expect((await read('http://acme.example/about', options)).html).toContain('Through the proxy');
});

test('hosts that NO_PROXY names are asked directly', async () => {
	process.env.NO_PROXY = 'acme.invalid';
	const read = createFetchPage({ isAllowed: () => true, anyPort: false });
	await expect(read('http://acme.invalid/', options)).rejects.toMatchObject({
		code: 'host_unreachable',
	});
	expect(asked).toEqual([]);
});

test("n8n's own protection is asked behind a proxy too, before every request", async () => {
	const seen: string[] = [];
	const egress: EgressFilter = {
		validateUrl: async (url) => {
			seen.push(String(url));
			return seen.length === 1
				? { ok: true, result: undefined }
				: { ok: false, error: new Error('Not this one') };
		},
		createSecureLookup: () => lookup,
	};
	const read = createFetchPage({ isAllowed: () => true, anyPort: false });
	await read('http://acme.example/about', { ...options, egress });
	await expect(read('http://acme.example/team', { ...options, egress })).rejects.toMatchObject({
		code: 'address_not_allowed',
		detail: "n8n's SSRF protection: Not this one.",
	});
	expect(asked).toEqual(['http://acme.example/about']);
});
