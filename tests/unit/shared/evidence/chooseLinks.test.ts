import { chooseLinks } from '../../../../nodes/shared/evidence/chooseLinks';

const base = 'https://www.acme.example/';

function choose(links: [path: string, text: string][], max = 10, from = base): string[] {
	return chooseLinks(
		links.map(([path, text]) => ({ url: new URL(path, from).href, text })),
		from,
		max,
	).map((url) => url.replace('https://www.acme.example', ''));
}

test('about, product, customers, news and careers come in this order, others not at all', () => {
	expect(
		choose([
			['/jobs', 'Jobs'],
			['/imprint', 'Imprint'],
			['/blog', 'Blog'],
			['/references', 'Customers'],
			['/x1', 'Our products'],
			['/login', 'Log in'],
			['/team', 'Who we are'],
		]),
	).toEqual(['/team', '/x1', '/references', '/blog', '/jobs']);
});

test.each([
	['/ueber-uns', 'Über uns'],
	['/de/unternehmen', ''],
	['/a-propos', 'À propos'],
	['/quienes-somos', 'Quiénes somos'],
	['/%C3%BCber-uns', ''],
	['/sobre-nos', 'Sobre nós'],
	['/chi-siamo', ''],
	['/over-ons', ''],
	['/om-oss', ''],
])('%s "%s" is an about page', (path, text) => {
	expect(choose([[path, text]])).toEqual([path]);
});

test('one page of each kind comes before a second of any', () => {
	expect(
		choose(
			[
				['/product/a', 'Product A'],
				['/product', 'Product'],
				['/product/b', 'Product B'],
				['/news', 'News'],
			],
			3,
		),
	).toEqual(['/product', '/news', '/product/a']);
});

test('the home page, other sites, files and duplicates are left out', () => {
	expect(
		choose([
			['/', 'About us'],
			['/index.html', 'About'],
			['https://about.other.example/', 'About us'],
			['/about.pdf', 'About us'],
			['/about', 'About us'],
			['/about/', 'About us'],
			['http://acme.example/about', 'About us'],
		]),
	).toEqual(['/about']);
});

test('subdomains belong to the site, other owners under a shared domain do not', () => {
	expect(choose([['https://careers.acme.example/', 'Careers']])).toEqual([
		'https://careers.acme.example/',
	]);
	const shared = 'https://acme.github.io/';
	expect(choose([['https://other.github.io/about', 'About']], 5, shared)).toEqual([]);
	expect(choose([['https://bbc.co.uk/about', 'About']], 5, 'https://acme.co.uk/')).toEqual([]);
});

test('on an IP address only the same host and port count', () => {
	const from = 'http://127.0.0.11:8080/';
	expect(
		choose(
			[
				['/about', 'About'],
				['http://127.0.0.12:8080/news', 'News'],
				['http://127.0.0.11:9090/careers', 'Careers'],
			],
			5,
			from,
		),
	).toEqual(['http://127.0.0.11:8080/about']);
});

test('no more than asked for', () => {
	expect(
		choose(
			[
				['/about', ''],
				['/news', ''],
			],
			1,
		),
	).toEqual(['/about']);
	expect(choose([['/about', '']], 0)).toEqual([]);
});
