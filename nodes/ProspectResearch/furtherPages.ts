import { chooseLinks } from '../shared/evidence/chooseLinks';
import type { ExtractedPage, PageLink } from '../shared/evidence/extractPage';
import { readFeed, readSitemap } from '../shared/evidence/sitemap';
import type { FetchPageOptions } from '../shared/net/fetchPage';
import { PageFailure } from '../shared/net/pageFailure';
import type { PoliteReader } from '../shared/net/politeFetch';

/** Addresses of pages worth reading; `dates`: when those from a feed were published, ISO 8601. */
export interface FurtherPages {
	addresses: string[];
	dates: Map<string, string>;
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
	const linked = chooseLinks(home.links, home.url, max);
	if (linked.length >= max) return { addresses: linked, dates };

	const read = async (address: string): Promise<string> => {
		try {
			return (await reader.fetchPage(address, { ...options, accepts: 'feed' })).html;
		} catch (error) {
			// most sites have none, which is nothing to warn of
			if (error instanceof PageFailure) return '';
			throw error;
		}
	};
	const links: PageLink[] = [...home.links];
	const [feed] = home.feeds;
	if (feed) {
		for (const entry of readFeed(await read(feed), feed).slice(0, maxFeedEntries)) {
			links.push({ url: entry.url, text: 'news' });
			if (entry.publishedAt) dates.set(entry.url, entry.publishedAt);
		}
	}
	const [named] = await reader.sitemapsOf(home.url, options);
	let sitemap = readSitemap(await read(named ?? new URL('/sitemap.xml', home.url).href));
	if (sitemap.isIndex && sitemap.urls[0]) sitemap = readSitemap(await read(sitemap.urls[0]));
	if (!sitemap.isIndex) {
		links.push(...sitemap.urls.slice(0, maxSitemapUrls).map((url) => ({ url, text: '' })));
	}
	return { addresses: chooseLinks(links, home.url, max), dates };
}
