import fc from 'fast-check';
import { factSchema } from '../../../../nodes/shared/contracts/dossier';
import { extractPage, type ExtractedPage } from '../../../../nodes/shared/evidence/extractPage';
import { verifyFacts, type EvidencePage } from '../../../../nodes/shared/evidence/verifyFacts';

const readAt = '2026-11-23T08:00:00.000Z';

function page(text: string, url = 'https://acme.example/about'): ExtractedPage & EvidencePage {
	const html = text
		.split('\n')
		.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
		.join('');
	return { ...extractPage(html, url), readAt };
}

const story = page(
	'Acme was founded in 2009 by two “fish traders” – in Ghent.\nWe raised £4.2 million in June 2026.\nOur ﬂeet has 86 trucks; we’re proud.',
);

function verify(quote: string, pages = [story]) {
	return verifyFacts(
		[{ claim: 'Acme says so.', quote, url: pages[0]?.url ?? '', kind: 'company' }],
		pages,
		{ subject: 'Acme' },
	);
}

test.each([
	['verbatim', 'Acme was founded in 2009', 'Acme was founded in 2009'],
	['other case', 'ACME WAS founded', 'Acme was founded'],
	['straight quotes and dash', `two "fish traders" - in Ghent`, 'two “fish traders” – in Ghent'],
	['quotes around, point at the end', '"Acme was founded in 2009."', 'Acme was founded in 2009'],
	[
		'the point of the page',
		'We raised £4.2 million in June 2026.',
		'We raised £4.2 million in June 2026.',
	],
	['white space', 'Acme  was\nfounded', 'Acme was founded'],
	['zero-width characters', 'Ac\u200bme was\u00ad founded', 'Acme was founded'],
	['over the end of a line', 'in Ghent. We raised', 'in Ghent.\nWe raised'],
	['a ligature', 'our fleet has 86 trucks', 'Our ﬂeet has 86 trucks'],
	['an apostrophe', "86 trucks; we're proud", '86 trucks; we’re proud'],
])('%s: the words of the page are kept', (_name, quote, kept) => {
	const { facts, dropped } = verify(quote);
	expect(dropped).toEqual([]);
	const [fact] = facts;
	expect(fact?.quote).toBe(kept);
	expect(story.text.slice(fact?.start, fact?.end)).toBe(kept);
	expect(factSchema.parse(fact)).toMatchObject({ id: 'f1', pageHash: story.hash, readAt });
});

test.each([
	['invented words', 'Acme won the Nobel prize'],
	['words left out', 'Acme was founded … in Ghent'],
	['a changed number', 'We raised £5.2 million'],
	['a number cut short', 'We raised £4'],
	['the end of a number', '2 million in June 2026'],
	['a word cut short', 'two fish trade'],
	['fewer than three words', 'in Ghent'],
	['nothing', '  '],
	['only marks', '“…”'],
])('%s: no fact', (_name, quote) => {
	const { facts, dropped } = verify(quote);
	expect(facts).toEqual([]);
	expect(dropped).toHaveLength(1);
});

test('a quote from another page is kept with the address of that page', () => {
	const news = page('Third cold store opens in Bremen.', 'https://acme.example/news');
	const { facts } = verify('cold store opens in Bremen', [story, news]);
	expect(facts[0]?.url).toBe('https://acme.example/news');
	expect(facts[0]?.pageHash).toBe(news.hash);
});

test('the address may differ in fragment and final slash', () => {
	const twin = page('Acme was founded in 2009.', 'https://acme.example/other');
	const candidate = { claim: 'c', quote: 'Acme was founded', kind: 'company' as const };
	const { facts } = verifyFacts(
		[{ ...candidate, url: 'https://acme.example/other/#history' }],
		[story, twin],
	);
	expect(facts[0]?.url).toBe(twin.url);
});

test('the readable part of a page is preferred to its metadata', () => {
	const html = '<title>Crowns that fit</title><h1>Crowns that fit</h1><p>More words.</p>';
	const both = { ...extractPage(html, 'https://acme.example/'), readAt };
	const { facts } = verify('crowns that fit', [both]);
	expect(facts[0]?.start).toBeGreaterThan(both.mainStart);
});

test('the same words twice make one fact, numbered in the order given', () => {
	const say = (claim: string, quote: string) => ({
		claim,
		quote,
		url: story.url,
		kind: 'company' as const,
	});
	const { facts, dropped } = verifyFacts(
		[
			say('Founded in 2009.', 'Acme was founded in 2009'),
			say('Invented.', 'Acme was sold in 2020'),
			say('It began in 2009.', 'acme was founded in 2009.'),
			say('Raised money.', 'raised £4.2 million'),
		],
		[story],
	);
	expect(facts.map(({ id, claim }) => `${id} ${claim}`)).toEqual([
		'f1 Founded in 2009.',
		'f2 Raised money.',
	]);
	expect(dropped.map(({ claim }) => claim)).toEqual(['Invented.']);
});

test('whatever is quoted, a fact is always the very words of its page', () => {
	const word = fc.stringMatching(/^[a-zäöüßéİ“”‘’–\d.,ﬁ]{1,8}$/u);
	const words = fc.array(word, { minLength: 3, maxLength: 30 });
	fc.assert(
		fc.property(words, fc.nat(), fc.nat(), (list, from, length) => {
			const source = page(list.join(' '));
			const all = source.text.slice(source.blocks[0]?.start).split(' ');
			const first = from % all.length;
			const quote = all.slice(first, first + 3 + (length % 5)).join('\u00a0');
			for (const asked of [quote, quote.toUpperCase(), quote.slice(1)]) {
				for (const fact of verify(asked, [source]).facts) {
					expect(source.text.slice(fact.start, fact.end)).toBe(fact.quote);
				}
			}
		}),
	);
});

test('any run of whole words of a page is found again, however it is typeset', () => {
	const words = fc.array(fc.stringMatching(/^[a-zäöü]{1,6}$/u), { minLength: 3, maxLength: 20 });
	fc.assert(
		fc.property(words, fc.nat(), (list, from) => {
			const source = page(list.join(' '));
			const first = from % (list.length - 2);
			const quote = `“${list
				.slice(first, first + 3)
				.join(' \n ')
				.toUpperCase()}.”`;
			expect(verify(quote, [source]).facts[0]?.quote).toBe(list.slice(first, first + 3).join(' '));
		}),
	);
});

test('a claim that says more than its quote is no fact, and it is told what was too much', () => {
	const candidate = { quote: 'We raised £4.2 million', url: story.url, kind: 'funding' as const };
	const claims = ['Acme raised £4.2 million.', 'Acme raised £5 million.', 'Acme won over Globex.'];
	const { facts, dropped, ids } = verifyFacts(
		claims.map((claim) => ({ ...candidate, claim })),
		[story],
		{ subject: 'Acme' },
	);
	expect(facts.map(({ claim }) => claim)).toEqual(['Acme raised £4.2 million.']);
	expect(ids).toEqual(['f1', undefined, undefined]);
	expect(dropped).toMatchObject([
		{ reason: 'claim_exceeds_quote', beyond: '5000000' },
		{ reason: 'claim_exceeds_quote', beyond: 'Globex' },
	]);
});

test('a fact has the date of the part of the page it stands in, its age, and whether that is too old', () => {
	const html = `<h1>News</h1>
		<article><h2>Third store opens</h2><p>14 September 2026</p><p>Our third store has 900 places.</p></article>
		<article><h2>First trucks ordered</h2><p>4. Mai 2024</p><p>Twelve battery trucks are on order.</p></article>
		<article><h2>About us all</h2><p>We are a family of traders.</p></article>`;
	const news = { ...extractPage(html, 'https://acme.example/news'), readAt };
	const quotes = ['third store has 900', 'Twelve battery trucks are', 'a family of traders'];
	const { facts } = verifyFacts(
		quotes.map((quote) => ({ claim: 'It is so.', quote, url: news.url, kind: 'news' as const })),
		[news],
	);
	expect(facts).toMatchObject([
		{ publishedAt: '2026-09-14', ageInDays: 70 },
		{ publishedAt: '2024-05-04', ageInDays: 933, isStale: true },
		{ id: 'f3' },
	]);
	expect(facts[0]?.isStale).toBeUndefined();
	expect(facts[2]?.publishedAt).toBeUndefined();
});
