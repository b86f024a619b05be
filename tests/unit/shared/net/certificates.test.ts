import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificate, key } from '../../../fixtures/tls';

const fetchPageModule = join(__dirname, '../../../../nodes/shared/net/fetchPage.ts');

let server: Server;
beforeAll(async () => {
	server = createServer({ cert: certificate, key }, (_, response) =>
		response.setHeader('content-type', 'text/html').end('<p>Over TLS.</p>'),
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
});

/** In a process of its own: Node reads its certificates once. */
async function read(environment: Record<string, string>): Promise<string> {
	const { port } = server.address() as AddressInfo;
	const script = `import(${JSON.stringify(fetchPageModule)}).then(({ fetchPage }) =>
		fetchPage('https://127.0.0.1:${port}/', { allowPrivateNetwork: true, timeoutMs: 5000, maxBytes: 1000, userAgent: 'test' })
	).then(({ html }) => console.log(html), ({ code, detail }) => console.log(code, detail)).finally(() => process.exit());`;
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--import', 'tsx', '--input-type=commonjs', '-e', script],
		{ env: { PATH: process.env.PATH, ...environment } },
	);
	return stdout.trim();
}

test('a certificate that nobody vouches for is refused', async () => {
	expect(await read({})).toMatch(/^host_unreachable .*SELF_SIGNED/);
}, 30_000);

test('one that the admin vouches for by NODE_EXTRA_CA_CERTS is good, as in the rest of n8n', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'signoff-tls-'));
	const file = join(folder, 'certificate.pem');
	writeFileSync(file, certificate);
	try {
		expect(await read({ NODE_EXTRA_CA_CERTS: file })).toBe('<p>Over TLS.</p>');
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 30_000);
