import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFetchPage } from '../../../../nodes/shared/net/fetchPage';

const options = { timeoutMs: 2000, maxBytes: 10_000, userAgent: 'signoff-test' };
const variables = ['HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
const before = variables.map((name) => [name, process.env[name]] as const);
let proxy: Server;
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
	process.env.HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
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
