import type { ReadPage, Warning } from '../shared/contracts/dossier';
import { explain, type ReasonCode } from '../shared/contracts/reasons';
import { isSignoffError } from '../shared/errors';
import type { ExtractedPage } from '../shared/evidence/extractPage';
import { pageProblem } from '../shared/evidence/pageProblem';
import { robotsDirectives } from '../shared/evidence/robotsDirectives';
import type { EvidencePage } from '../shared/evidence/verifyFacts';
import type { FetchPageOptions } from '../shared/net/fetchPage';
import { PageFailure } from '../shared/net/pageFailure';
import type { PoliteReader } from '../shared/net/politeFetch';
import { robotsName } from '../shared/net/robots';
import { takeApart } from '../shared/takeApart/takeApart';
import type { SiteSheets } from './readSheets';

export type SitePage = ExtractedPage & EvidencePage;

/** A warning about one address: what exactly happened, then what the code means and what to do. */
export function warning(code: ReasonCode, url: string, detail?: string): Warning {
	return { code, message: detail ? `${detail} ${explain(code)}` : explain(code), url };
}

/** What came of one address. `page` is there when its links may be followed, `isEvidence` when its words count. */
export interface Outcome {
	page?: SitePage;
	isEvidence?: boolean;
	read?: ReadPage;
	warnings: Warning[];
}

/** What reads like orders to a model, each place a warning. */
export function instructionWarnings({ instructions, url }: ExtractedPage): Warning[] {
	return instructions.map(({ text, isHidden }) =>
		warning('hidden_instructions', url, `${isHidden ? 'Hidden' : 'Visible'}: "${text}".`),
	);
}

/** Reads one page: what it says, or why it says nothing. Rejects only when `options.signal` is aborted. */
export async function readPage(
	address: string,
	reader: PoliteReader,
	options: FetchPageOptions,
	sheets: SiteSheets,
): Promise<Outcome> {
	try {
		const fetched = await reader.fetchPage(address, options);
		const { url, status, bytes, ms, fromCache, robotsTag } = fetched;
		const styles = await sheets.of(fetched.html, url, options);
		const record = { url, status, bytes, ms, hash: '', fromCache };
		let page: SitePage;
		try {
			const extracted = await takeApart('extractPage', [fetched.html, url, styles], options.signal);
			page = { ...extracted, readAt: new Date().toISOString() };
		} catch (error) {
			if (!isSignoffError(error)) throw error;
			return { read: record, warnings: [warning(error.code, url, error.detail)] };
		}
		const warnings = instructionWarnings(page);
		const asks = robotsDirectives(page.meta, robotsTag, robotsName(options.userAgent));
		const problem = asks.mayQuote ? pageProblem(page) : 'no_snippet';
		if (problem) {
			const followed = problem === 'no_snippet' || problem === 'empty_page';
			const kept = followed && asks.mayFollow ? page : undefined;
			return { page: kept, read: record, warnings: [warning(problem, url), ...warnings] };
		}
		const followable = asks.mayFollow ? page : { ...page, links: [], feeds: [] };
		return {
			page: followable,
			isEvidence: true,
			read: { ...record, hash: page.hash },
			warnings,
		};
	} catch (error) {
		options.signal?.throwIfAborted();
		// anything else than a failure of the site is our own fault and goes up
		if (!isSignoffError(error)) throw error;
		const failed =
			error instanceof PageFailure ? error.page : { url: address, status: 0, bytes: 0, ms: 0 };
		const { code, detail } = error;
		return { read: { ...failed, hash: '' }, warnings: [warning(code, failed.url, detail)] };
	}
}
