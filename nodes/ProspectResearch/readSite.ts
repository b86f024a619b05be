import type { ReadPage, Warning } from '../shared/contracts/dossier';
import { explain, type ReasonCode } from '../shared/contracts/reasons';
import { isSignoffError } from '../shared/errors';
import { chooseLinks } from '../shared/evidence/chooseLinks';
import { extractPage, type ExtractedPage } from '../shared/evidence/extractPage';
import type { EvidencePage } from '../shared/evidence/verifyFacts';
import type { FetchPage, FetchPageOptions } from '../shared/net/fetchPage';
import { PageFailure } from '../shared/net/pageFailure';

export type SitePage = ExtractedPage & EvidencePage;

/** What reading a site gave: every page that was asked for, the text of those that have any, and what went wrong. */
export interface SiteReading {
	pages: SitePage[];
	read: ReadPage[];
	warnings: Warning[];
}

/** A website as people write it down: a bare host name is read as `https://`. */
export function websiteUrl(website: string): string {
	const trimmed = website.trim();
	return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

function warning(code: ReasonCode, url: string, detail?: string): Warning {
	return { code, message: detail ? `${detail} ${explain(code)}` : explain(code), url };
}

/**
 * Reads the home page of a site and the linked pages that matter, at most `maxPages` in all, one after the other: a small site
 * is not flooded. What cannot be read becomes a warning; the call rejects only when the run is cancelled.
 */
export async function readSite(
	website: string,
	maxPages: number,
	fetchPage: FetchPage,
	options: FetchPageOptions,
): Promise<SiteReading> {
	const reading: SiteReading = { pages: [], read: [], warnings: [] };

	const readPage = async (address: string): Promise<SitePage | undefined> => {
		try {
			const { html, url, status, bytes, ms } = await fetchPage(address, options);
			const page = { ...extractPage(html, url), readAt: new Date().toISOString() };
			reading.read.push({ url, status, bytes, ms, hash: page.isEmpty ? '' : page.hash });
			if (page.isEmpty) reading.warnings.push(warning('empty_page', url));
			// two addresses of the same page are one piece of evidence
			else if (!reading.pages.some(({ hash }) => hash === page.hash)) reading.pages.push(page);
			return page;
		} catch (error) {
			options.signal?.throwIfAborted();
			await noteFailure(reading, address, error);
			return undefined;
		}
	};

	const home = await readPage(websiteUrl(website));
	if (!home) return reading;
	for (const link of chooseLinks(home.links, home.url, maxPages - 1)) await readPage(link);
	return reading;
}

/** Puts a failure of the site on record; anything else is our own fault and goes up. */
async function noteFailure(reading: SiteReading, address: string, error: unknown): Promise<void> {
	if (!isSignoffError(error)) return await Promise.reject(error);
	const page =
		error instanceof PageFailure ? error.page : { url: address, status: 0, bytes: 0, ms: 0 };
	reading.read.push({ ...page, hash: '' });
	reading.warnings.push(warning(error.code, page.url, error.detail));
}
