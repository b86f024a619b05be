import { extractPage } from '../../../../nodes/shared/evidence/extractPage';
import { structuredFacts } from '../../../../nodes/shared/evidence/structuredFacts';
import { verifyFacts } from '../../../../nodes/shared/evidence/verifyFacts';

const organization = {
	'@type': 'Organization',
	name: 'Acme',
	foundingDate: '1931',
	numberOfEmployees: 112,
};
const html = `<html><head><title>News | Acme</title>
<meta name="description" content="Acme weaves upholstery fabric for furniture makers.">
<script type="application/ld+json">${JSON.stringify(organization)}</script></head>
<body><main><h1>News</h1>
<h2>New dye house</h2><p>5 October 2026</p><p>The new dye house uses 45 % less water per metre. It is red.</p><p>A second paragraph with many words in it.</p>
<h2>Short</h2><p>Yes.</p></main></body></html>`;
const page = extractPage(html, 'https://acme.example/news');

test('description, telling JSON-LD values and the first sentence under each heading become facts', () => {
	expect(structuredFacts(page).map(({ kind, claim }) => `${kind}: ${claim}`)).toEqual([
		'company: Acme weaves upholstery fabric for furniture makers.',
		'company: Organization founding date: 1931',
		'company: Organization number of employees: 112',
		'news: The new dye house uses 45 % less water per metre.',
	]);
});

test('every one of them stands in the text of the page', () => {
	const candidates = structuredFacts(page);
	const { facts, dropped } = verifyFacts(candidates, [
		{ ...page, readAt: '2026-11-23T08:00:00.000Z' },
	]);
	expect(dropped).toEqual([]);
	expect(facts).toHaveLength(candidates.length);
	for (const { start, end, quote } of facts) expect(page.text.slice(start, end)).toBe(quote);
});

test('a page without statements gives none', () => {
	expect(
		structuredFacts(extractPage('<h1>Hello</h1><p>Soon.</p>', 'https://acme.example/')),
	).toEqual([]);
});
