import type { Fact } from '../contracts/dossier';
import type { ExtractedPage } from './extractPage';
import { factKindOfPage, pageKind } from './pageKinds';
import type { FactCandidate } from './verifyFacts';

/** Shorter lines are labels and dates, not statements. */
const minStatementWords = 5;
const maxStatementLength = 400;

/** JSON-LD properties that state something by themselves; names and addresses only label the company. */
const telling: Record<string, Fact['kind']> = {
	foundingDate: 'company',
	numberOfEmployees: 'company',
	award: 'news',
	areaServed: 'company',
	knowsAbout: 'technology',
};

function firstSentence(text: string): string {
	const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
	return (first?.segment ?? text).trim();
}

function isStatement(text: string): boolean {
	return text.split(' ').length >= minStatementWords && text.length <= maxStatementLength;
}

/** The first statement under each heading, and at the top of the page. */
function leads(page: ExtractedPage): string[] {
	const found: string[] = [];
	let open = true;
	for (const { start, end, level } of page.blocks) {
		const text = page.text.slice(start, end);
		if (level > 0) open = true;
		else if (open && isStatement(firstSentence(text))) {
			found.push(firstSentence(text));
			open = false;
		}
	}
	return found;
}

/** Every statement of a text that somebody wrote down: notes have no headings to go by. */
function statementsOf(page: ExtractedPage): string[] {
	return page.blocks.map(({ start, end }) => page.text.slice(start, end)).filter(isStatement);
}

/** What a text that is no page states, line by line; as `structuredFacts` otherwise. */
export function statedInText(page: ExtractedPage): FactCandidate[] {
	return statementsOf(page).map((words) => ({
		claim: words,
		quote: words,
		url: page.url,
		kind: 'other',
	}));
}

/**
 * What a page states without a model to read it: its description, telling JSON-LD values and the first sentence under each
 * heading. Claim and quote are the same words, so that nothing is added; for a JSON-LD value they are its line in the
 * metadata part of the text. To be checked by `verifyFacts` like any other.
 */
export function structuredFacts(page: ExtractedPage): FactCandidate[] {
	const found = pageKind(page.url, '');
	const kind = found ? factKindOfPage[found.kind] : 'company';
	const state = (words: string, factKind: Fact['kind']): FactCandidate => ({
		claim: words,
		quote: words,
		url: page.url,
		kind: factKind,
	});
	return [
		...(isStatement(page.description) ? [state(page.description, 'company')] : []),
		...page.stated.flatMap(({ property, start, end }) => {
			const statedKind = telling[property];
			return statedKind ? [state(page.text.slice(start, end), statedKind)] : [];
		}),
		...leads(page).map((sentence) => state(sentence, kind)),
	];
}
