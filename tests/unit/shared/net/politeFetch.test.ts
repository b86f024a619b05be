import type { KeptPage } from '../../../../nodes/shared/contracts';
import { fetchPage, type FetchPageOptions } from '../../../../nodes/shared/net/fetchPage';
import { PageFailure } from '../../../../nodes/shared/net/pageFailure';
import type { PageStore } from '../../../../nodes/shared/net/keepPages';
import { createPoliteReader, type Manners } from '../../../../nodes/shared/net/politeFetch';
import { retryAfter } from '../../../../nodes/shared/net/readAnswer';
import { robotsName } from '../../../../nodes/shared/net/robots';
import { startTestSite, type Answer, type TestSite } from '../../../support/testSite';

const options: FetchPageOptions = {
	allowPrivateNetwork: true,
	timeoutMs: 2000,
	maxBytes: 512 * 1024,
	userAgent: 'Mozilla/5.0 (compatible; SignoffResearch/1.0; +https://signoff.example)',
};
const manners: Manners = { freshMs: 60_000, gapMs: 0, respectRobots: true };

const open: TestSite[] = [];
async function site(pages: Record<string, Answer>, delayMs = 0): Promise<TestSite> {
	const started = await startTestSite(pages, delayMs);
	open.push(started);
	return started;
}
afterEach(async () => await Promise.all(open.splice(0).map(async (one) => await one.close())));

function memory(): PageStore & { pages: Map<string, KeptPage> } {
	const pages = new Map<string, KeptPage>();
	return {
		pages,
		find: async (scope, address) => pages.get(scope + address),
		save: async (page) => void pages.set(page.scope + page.address, page),
	};
}

const reader = (changed: Partial<Manners> = {}) =>
	createPoliteReader(fetchPage, { ...manners, ...changed });

async function codeOf(reading: Promise<unknown>): Promise<string> {
	return await reading.then(
		() => 'read',
		(error: unknown) => (error instanceof PageFailure ? error.code : String(error)),
	);
}

describe('robots.txt', () => {
	test('is read once, first, and followed for this reader by name', async () => {
		const { url, asked } = await site({
			'/robots.txt':
				'User-agent: *\nDisallow: /\n\nUser-agent: SignoffResearch\nDisallow: /private\nAllow: /',
			'/': '<p>Home</p>',
			'/private/plan': '<p>Plan</p>',
		});
		const { fetchPage: read } = reader();
		expect(await codeOf(read(`${url}/`, options))).toBe('read');
		expect(await codeOf(read(`${url}/private/plan`, options))).toBe('robots_disallowed');
		expect(asked).toEqual(['/robots.txt', '/']);
	});

	test('applies after a redirect too', async () => {
		const other = await site({ '/robots.txt': 'User-agent: *\nDisallow: /', '/': '<p>No</p>' });
		const { url } = await site({
			'/': (_, response) => response.writeHead(302, { location: `${other.url}/` }).end(),
		});
		expect(await codeOf(reader().fetchPage(`${url}/`, options))).toBe('robots_disallowed');
		expect(other.asked).toEqual(['/robots.txt']);
	});

	test.each([
		['is missing', undefined, 'read'],
		[
			'is a web page',
			(_: unknown, response: import('node:http').ServerResponse) =>
				response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Disallow: /'),
			'read',
		],
		[
			'fails',
			(_: unknown, response: import('node:http').ServerResponse) => response.writeHead(500).end(),
			'robots_unavailable',
		],
		['is not to be understood', '\u0000\u0001 nonsense: : :\nDisallow', 'read'],
		['is longer than anybody reads', `${'# filler\n'.repeat(100_000)}Disallow: /`, 'read'],
	] as [string, Answer | undefined, string][])(
		'when it %s, the page is: %s',
		async (_name, robots, outcome) => {
			const { url } = await site({
				'/': '<p>Home</p>',
				...(robots ? { '/robots.txt': robots } : {}),
			});
			expect(await codeOf(reader().fetchPage(`${url}/`, options))).toBe(outcome);
		},
	);

	test('its crawl delay is kept', async () => {
		const { url, times, asked } = await site({
			'/robots.txt': 'User-agent: *\nCrawl-delay: 0.3',
			'/a': '<p>A</p>',
			'/b': '<p>B</p>',
		});
		const { fetchPage: read } = reader();
		await Promise.all([read(`${url}/a`, options), read(`${url}/b`, options)]);
		expect(asked).toHaveLength(3);
		expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(280);
	});

	test('it names sitemaps', async () => {
		const { url } = await site({ '/robots.txt': 'Sitemap: https://x.example/map.xml' });
		expect(await reader().sitemapsOf(`${url}/`, options)).toEqual(['https://x.example/map.xml']);
	});

	test.each([
		['Mozilla/5.0 (compatible; SignoffResearch/1.0; +https://x.example)', 'SignoffResearch'],
		['AcmeReader/2.1 (+https://acme.example)', 'AcmeReader'],
		['', 'SignoffResearch'],
	])('the user agent "%s" goes by the name %s', (userAgent, name) => {
		expect(robotsName(userAgent)).toBe(name);
	});
});

test('a host gets at most two requests at a time, however many want its pages', async () => {
	const paths = Array.from({ length: 8 }, (_, index) => `/${index}`);
	const one = await site(Object.fromEntries(paths.map((path) => [path, `<p>${path}</p>`])), 30);
	const readers = [reader(), reader()];
	await Promise.all(
		paths.map(async (path, index) => {
			await readers[index % 2]?.fetchPage(one.url + path, options);
		}),
	);
	expect(one.mostAtOnce()).toBe(2);
});

test('requests to a host keep their gap', async () => {
	const { url, times } = await site({ '/a': '<p>A</p>', '/b': '<p>B</p>', '/c': '<p>C</p>' });
	const { fetchPage: read } = reader({ gapMs: 100, respectRobots: false });
	await Promise.all(['/a', '/b', '/c'].map(async (path) => await read(url + path, options)));
	const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
	expect(Math.min(...gaps)).toBeGreaterThan(90);
});

test('waiting for a turn does not count as time of the site, and ends with the run', async () => {
	const { url } = await site({ '/a': '<p>A</p>', '/b': '<p>B</p>' });
	const { fetchPage: read } = reader({ gapMs: 400, respectRobots: false });
	const patient = { ...options, timeoutMs: 250 };
	const outcomes = [read(`${url}/a`, patient), read(`${url}/b`, patient)].map(codeOf);
	expect(await Promise.all(outcomes)).toEqual(['read', 'read']);
	const stopped = AbortSignal.timeout(50);
	await expect(read(`${url}/a`, { ...options, signal: stopped })).rejects.toMatchObject({
		name: 'TimeoutError',
	});
});

describe('a site that asks for patience', () => {
	const busyOnce = (headers: Record<string, string>): Answer => {
		let calls = 0;
		return (_, response) => {
			if (++calls === 1) response.writeHead(429, headers).end();
			else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Here</p>');
		};
	};

	test('is asked again after the time it named', async () => {
		const { url, times } = await site({ '/': busyOnce({ 'retry-after': '1' }) });
		expect(await codeOf(reader().fetchPage(`${url}/`, options))).toBe('read');
		expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(950);
	});

	test.each([
		['too long', { 'retry-after': '3600' }],
		['no time', {}],
	])('is left alone when it names %s', async (_name, headers) => {
		const { url, asked } = await site({ '/': busyOnce(headers as Record<string, string>) });
		expect(await codeOf(reader().fetchPage(`${url}/`, options))).toBe('site_busy');
		expect(asked).toEqual(['/robots.txt', '/']);
	});

	test.each([
		['120', 120_000],
		['Mon, 23 Nov 2026 08:00:30 GMT', 30_000],
		['Mon, 23 Nov 2026 07:00:00 GMT', 0],
		['soon', undefined],
		[null, undefined],
	])('Retry-After %s is %s ms', (value, ms) => {
		expect(retryAfter(value, Date.parse('2026-11-23T08:00:00Z'))).toBe(ms);
	});
});

describe('what was read', () => {
	test('is not asked for again while it is fresh, by any prospect or run', async () => {
		const { url, asked } = await site({ '/': '<p>Home</p>' });
		const store = memory();
		const first = await reader({ store }).fetchPage(`${url}/`, options);
		const second = await reader({ store }).fetchPage(`${url}/`, options);
		expect(asked.filter((path) => path === '/')).toHaveLength(1);
		expect(first.fromCache).toBeUndefined();
		expect(second).toMatchObject({ html: '<p>Home</p>', fromCache: true, status: 200 });
	});

	test('is asked for only if it changed, once it is old', async () => {
		const seen: (string | undefined)[] = [];
		const { url } = await site({
			'/': (request, response) => {
				seen.push(request.headers['if-none-match']);
				const same = request.headers['if-none-match'] === '"v1"';
				response.writeHead(same ? 304 : 200, { 'content-type': 'text/html', etag: '"v1"' });
				response.end(same ? undefined : '<p>Home</p>');
			},
		});
		const store = memory();
		await reader({ store }).fetchPage(`${url}/`, options);
		for (const page of store.pages.values()) page.readAt = '2026-01-01T00:00:00.000Z';
		const again = await reader({ store }).fetchPage(`${url}/`, options);
		expect(seen).toEqual([undefined, '"v1"']);
		expect(again).toMatchObject({ html: '<p>Home</p>', fromCache: true });
		await reader({ store }).fetchPage(`${url}/`, options);
		expect(seen).toHaveLength(2);
	});

	test('in the private network is not given to those who may not go there', async () => {
		const { url } = await site({ '/': '<p>Home</p>' });
		const store = memory();
		await reader({ store }).fetchPage(`${url}/`, options);
		const outside = { ...options, allowPrivateNetwork: false };
		expect(await codeOf(reader({ store }).fetchPage(`${url}/`, outside))).toBe(
			'address_not_allowed',
		);
	});

	test('at the same moment for two prospects is asked for once', async () => {
		const { url, asked } = await site({ '/': '<p>Home</p>' }, 50);
		const { fetchPage: read } = reader();
		await Promise.all([read(`${url}/`, options), read(`${url}/`, options)]);
		expect(asked).toEqual(['/robots.txt', '/']);
	});

	test('for one prospect that is cut short is still read for the other', async () => {
		const { url } = await site({ '/': '<p>Home</p>' }, 150);
		const { fetchPage: read } = reader();
		const cut = read(`${url}/`, { ...options, signal: AbortSignal.timeout(200) });
		const other = codeOf(read(`${url}/`, options));
		await expect(cut).rejects.toThrow();
		expect(await other).toBe('read');
	});
});
