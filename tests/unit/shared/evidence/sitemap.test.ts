import { readFeed, readSitemap } from '../../../../nodes/shared/evidence/sitemap';

test('a sitemap gives its addresses', () => {
	const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
		<url><loc>https://acme.example/about?a=1&amp;b=2</loc></url><url><loc>nonsense</loc></url></urlset>`;
	expect(readSitemap(xml)).toEqual({
		isIndex: false,
		urls: ['https://acme.example/about?a=1&b=2'],
	});
});

test('an index of sitemaps is told apart', () => {
	const xml =
		'<sitemapindex><sitemap><loc>https://acme.example/a.xml</loc></sitemap></sitemapindex>';
	expect(readSitemap(xml)).toEqual({ isIndex: true, urls: ['https://acme.example/a.xml'] });
});

test('RSS entries come newest first with their dates', () => {
	const xml = `<rss><channel><title>News</title><link>https://acme.example</link>
		<item><title>Old</title><link>https://acme.example/old</link><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate></item>
		<item><title>New &amp; fine</title><link>/new</link><pubDate>Mon, 14 Sep 2026 10:00:00 GMT</pubDate></item></channel></rss>`;
	expect(readFeed(xml, 'https://acme.example/feed')).toEqual([
		{
			url: 'https://acme.example/new',
			title: 'New & fine',
			publishedAt: '2026-09-14T10:00:00.000Z',
		},
		{ url: 'https://acme.example/old', title: 'Old', publishedAt: '2026-05-04T10:00:00.000Z' },
	]);
});

test('Atom entries too', () => {
	const xml = `<feed><entry><title>One</title><link href="https://acme.example/one"/><updated>2026-09-14T00:00:00Z</updated></entry></feed>`;
	expect(readFeed(xml, 'https://acme.example/feed')).toEqual([
		{ url: 'https://acme.example/one', title: 'One', publishedAt: '2026-09-14T00:00:00.000Z' },
	]);
});

test('an address in an attribute is decoded', () => {
	const xml =
		'<feed><entry><title>One</title><link href="https://acme.example/?a=1&amp;b=2"/></entry></feed>';
	expect(readFeed(xml, 'https://acme.example/feed')[0]?.url).toBe('https://acme.example/?a=1&b=2');
});

test.each(['', 'not xml', '<rss><item><link>', '<html><p>404</p></html>'])(
	'what is no feed or sitemap gives nothing: %s',
	(xml) => {
		expect(readFeed(xml, 'https://acme.example/feed')).toEqual([]);
		expect(readSitemap(xml).urls).toEqual([]);
	},
);
