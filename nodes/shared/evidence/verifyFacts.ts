import type { Fact } from '../contracts/dossier';
import type { ExtractedPage } from './extractPage';
import { QuoteFinder } from './findQuote';

/** A fact as somebody claims it, usually a model: nothing about it is believed until the quote is found. */
export interface FactCandidate {
	claim: string;
	quote: string;
	url: string;
	kind: Fact['kind'];
}

/** What facts need to know about a page: its address, its text and when it was read (ISO 8601). */
export type EvidencePage = Pick<
	ExtractedPage,
	'url' | 'title' | 'publishedAt' | 'text' | 'mainStart' | 'hash'
> & { readAt: string };

/** A quote of fewer words carries nothing ("our customers"). Words are counted as the Unicode rules split them. */
export const minQuoteWords = 3;

/** `dropped`: candidates without a quote in the pages, or with one of fewer than `minQuoteWords` words. */
export interface VerifiedFacts {
	facts: Fact[];
	dropped: FactCandidate[];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function countWords(text: string): number {
	return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** Addresses that differ only in fragment or final slash lead to the same page. */
function sameAddress(left: string, right: string): boolean {
	const bare = (address: string) => address.replace(/#.*$/, '').replace(/\/$/, '');
	return bare(left) === bare(right);
}

/**
 * Keeps the candidates whose quote stands in one of the pages, as facts `f1`, `f2`, ... in the order given. `quote` becomes
 * the very words of the page: `page.text.slice(start, end)`. A quote that stands on another page than the one named
 * counts, with that page's address. Two candidates with the same words, on whichever page, make one fact.
 */
export function verifyFacts(
	candidates: readonly FactCandidate[],
	pages: readonly EvidencePage[],
): VerifiedFacts {
	const finders = pages.map((page) => ({ page, finder: new QuoteFinder(page.text) }));
	const facts: Fact[] = [];
	const dropped: FactCandidate[] = [];
	for (const candidate of candidates) {
		const claim = candidate.claim.trim();
		const named = finders.filter(({ page }) => sameAddress(page.url, candidate.url));
		const others = finders.filter(({ page }) => !sameAddress(page.url, candidate.url));
		let found: Fact | undefined;
		for (const { page, finder } of claim ? [...named, ...others] : []) {
			const span = finder.find(candidate.quote, page.mainStart);
			if (!span) continue;
			const quote = page.text.slice(span.start, span.end);
			if (countWords(quote) < minQuoteWords) break;
			const { url, title, publishedAt, readAt, hash } = page;
			const known = { title: title || undefined, publishedAt, readAt, pageHash: hash };
			found = { id: '', claim, quote, url, ...known, kind: candidate.kind, ...span };
			break;
		}
		if (!found) dropped.push(candidate);
		else if (!facts.some(({ quote }) => quote === found.quote)) {
			facts.push({ ...found, id: `f${facts.length + 1}` });
		}
	}
	return { facts, dropped };
}
