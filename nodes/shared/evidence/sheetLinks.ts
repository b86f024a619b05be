/** More style sheets than these nobody asks for; the first ones are the site's own. */
const maxSheets = 4;
/** The links to them stand in the head. In characters. */
const headLength = 100_000;

/**
 * Addresses of the style sheets that a page links to on its own host, for screens, at most four. Read without a parser, so that a page
 * need not be taken apart twice.
 */
export function sheetLinks(html: string, pageUrl: string): string[] {
	const page = URL.parse(pageUrl);
	const links = html.slice(0, headLength).match(/<link\b[^>]*>/gi) ?? [];
	const addresses = links.flatMap((link) => {
		const attribute = (name: string) => {
			const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
				link,
			);
			return found?.[1] ?? found?.[2] ?? found?.[3];
		};
		const relations = attribute('rel')?.toLowerCase().split(/\s+/) ?? [];
		if (!relations.includes('stylesheet') || relations.includes('alternate')) return [];
		if (!/^\s*(?:(?:all|screen)\b.*)?$/i.test(attribute('media') ?? '')) return [];
		const href = attribute('href')?.replaceAll('&amp;', '&');
		const url = href === undefined ? null : URL.parse(href, pageUrl);
		return url && page && url.host === page.host ? [url.href] : [];
	});
	return [...new Set(addresses)].slice(0, maxSheets);
}
