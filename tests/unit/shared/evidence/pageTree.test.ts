import fc from 'fast-check';
import { extractPage } from '../../../../nodes/shared/evidence/extractPage';
import { parseHtml, parseXml } from '../../../../nodes/shared/evidence/parseHtml';

const texts = (found: Iterable<{ textContent: string | null }>) =>
	[...found].map(({ textContent }) => textContent);

const list = () => parseHtml('<ul><li class="a">1</li><li id="b">2</li> <li hidden>3</li></ul>');

test.each([
	['li', ['1', '2', '3']],
	['.a, #b', ['1', '2']],
	['[hidden]', ['3']],
	['ul > li:nth-child(2)', ['2']],
	['li:nth-last-child(-n + 2)', ['2', '3']],
	['.a + li', ['2']],
	['.a ~ li', ['2', '3']],
	['ul:has(#b) .a', ['1']],
	['li:not(.a):not([hidden])', ['2']],
	['[constructor]', []],
])('%s selects', (selector, expected) => {
	expect(texts(list().querySelectorAll(selector))).toEqual(expected);
});

test('what was removed is no longer found, first, last or in between', () => {
	for (const [place, left] of [
		['.a', ['2', '3']],
		['#b', ['1', '3']],
		['[hidden]', ['1', '2']],
	] as const) {
		const document = list();
		document.querySelector(place)?.remove();
		expect(texts(document.querySelectorAll('li'))).toEqual(left);
		expect(document.querySelector('ul')?.textContent?.replace(' ', '')).toBe(left.join(''));
	}
});

test('the same selector is answered anew after the page changed', () => {
	const document = list();
	expect(document.querySelector('ul:has(#b) .a')).not.toBeNull();
	document.querySelector('#b')?.remove();
	expect(document.querySelector('ul:has(#b) .a')).toBeNull();
});

test('a selector that is none throws, as in a browser', () => {
	expect(() => list().querySelectorAll('li:nosuchthing')).toThrow();
});

test('the nearest element around one is found, itself included', () => {
	const item = list().querySelector('#b');
	expect(item?.closest('li')?.textContent).toBe('2');
	expect(item?.closest('main, ul')?.nodeName).toBe('UL');
	expect(item?.closest('main')).toBeNull();
});

test('names keep their case in XML and not in HTML', () => {
	expect(parseXml('<item><pubDate>x</pubDate></item>').querySelector('pubDate')?.nodeName).toBe(
		'pubDate',
	);
	expect(
		parseHtml('<Main><P CLASS="x">y</P></Main>').querySelector('main p[class]')?.nodeName,
	).toBe('P');
});

test('links with attributes in capitals are links', () => {
	const page = extractPage('<A HREF="/about">About us</A>', 'https://acme.example/');
	expect(page.links).toEqual([{ url: 'https://acme.example/about', text: 'About us' }]);
});

test('a body that comes after something else is read', () => {
	const html = '<html><head></head><script>1</script><body><p>We move food.</p></body></html>';
	expect(extractPage(html, 'https://acme.example/').text).toContain('We move food.');
});

const markup = fc
	.array(
		fc.oneof(
			fc.constantFrom('<p>', '</p>', '<div class="a &amp; b">', '</div>', '<br>', '<script>1<2'),
			// No textarea: the parser leaves its entities alone and the serialiser writes some.
			fc.constantFrom('</script>', '<img alt="&quot;<">', '<ul><li>', '<title>', '<style>', '&'),
			fc.string({ unit: 'binary', maxLength: 8 }),
		),
		{ maxLength: 20 },
	)
	.map((parts) => parts.join(''));

test('a control character that a page carries is not written as the euro sign', () => {
	// HTML reads the reference &#x80; as windows-1252 does.
	const written = parseHtml('<p>5 \u0080</p>').outerHTML;
	expect(parseHtml(written).textContent).toBe('5 \u0080');
});

test('HTML written from a tree parses to the same tree', () => {
	fc.assert(
		fc.property(markup, (html) => {
			const written = parseHtml(html).outerHTML;
			expect(parseHtml(written).outerHTML).toBe(written);
			expect(parseHtml(written).textContent).toBe(parseHtml(html).textContent);
		}),
	);
});
