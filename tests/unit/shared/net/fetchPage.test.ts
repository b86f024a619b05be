import { addressRule } from '../../../../nodes/shared/net/addresses';
import {
	createFetchPage,
	fetchPage,
	type FetchPageOptions,
} from '../../../../nodes/shared/net/fetchPage';
import { PageFailure } from '../../../../nodes/shared/net/pageFailure';
import { startBadSites } from '../../../support/badSites';
import { startCompanySites } from '../../../support/companySites';

const options: FetchPageOptions = {
	allowPrivateNetwork: true,
	timeoutMs: 2000,
	maxBytes: 512 * 1024,
	userAgent: 'signoff-test',
};

let bad: Awaited<ReturnType<typeof startBadSites>>;
beforeAll(async () => {
	bad = await startBadSites();
});
afterAll(async () => await bad.close());

async function failure(
	address: string,
	changed: Partial<FetchPageOptions> = {},
	read = fetchPage,
): Promise<PageFailure> {
	const error = await read(address, { ...options, ...changed }).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	expect(error).toBeInstanceOf(PageFailure);
	return error as PageFailure;
}

test('a page of a company is read', async () => {
	const { sites, close } = await startCompanySites();
	try {
		const page = await fetchPage(`${sites[5]?.website}/ueber-uns`, options);
		expect(page.status).toBe(200);
		expect(page.html).toContain('<h1>Über uns</h1>');
		expect(page.bytes).toBe(Buffer.byteLength(page.html));
	} finally {
		await close();
	}
});

test.each([
	['/404', 'http_error', 404, 'HTTP 404'],
	['/500', 'http_error', 500, 'HTTP 500'],
	['/pdf', 'not_html', 200, 'application/pdf'],
	['/too-large', 'page_too_large', 200, '512 KB'],
	['/endless', 'page_too_large', 200, '512 KB'],
	['/gzip-bomb', 'page_too_large', 200, '512 KB'],
	['/redirect-loop', 'too_many_redirects', 302, '5'],
	['/redirect-to-file', 'invalid_url', 302, 'file:'],
	['/redirect-to-metadata', 'address_not_allowed', 302, '169.254.169.254'],
	['/cut-off', 'host_unreachable', 200, ''],
])('%s fails with %s', async (path, code, status, detail) => {
	const error = await failure(bad.url + path);
	expect(error.code).toBe(code);
	expect(error.page.status).toBe(status);
	expect(error.message).toContain(detail);
});

test('a bomb is not unpacked further than the limit', async () => {
	const { page } = await failure(`${bad.url}/gzip-bomb`);
	expect(page.bytes).toBeLessThan(options.maxBytes + 1024 * 1024);
});

test.each(['/slow', '/slow-body'])('%s fails at the time limit', async (path) => {
	const started = performance.now();
	const error = await failure(bad.url + path, { timeoutMs: 200 });
	expect(error.code).toBe('timeout');
	expect(performance.now() - started).toBeLessThan(1500);
});

test('a host where nothing listens is unreachable', async () => {
	const error = await failure(bad.dead);
	expect(error.code).toBe('host_unreachable');
	expect(error.message).toContain('ECONNREFUSED');
	expect(error.page.status).toBe(0);
});

test('a name that does not exist is unreachable', async () => {
	expect((await failure('http://nobody.invalid')).code).toBe('host_unreachable');
});

test.each([
	'not an address',
	'ftp://example.com',
	'file:///etc/passwd',
	'http://me:pw@example.com',
])('%s is not a web address', async (address) => {
	const error = await failure(address);
	expect(error.code).toBe('invalid_url');
	expect(error.message).not.toContain('pw');
});

test('a redirect within the site is followed and the final address reported', async () => {
	const page = await fetchPage(`${bad.url}/redirect-once`, options);
	expect(page.url).toBe(`${bad.url}/fine`);
});

test('the private network is closed unless it is allowed', async () => {
	const addresses = ['http://127.0.0.1', 'http://10.0.0.1', 'http://[::1]', 'http://2130706433'];
	for (const address of [...addresses, 'http://[::ffff:127.0.0.1]', 'http://localhost']) {
		const error = await failure(address, { allowPrivateNetwork: false });
		expect([address, error.code]).toEqual([address, 'address_not_allowed']);
	}
});

test('other ports than those of public sites are closed unless the private network is allowed', async () => {
	const error = await failure('http://example.com:6379', { allowPrivateNetwork: false });
	expect(error.code).toBe('invalid_url');
});

test('a redirect to an address that is not allowed is refused before it is asked', async () => {
	const onlyFirst = createFetchPage({
		isAllowed: (address) => address === '127.0.0.1',
		anyPort: true,
	});
	const before = bad.asked('/fine');
	const error = await failure(`${bad.url}/redirect-to-other`, {}, onlyFirst);
	expect(error.code).toBe('address_not_allowed');
	expect(bad.asked('/fine')).toBe(before);
});

test('a name that resolves to a public and a private address is refused', async () => {
	const read = createFetchPage({
		isAllowed: addressRule(false),
		anyPort: true,
		resolve: (_host, _options, done) =>
			done(null, [
				{ address: '93.184.216.34', family: 4 },
				{ address: '10.0.0.1', family: 4 },
			]),
	});
	const error = await failure('http://two-faced.example', {}, read);
	expect(error.code).toBe('address_not_allowed');
	expect(error.message).toContain('10.0.0.1');
});

test('the connection goes to the address that was checked, resolved once', async () => {
	const answers = ['127.0.0.1', '10.0.0.1'];
	let resolved = 0;
	const read = createFetchPage({
		isAllowed: (address) => address === '127.0.0.1',
		anyPort: true,
		resolve: (_host, _options, done) =>
			done(null, [{ address: answers[resolved++] ?? '10.0.0.1', family: 4 }]),
	});
	const { port } = new URL(bad.url);
	const page = await read(`http://rebinding.example:${port}/fine`, options);
	expect(page.html).toContain('some words');
	expect(resolved).toBe(1);
});

test('aborting ends reading with the reason of the signal, not as a failure of the site', async () => {
	const controller = new AbortController();
	const reading = fetchPage(`${bad.url}/slow`, { ...options, signal: controller.signal });
	controller.abort(new Error('the run was stopped'));
	await expect(reading).rejects.toThrow('the run was stopped');
});
