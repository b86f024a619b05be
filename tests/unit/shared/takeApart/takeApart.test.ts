import { takeApart } from '../../../../nodes/shared/takeApart/takeApart';

jest.setTimeout(60_000);

const url = 'https://acme.example/';
const paragraph = (words: string) => `<html><body><main><p>${words}</p></main></body></html>`;

/** Rules without end for elements without end: minutes of work in half a megabyte. */
const pathological = `<html><head><style>${Array.from({ length: 3000 }, (_, at) => `.c${at} * * * p{color:#fff}`).join('')}</style></head><body>${'<div class="c1">'.repeat(1500)}${'<p>x</p>'.repeat(1500)}</body></html>`;

/** The longest time for which nothing else could run, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
	let last = performance.now();
	let longest = 0;
	const watch = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 5);
	try {
		await work();
	} finally {
		longest = Math.max(longest, performance.now() - last);
		clearInterval(watch);
	}
	return longest;
}

beforeAll(async () => {
	// libraries are loaded once, here and on the thread
	await takeApart('extractPage', [paragraph('warm '.repeat(100_000)), url]);
});

test('an ordinary page is taken apart where it is', async () => {
	const page = await takeApart('extractPage', [paragraph('We move goods.'), url]);
	expect(page.text).toContain('We move goods.');
});

test('a large page gives the same on a thread as it would here', async () => {
	const words = 'We move goods from the harbour. '.repeat(20_000);
	const page = await takeApart('extractPage', [paragraph(words), url]);
	expect(page.text).toContain(words.trim());
	expect(page.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('a page that takes for ever is cut off after 2 seconds, and n8n goes on meanwhile', async () => {
	const started = performance.now();
	const blocked = await longestBlock(
		async () =>
			await expect(takeApart('extractPage', [pathological, url])).rejects.toMatchObject({
				code: 'page_too_complex',
				detail: 'The limit is 2 s.',
			}),
	);
	expect(performance.now() - started).toBeLessThan(4000);
	expect(blocked).toBeLessThan(600);
	const page = await takeApart('extractPage', [paragraph('Still at work.'), url]);
	expect(page.text).toContain('Still at work.');
});

test('several of them at once are cut off two at a time, and an ordinary one does not wait', async () => {
	const all = Promise.allSettled(
		Array.from({ length: 3 }, async () => await takeApart('extractPage', [pathological, url])),
	);
	const started = performance.now();
	await takeApart('extractPage', [paragraph('Ordinary.'), url]);
	expect(performance.now() - started).toBeLessThan(1500);
	expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test.each([
	['elements', `<body>${'<div>'.repeat(100_000)}deep</body>`],
	['tables', `<body>${'<table><tr><td>'.repeat(30_000)}deep</body>`],
	['lists', `<body>${'<ul><li>'.repeat(50_000)}deep</body>`],
])(
	'%s within each other without end are too complex or read, never a crash',
	async (_name, html) => {
		const outcome = await takeApart('extractPage', [html, url]).then(
			({ text }) => text,
			(error: { code?: string }) => error.code,
		);
		expect(['page_too_complex', expect.stringContaining('deep')]).toContainEqual(outcome);
	},
);

test('cancelling ends the work at once', async () => {
	const controller = new AbortController();
	const work = takeApart('extractPage', [pathological, url], controller.signal);
	setTimeout(() => controller.abort(new Error('stopped')), 300);
	const started = performance.now();
	await expect(work).rejects.toThrow('stopped');
	expect(performance.now() - started).toBeLessThan(1500);
	await expect(takeApart('extractPage', ['<p>x</p>', url], controller.signal)).rejects.toThrow(
		'stopped',
	);
});

test('a sitemap without end is cut off too', async () => {
	const xml = `<urlset>${'<url><loc>'.repeat(200_000)}`;
	const outcome = await takeApart('readSitemap', [xml]).then(
		({ urls }) => urls,
		(error: { code?: string }) => error.code,
	);
	expect(['page_too_complex', expect.any(Array)]).toContainEqual(outcome);
});
