import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { extractPage } from '../../../../nodes/shared/evidence/extractPage';
import { startCompanySites, type CompanySite } from '../../../support/companySites';

const url = 'https://acme.example/about';

function mainText(html: string): string {
	const page = extractPage(html, url);
	return page.blocks.map(({ start, end }) => page.text.slice(start, end)).join('\n');
}

describe('pages of companies', () => {
	let sites: CompanySite[];
	let close: () => Promise<void>;
	beforeAll(async () => ({ sites, close } = await startCompanySites()));
	afterAll(async () => await close());

	test('the text holds title, description, JSON-LD values and what a reader sees', async () => {
		const address = `${sites[2]?.website}/customers`;
		const html = await (await fetch(address)).text();
		const page = extractPage(html, address);
		expect(page.title).toBe('Customers | Solvane Energy');
		expect(page.language).toBe('en');
		expect(page.text).toBe(`[Page metadata]
Title: Customers | Solvane Energy
Description: Solvane Energy finds faults in commercial solar roofs from inverter data and sends a repair list to the installer.
Organization name: Solvane Energy
Organization slogan: See what your roof is not earning
Organization description: Solvane Energy finds faults in commercial solar roofs from inverter data and sends a repair list to the installer.
Organization founding date: 2017
Organization number of employees: 38
Organization address: Leeds
[Page text]
Customers
Calder Schools Trust
Calder Schools Trust has 23 roofs with Solvane and recovered £61,000 of yield in the first year.
“The report fits on one page and my governors read it.”
Tom Ashworth, estates lead at Calder Schools Trust
Wharfe Foods
Wharfe Foods found a dead string on its bakery roof on day two.`);
		expect(page.text.slice(0, page.mainStart)).not.toContain('[Page text]');
		expect(page.hash).toBe(createHash('sha256').update(page.text).digest('hex'));
	});

	test('links are absolute and carry their words', async () => {
		const address = `${sites[5]?.website}/`;
		const page = extractPage(await (await fetch(address)).text(), address);
		expect(page.links).toContainEqual({ url: `${address}ueber-uns`, text: 'Über uns' });
		expect(page.links.every((link) => link.url.startsWith('http'))).toBe(true);
	});
});

test.each([
	['a script', '<script>secret()</script>'],
	['a style', '<style>.secret{}</style>'],
	['a comment', '<!-- secret -->'],
	['an attribute', '<img alt="secret" title="secret" src="x.png">'],
	['a template', '<template>secret</template>'],
	['a hidden element', '<p hidden>secret</p>'],
	['an element hidden from readers', '<p aria-hidden="true">secret</p>'],
	['display none', '<p style="color: red; DISPLAY : none">secret</p>'],
	['invisible', '<div style="visibility:hidden"><p>secret</p></div>'],
	['transparent', '<p style="opacity:0">secret</p>'],
	['no size', '<p style="font-size:0px">secret</p>'],
	['off screen', '<p style="position:absolute;left:-9999px">secret</p>'],
	['a hiding style sheet', '<style>.x, .y { display: none }</style><p class="y">secret</p>'],
	['a closed dialog', '<dialog>secret</dialog>'],
	['a form field', '<textarea>secret</textarea><input value="secret">'],
	['a menu', '<nav>secret</nav>'],
	['a cookie banner', '<div class="cookie-banner">secret</div>'],
])('%s is not text', (_name, hidden) => {
	const text = mainText(`<html><body><main><p>Shown to all.</p>${hidden}</main></body></html>`);
	expect(text).toBe('Shown to all.');
});

test('styles that do not hide leave the text in', () => {
	const style = 'opacity:0.9;font-size:0.8em;left:-10px;display:block';
	expect(mainText(`<p style="${style}">Shown.</p>`)).toBe('Shown.');
	const sheet = '@media print { p { display: none } } p { opacity: .5 }';
	expect(mainText(`<html><head><style>${sheet}</style></head><body><p>Shown.</p></body>`)).toBe(
		'Shown.',
	);
});

test('blocks are lines, inline elements are not, white space is single', () => {
	const html =
		'<h2>Our\n  <em>story</em></h2><p>Line one<br>line&nbsp;two</p><ul><li>A</li><li>B <b>c</b></li></ul><table><tr><td>1</td><td>2</td></tr></table>';
	expect(mainText(html)).toBe('Our story\nLine one\nline two\nA\nB c\n1\n2');
});

test('characters that nobody sees are taken out', () => {
	expect(mainText('<p>re\u00adsearch\u200b and\u202e tags\u{e0041}\u{e0042}\ufeff</p>')).toBe(
		'research and tags',
	);
});

test('a long article loses what stands around it', () => {
	const sentence = 'We have woven fabric in this valley since 1931, and we still do, every day. ';
	const article = `<article><h1>History</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(10)}</article>`;
	const around = '<div class="sidebar"><ul><li><a href="/a">Ten tips for sofas</a></li></ul></div>';
	const text = mainText(
		`<html><head><title>History</title></head><body>${article}${around}</body>`,
	);
	expect(text).toContain('since 1931');
	expect(text).not.toContain('Ten tips');
});

test('a page without words is empty', () => {
	for (const html of [
		'',
		'<!doctype html><body></body>',
		'<script>app()</script><div id="root">',
	]) {
		const page = extractPage(html, url);
		expect(page.isEmpty).toBe(true);
		expect(page.text).toBe('');
	}
});

test('broken JSON-LD is passed over, lists and graphs are opened', () => {
	const page = extractPage(
		`<script type="application/ld+json">{ not json</script>
		<script type="application/ld+json">[{"@graph":[{"@type":["Thing","Corporation"],"name":"Acme","address":{"addressLocality":"Ghent","addressCountry":"BE"},"numberOfEmployees":{"minValue":10,"maxValue":50},"email":"x@acme.example"}]}]</script><p>Hello there.</p>`,
		url,
	);
	expect(page.structured).toHaveLength(1);
	expect(page.stated.map(({ start, end }) => page.text.slice(start, end))).toEqual([
		'Corporation name: Acme',
		'Corporation number of employees: 10 to 50',
		'Corporation address: Ghent, BE',
	]);
});

test('a date is read only where the page as a whole states one', () => {
	const dated = '<meta property="article:published_time" content="2026-05-04T08:00:00Z"><p>x</p>';
	expect(extractPage(dated, url).publishedAt).toBe('2026-05-04T08:00:00Z');
	const list = ['2026-01-01', '2026-02-02'].map((date) => ({
		'@type': 'NewsArticle',
		datePublished: date,
	}));
	const listed = `<script type="application/ld+json">${JSON.stringify(list)}</script><p>x</p>`;
	expect(extractPage(listed, url).publishedAt).toBeUndefined();
	expect(extractPage('<p>x</p>', url).publishedAt).toBeUndefined();
});

test('any input gives a text whose lines stand where their offsets say', () => {
	const tag = fc.constantFrom('<p>', '</p>', '<div>', '<b>', '<h1>', '</h1>', '<', '&amp;', '<!--');
	const html = fc
		.array(fc.oneof(tag, fc.string()), { maxLength: 30 })
		.map((parts) => parts.join(''));
	fc.assert(
		fc.property(html, (source) => {
			const page = extractPage(source, url);
			expect(extractPage(source, url)).toEqual(page);
			for (const { start, end } of page.blocks) {
				const line = page.text.slice(start, end);
				expect(line).toBe(line.trim());
				expect(line).not.toContain('\n');
			}
		}),
		{ numRuns: 60 },
	);
});
