import type { ReadPage, Warning } from '../shared/contracts/dossier';
import { explain, type ReasonCode } from '../shared/contracts/reasons';
import { cutOff, wasCutOff } from '../shared/cutOff';
import { isSignoffError, SignoffError } from '../shared/errors';
import { extractPage, type ExtractedPage } from '../shared/evidence/extractPage';
import { pageProblem } from '../shared/evidence/pageProblem';
import { robotsDirectives } from '../shared/evidence/robotsDirectives';
import type { EvidencePage } from '../shared/evidence/verifyFacts';
import type { FetchPageOptions } from '../shared/net/fetchPage';
import { PageFailure } from '../shared/net/pageFailure';
import type { PoliteReader } from '../shared/net/politeFetch';
import { robotsName } from '../shared/net/robots';
import { inParallel } from '../shared/parallel';
import { furtherPages } from './furtherPages';
import { isSocialProfile } from './socialProfile';

export type SitePage = ExtractedPage & EvidencePage;

/** What reading a site gave: every page that was asked for, the text of those that have any, and what went wrong. */
export interface SiteReading {
	pages: SitePage[];
	read: ReadPage[];
	warnings: Warning[];
}

/**
 * How much of a site is read: pages, bytes and milliseconds in all, and how many pages at the same time. `extraPages`: further
 * addresses to read first, of whatever site. `fetch.signal` is the one that cancels the run.
 */
export interface ReadingSettings {
	maxPages: number;
	maxBytes: number;
	timeLimitMs: number;
	parallelPages: number;
	extraPages: string[];
	fetch: FetchPageOptions;
}

/** Taking a page apart takes milliseconds; what takes longer than this is not meant to be read. */
const extractionLimitMs = 2000;

/** A website as people write it down: a bare host name is read as `https://`. */
export function websiteUrl(website: string): string {
	const trimmed = website.trim();
	return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

function warning(code: ReasonCode, url: string, detail?: string): Warning {
	return { code, message: detail ? `${detail} ${explain(code)}` : explain(code), url };
}

function extract(html: string, url: string): ExtractedPage {
	try {
		return cutOff(extractionLimitMs, () => extractPage(html, url));
	} catch (error) {
		if (!wasCutOff(error)) throw error;
		throw new SignoffError('page_too_complex', `The limit is ${extractionLimitMs / 1000} s.`);
	}
}

/** What came of one address. `page` is there when its links may be followed, `isEvidence` when its words count. */
interface Outcome {
	page?: SitePage;
	isEvidence?: boolean;
	read?: ReadPage;
	warnings: Warning[];
}

function instructionWarnings({ instructions, url }: ExtractedPage): Warning[] {
	return instructions.map(({ text, isHidden }) =>
		warning('hidden_instructions', url, `${isHidden ? 'Hidden' : 'Visible'}: "${text}".`),
	);
}

/** Reads one page: what it says, or why it says nothing. Rejects only when `options.signal` is aborted. */
async function readPage(
	address: string,
	reader: PoliteReader,
	options: FetchPageOptions,
): Promise<Outcome> {
	try {
		const fetched = await reader.fetchPage(address, options);
		const { url, status, bytes, ms, fromCache, robotsTag } = fetched;
		const record = { url, status, bytes, ms, hash: '', fromCache };
		let page: SitePage;
		try {
			page = { ...extract(fetched.html, url), readAt: new Date().toISOString() };
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

/**
 * Reads the home page of a site, the addresses given besides, and the pages of the site that matter, within the limits. What
 * cannot be read, and a limit that is reached, becomes a warning; the call rejects only when the run is cancelled.
 */
export async function readSite(
	website: string,
	settings: ReadingSettings,
	reader: PoliteReader,
): Promise<SiteReading> {
	const { maxPages, maxBytes, timeLimitMs, parallelPages, extraPages } = settings;
	const cancelled = settings.fetch.signal;
	const limit = AbortSignal.timeout(timeLimitMs);
	const signal = cancelled ? AbortSignal.any([limit, cancelled]) : limit;
	const options = { ...settings.fetch, signal };
	const outcomes: Outcome[] = [];
	let bytes = 0;
	let reached = '';

	/** Undefined where a limit came first. */
	const withinLimits = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
		cancelled?.throwIfAborted();
		if (bytes >= maxBytes) reached ||= `${Math.round(maxBytes / 1024)} KB`;
		if (reached) return undefined;
		try {
			return await work();
		} catch (error) {
			cancelled?.throwIfAborted();
			if (!limit.aborted) throw error;
			reached = `${timeLimitMs / 1000} s`;
			return undefined;
		}
	};
	const read = async (address: string): Promise<Outcome | undefined> => {
		const outcome = await withinLimits(async () => await readPage(address, reader, options));
		bytes += outcome?.read?.bytes ?? 0;
		return outcome;
	};

	const first = website.trim() ? websiteUrl(website) : undefined;
	const isSocial = first !== undefined && isSocialProfile(first);
	if (isSocial) outcomes.push({ warnings: [warning('social_profile', first)] });
	const home = first && !isSocial ? await read(first) : undefined;
	if (home) outcomes.push(home);

	const given = extraPages.map(websiteUrl).slice(0, maxPages);
	const left = maxPages - given.length - (first && !isSocial ? 1 : 0);
	const homePage = home?.page;
	const further =
		homePage && left > 0
			? await withinLimits(async () => await furtherPages(homePage, left, reader, options))
			: undefined;
	const addresses = [...new Set([...given, ...(further?.addresses ?? [])])];
	const others = await inParallel(addresses, parallelPages, read);
	for (const [index, outcome] of others.entries()) {
		if (!outcome) continue;
		const date = further?.dates.get(addresses[index] ?? '');
		if (outcome.page && date) outcome.page.publishedAt ??= date;
		outcomes.push(outcome);
	}
	const reading = gather(outcomes);
	if (reached) {
		const detail = `The limit is ${reached}.`;
		reading.warnings.push(warning('reading_limit', first ?? addresses[0] ?? '', detail));
	}
	return reading;
}

function gather(outcomes: Outcome[]): SiteReading {
	const pages = new Map<string, SitePage>();
	for (const { page, isEvidence } of outcomes) {
		// two addresses of the same page are one piece of evidence
		if (page && isEvidence && !pages.has(page.hash)) pages.set(page.hash, page);
	}
	return {
		pages: [...pages.values()],
		read: outcomes.flatMap(({ read }) => read ?? []),
		warnings: outcomes.flatMap(({ warnings }) => warnings),
	};
}
