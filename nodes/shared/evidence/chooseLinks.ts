import { getDomain } from 'tldts';
import type { PageLink } from './pageLinks';
import { pageKind, pageKinds } from './pageKinds';

const notPages =
	/\.(pdf|docx?|xlsx?|pptx?|zip|gz|jpe?g|png|gif|webp|svg|ico|mp[34]|mov|css|js|json|xml|rss|ics)$/i;

/** Registrable domain (Public Suffix List, private section included), or host and port where there is none. */
function siteOf(url: URL): string {
	return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.host;
}

/** One spelling for addresses of the same page. */
function pageKey(url: URL): string {
	const path = url.pathname.replace(/\/(index\.\w+)?$/, '');
	return url.host.replace(/^www\./, '') + path.toLowerCase() + url.search;
}

/**
 * The linked pages of the same site that matter most, at most `max`: first one of each kind (about, product, customers,
 * news, careers), then further ones. Other sites, files, duplicates and the page at `baseUrl` are left out.
 */
export function chooseLinks(links: readonly PageLink[], baseUrl: string, max: number): string[] {
	const base = new URL(baseUrl);
	const seen = new Set([pageKey(base), pageKey(new URL('/', base))]);
	const candidates = links.flatMap(({ url: address, text }, position) => {
		const url = URL.parse(address);
		if (!url || siteOf(url) !== siteOf(base) || notPages.test(url.pathname)) return [];
		const found = pageKind(url.href, text);
		if (!found || seen.has(pageKey(url))) return [];
		seen.add(pageKey(url));
		return [{ url: url.href, position, ...found }];
	});
	const byKind = pageKinds.map((kind) =>
		candidates
			.filter((candidate) => candidate.kind === kind)
			.sort((left, right) => left.depth - right.depth || left.position - right.position),
	);
	const longest = Math.max(0, ...byKind.map((group) => group.length));
	const rounds = Array.from({ length: longest }, (_, round) =>
		byKind.flatMap((group) => group[round] ?? []),
	);
	return rounds
		.flat()
		.slice(0, Math.max(0, max))
		.map(({ url }) => url);
}
