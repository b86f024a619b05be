import type { ReadPage, Warning } from '../shared/contracts/dossier';
import type { FetchPageOptions } from '../shared/net/fetchPage';
import type { PoliteReader } from '../shared/net/politeFetch';
import { inParallel } from '../shared/parallel';
import { readExtraTexts, type ExtraText } from './extraTexts';
import { furtherPages } from './furtherPages';
import { readPage, warning, type Outcome, type SitePage } from './readPage';
import { SiteSheets } from './readSheets';
import { mentions } from './search/chooseSite';
import { isSocialProfile } from './socialProfile';

/** What reading a site gave: every page that was asked for, the text of those that have any, and what went wrong. */
export interface SiteReading {
	pages: SitePage[];
	read: ReadPage[];
	warnings: Warning[];
}

/**
 * How much of a site is read: pages, bytes and milliseconds in all, and how many pages at the same time. `extraPages`: further
 * addresses to read first, of whatever site. `extraTexts`: what the builder has besides, as evidence of its own. `fetch.signal` is the one that cancels the run.
 */
export interface ReadingSettings {
	maxPages: number;
	maxBytes: number;
	timeLimitMs: number;
	parallelPages: number;
	extraPages: string[];
	extraTexts: ExtraText[];
	fetch: FetchPageOptions;
}

/** A website as people write it down: a bare host name is read as `https://`. */
export function websiteUrl(website: string): string {
	const trimmed = website.trim();
	return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/**
 * Reads the home page of a site, the addresses given besides, and the pages of the site that matter, within the limits. What
 * cannot be read, and a limit that is reached, becomes a warning; the call rejects only when the run is cancelled. `press`: pages that a
 * search found on sites of others, read last; they count where they name the company.
 */
export async function readSite(
	website: string,
	settings: ReadingSettings,
	reader: PoliteReader,
	press: { addresses: string[]; company: string } = { addresses: [], company: '' },
): Promise<SiteReading> {
	const { maxPages, maxBytes, timeLimitMs, parallelPages, extraPages, extraTexts } = settings;
	const cancelled = settings.fetch.signal;
	const limit = AbortSignal.timeout(timeLimitMs);
	const signal = cancelled ? AbortSignal.any([limit, cancelled]) : limit;
	const options = { ...settings.fetch, signal };
	const outcomes: Outcome[] = await readExtraTexts(extraTexts, cancelled);
	const sheets = new SiteSheets(reader);
	let bytes = 0;
	let reached = '';

	/** Undefined where a limit came first. */
	const withinLimits = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
		cancelled?.throwIfAborted();
		if (bytes + sheets.bytes >= maxBytes) reached ||= `${Math.round(maxBytes / 1024)} KB`;
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
		const outcome = await withinLimits(
			async () => await readPage(address, reader, options, sheets),
		);
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
	if (further) outcomes.push({ warnings: further.warnings });
	const addresses = [...new Set([...given, ...(further?.addresses ?? [])])];
	const others = await inParallel(addresses, parallelPages, read);
	for (const [index, outcome] of others.entries()) {
		if (!outcome) continue;
		const date = further?.dates.get(addresses[index] ?? '');
		if (outcome.page && date) outcome.page.publishedAt ??= date;
		outcomes.push(outcome);
	}
	for (const outcome of await inParallel(press.addresses, parallelPages, read)) {
		if (!outcome) continue;
		const isAbout = outcome.page && mentions(outcome.page.text, press.company);
		outcomes.push(isAbout ? outcome : { ...outcome, isEvidence: false });
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
