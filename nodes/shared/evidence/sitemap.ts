import { cleanText } from './cleanText';
import { parseXml } from './parseHtml';

/** Addresses in a sitemap (sitemaps.org 0.9); `isIndex`: they are sitemaps themselves. Never throws on bad XML. */
export function readSitemap(xml: string): { isIndex: boolean; urls: string[] } {
	const document = parseXml(xml);
	const urls = [...document.querySelectorAll('loc')]
		.map((loc) => cleanText(loc.textContent ?? ''))
		.filter((url) => URL.canParse(url));
	return { isIndex: document.querySelector('sitemapindex') !== null, urls };
}

/** An entry of a feed; `publishedAt` in ISO 8601. */
export interface FeedEntry {
	url: string;
	title: string;
	publishedAt?: string;
}

/** Entries of an RSS or Atom feed, newest first as far as they have dates. Never throws on bad XML. */
export function readFeed(xml: string, feedUrl: string): FeedEntry[] {
	const entries = [...parseXml(xml).querySelectorAll('item, entry')].flatMap((entry) => {
		const text = (name: string) => cleanText(entry.querySelector(name)?.textContent ?? '');
		const link = entry.querySelector('link[href]')?.getAttribute('href') ?? text('link');
		const url = URL.parse(link, feedUrl);
		if (!url || !link) return [];
		const date = Date.parse(text('pubDate') || text('published') || text('updated'));
		const publishedAt = Number.isNaN(date) ? undefined : new Date(date).toISOString();
		return [{ url: url.href, title: text('title'), publishedAt }];
	});
	return entries.sort((left, right) =>
		(right.publishedAt ?? '').localeCompare(left.publishedAt ?? ''),
	);
}
