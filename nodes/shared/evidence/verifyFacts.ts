import type { Fact } from '../contracts/dossier';
import { whatGoesBeyond } from './claimCheck';
import { daysBetween } from './dates';
import type { ExtractedPage } from './extractPage';
import { dateAt } from './factDate';
import { QuoteFinder } from './findQuote';

/** A fact as somebody claims it, usually a model: nothing about it is believed until the quote is found. */
export interface FactCandidate {
	claim: string;
	quote: string;
	url: string;
	kind: Fact['kind'];
}

/**
 * What facts need to know about a page: its address, its text and when it was read (ISO 8601). `source`: the name of a text that
 * is no page; its `url` is only a name then, by which a candidate can point at it.
 */
export type EvidencePage = Pick<
	ExtractedPage,
	'url' | 'title' | 'publishedAt' | 'text' | 'mainStart' | 'blocks' | 'hash'
> & { readAt: string; source?: string };

/** A quote of fewer words carries nothing ("our customers"). Words are counted as the Unicode rules split them. */
export const minQuoteWords = 3;

/** A candidate that is no fact. `beyond`: the word or number in the claim that the quote does not have. */
export type DroppedCandidate = FactCandidate &
	({ reason: 'quote_not_found' } | { reason: 'claim_exceeds_quote'; beyond: string });

/**
 * `dropped`: candidates without a quote in the pages, or with one of fewer than `minQuoteWords` words, and those whose claim
 * says more than the quote. `ids`: for each candidate in turn the id of its fact, if it became one.
 */
export interface VerifiedFacts {
	facts: Fact[];
	dropped: DroppedCandidate[];
	ids: (string | undefined)[];
}

/** `subject`: names of the company, which claims may use. `staleAfterDays`: age from which a dated fact is stale. */
export interface VerifyOptions {
	subject?: string;
	staleAfterDays?: number;
}

const defaultStaleAfterDays = 365;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function countWords(text: string): number {
	return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** Addresses that differ only in fragment or final slash lead to the same page. */
function sameAddress(left: string, right: string): boolean {
	const bare = (address: string) => address.replace(/#.*$/, '').replace(/\/$/, '');
	return bare(left) === bare(right);
}

/** Where a quote stands: on the page it is said to be from, else on another one. */
function locate(
	{ quote, url }: FactCandidate,
	finders: { page: EvidencePage; finder: QuoteFinder }[],
): { page: EvidencePage; start: number; end: number; quote: string } | undefined {
	const named = finders.filter(({ page }) => sameAddress(page.url, url));
	const others = finders.filter(({ page }) => !sameAddress(page.url, url));
	for (const { page, finder } of [...named, ...others]) {
		const span = finder.find(quote, page.mainStart);
		if (!span) continue;
		const words = page.text.slice(span.start, span.end);
		return countWords(words) < minQuoteWords ? undefined : { page, quote: words, ...span };
	}
	return undefined;
}

/**
 * Keeps the candidates whose quote stands in one of the pages and whose claim says no more than it, as facts `f1`, `f2`, ... in
 * the order given. `quote` becomes the very words of the page: `page.text.slice(start, end)`. A quote that stands on
 * another page than the one named counts, with that page's address. Two candidates with the same words, on whichever page,
 * make one fact.
 */
export function verifyFacts(
	candidates: readonly FactCandidate[],
	pages: readonly EvidencePage[],
	{ subject = '', staleAfterDays = defaultStaleAfterDays }: VerifyOptions = {},
): VerifiedFacts {
	const finders = pages.map((page) => ({ page, finder: new QuoteFinder(page.text) }));
	const facts: Fact[] = [];
	const dropped: DroppedCandidate[] = [];
	const ids = candidates.map((candidate) => {
		const claim = candidate.claim.trim();
		const found = claim ? locate(candidate, finders) : undefined;
		if (!found) {
			dropped.push({ ...candidate, reason: 'quote_not_found' });
			return undefined;
		}
		const { page, quote, start, end } = found;
		const publishedAt = dateAt(page, start);
		const beyond = whatGoesBeyond(claim, quote, `${subject} ${publishedAt?.slice(0, 10) ?? ''}`);
		if (beyond !== undefined) {
			dropped.push({ ...candidate, reason: 'claim_exceeds_quote', beyond });
			return undefined;
		}
		const known = facts.find((fact) => fact.quote === quote);
		if (known) return known.id;
		const { url, title, readAt, hash } = page;
		const ageInDays = publishedAt === undefined ? undefined : daysBetween(publishedAt, readAt);
		const age =
			ageInDays === undefined
				? {}
				: { ageInDays, isStale: ageInDays > staleAfterDays || undefined };
		const id = `f${facts.length + 1}`;
		const place =
			page.source === undefined ? { url, title: title || undefined } : { source: page.source };
		const source = { ...place, publishedAt, readAt, pageHash: hash };
		facts.push({ id, claim, quote, ...source, kind: candidate.kind, start, end, ...age });
		return id;
	});
	return { facts, dropped, ids };
}
