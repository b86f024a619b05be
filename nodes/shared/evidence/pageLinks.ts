import { cleanText } from './cleanText';
import type { PageDocument } from './parseHtml';

/** A link of a page: absolute address without fragment, and the words on it. */
export interface PageLink {
	url: string;
	text: string;
}

/** The addresses a page links to, each once with the first words on it. */
export function readLinks(document: PageDocument, pageUrl: string): PageLink[] {
	const base = document.querySelector('base[href]')?.getAttribute('href');
	const baseUrl = (base && URL.parse(base, pageUrl)) || URL.parse(pageUrl) || undefined;
	const links = new Map<string, PageLink>();
	for (const anchor of document.querySelectorAll('a[href]')) {
		const url = URL.parse(anchor.getAttribute('href') ?? '', baseUrl);
		if (!url || !/^https?:$/.test(url.protocol)) continue;
		url.hash = '';
		const known = links.get(url.href);
		const text = cleanText(anchor.textContent ?? '');
		if (!known) links.set(url.href, { url: url.href, text });
		else known.text ||= text;
	}
	return [...links.values()];
}

/** The addresses of the RSS and Atom feeds that a page names. */
export function readFeeds(document: PageDocument, pageUrl: string): string[] {
	const links = document.querySelectorAll(
		'link[type="application/rss+xml"][href], link[type="application/atom+xml"][href]',
	);
	return [...links].flatMap(
		(link) => URL.parse(link.getAttribute('href') ?? '', pageUrl)?.href ?? [],
	);
}
