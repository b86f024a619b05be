import {
	choosePress,
	chooseSite,
	domainFits,
	mentions,
} from '../../../../nodes/ProspectResearch/search/chooseSite';

test.each([
	['tidewater.example', 'Tidewater', true],
	['www.tidewater.co.uk', 'Tidewater Cold Chain Ltd.', true],
	['tidewatercoldchain.de', 'Tidewater', true],
	['nordhamn-frakt.se', 'Nordhamn Frakt AB', true],
	['keller-moebel.ch', 'Keller', true],
	['hm.com', 'HM', true],
	['hmnews.com', 'HM', false],
	['tide.example', 'Tidewater', false],
	['coldchain.example', 'Tidewater Cold Chain', false],
	['tid.example', 'Tidewater', false],
	['lowwater.example', 'Tidewater', false],
	['gmbh.example', 'GmbH', false],
	['example.com', '', false],
])('the domain %s for %s: %s', (host, company, fits) => {
	expect(domainFits(host, company)).toBe(fits);
});

const hit = (url: string) => ({ url, title: '' });

test('directories and networks are passed over, and the home page is taken', () => {
	const hits = [
		'https://de.linkedin.com/company/tidewater',
		'https://www.northdata.de/Tidewater',
		'not an address',
		'https://shop.tidewater.example/de/about?x=1',
	].map(hit);
	expect(chooseSite(hits, 'Tidewater')).toBe('https://shop.tidewater.example/');
});

test('press is of others, one page of each site', () => {
	const hits = [
		'https://tidewater.example/news',
		'https://paper.example/a',
		'https://www.paper.example/b',
		'https://en.wikipedia.org/wiki/Tidewater',
		'https://wire.example/c',
		'https://third.example/d',
	].map(hit);
	expect(choosePress(hits, 'Tidewater', 'https://tidewater.example', 2)).toEqual([
		'https://paper.example/a',
		'https://wire.example/c',
	]);
	expect(choosePress(hits, 'Tidewater', '', 0)).toEqual([]);
});

test.each([
	['The TIDEWATER cold  chain opened a depot.', 'Tidewater Cold Chain GmbH', true],
	['Low tide water levels.', 'Tidewater', false],
	['Anything.', 'GmbH', false],
])('"%s" names %s: %s', (text, company, named) => {
	expect(mentions(text, company)).toBe(named);
});
