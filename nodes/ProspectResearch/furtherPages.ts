import type { Warning } from '../shared/contracts/dossier';
import { isSignoffError } from '../shared/errors';
import { chooseLinks } from '../shared/evidence/chooseLinks';
import type { ExtractedPage } from '../shared/evidence/extractPage';
import type { PageLink } from '../shared/evidence/pageLinks';
import type { FeedEntry } from '../shared/evidence/sitemap';
import type { FetchPageOptions } from '../shared/net/fetchPage';
import type { PoliteReader } from '../shared/net/politeFetch';
import { takeApart } from '../shared/takeApart/takeApart';
import { warning } from './readPage';

/** Addresses of pages worth reading; `dates`: when those from a feed were published, ISO 8601. */
export interface FurtherPages {
	addresses: string[];
	dates: Map<string, string>;
	warnings: Warning[];
}

/** More addresses of a sitemap than these are not looked at. */
const maxSitemapUrls = 5000;
const maxFeedEntries = 5;

/**
 * The pages of a site to read after its home page, at most `max`: what the home page links to, and only where that is too
 * little also what the sitemap and the feed of the site name.
 */
export async function furtherPages(
	home: ExtractedPage,
	max: number,
	reader: PoliteReader,
	options: FetchPageOptions,
): Promise<FurtherPages> {
	const dates = new Map<string, string>();
	const warnings: Warning[] = [];
	const linked = chooseLinks(home.links, home.url, max);
	if (linked.length >= max) return { addresses: linked, dates, warnings };

	/** What an XML file says; nothing where there is none, which most sites do not have and nobody is warned of. */
	const read = async <Found>(
		address: string,
		takeXmlApart: (xml: string) => Promise<Found>,
	): Promise<Found | undefined> => {
		try {
			const { html } = await reader.fetchPage(address, { ...options, accepts: 'feed' });
			return await takeXmlApart(html);
		} catch (error) {
			if (!isSignoffError(error)) throw error;
			if (error.code === 'page_too_complex') {
				warnings.push(warning(error.code, address, error.detail));
			}
			return undefined;
		}
	};
	const sitemapAt = async (address: string) =>
		await read(address, async (xml) => await takeApart('readSitemap', [xml], options.signal));

	const links: PageLink[] = [...home.links];
	const [feed] = home.feeds;
	const entries: FeedEntry[] = feed
		? ((await read(
				feed,
				async (xml) => await takeApart('readFeed', [xml, feed], options.signal),
			)) ?? [])
		: [];
	for (const entry of entries.slice(0, maxFeedEntries)) {
		links.push({ url: entry.url, text: 'news' });
		if (entry.publishedAt) dates.set(entry.url, entry.publishedAt);
	}
	const [named] = await reader.sitemapsOf(home.url, options);
	let sitemap = await sitemapAt(named ?? new URL('/sitemap.xml', home.url).href);
	if (sitemap?.isIndex && sitemap.urls[0]) sitemap = await sitemapAt(sitemap.urls[0]);
	if (sitemap && !sitemap.isIndex) {
		links.push(...sitemap.urls.slice(0, maxSitemapUrls).map((url) => ({ url, text: '' })));
	}
	return { addresses: chooseLinks(links, home.url, max), dates, warnings };
}
