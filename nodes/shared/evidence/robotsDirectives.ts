/** What a page asks of those who read it by machine. `mayQuote`: its words may be used; `mayFollow`: its links too. */
export interface RobotsDirectives {
	mayQuote: boolean;
	mayFollow: boolean;
}

/** Directives for everybody and for us in `X-Robots-Tag`: `noindex, other: nosnippet` names the other reader. */
function headerDirectives(header: string, name: string): string[] {
	let reader = '';
	return header.split(',').flatMap((part) => {
		const [, named, rest] = /^\s*([\w-]+)\s*:(.*)$/.exec(part) ?? [];
		const isValue = named !== undefined && /^(max-|unavailable_after)/i.test(named);
		if (named !== undefined && !isValue) reader = named.toLowerCase();
		if (reader !== '' && reader !== name.toLowerCase()) return [];
		return [(named !== undefined && !isValue ? (rest ?? '') : part).trim().toLowerCase()];
	});
}

/**
 * Reads `<meta name="robots">` (and one with our own name) and the header `X-Robots-Tag`. A page that must not be indexed, or
 * of which no snippet must be shown, is no evidence.
 */
export function robotsDirectives(
	meta: Record<string, string>,
	header: string | undefined,
	name: string,
): RobotsDirectives {
	const inMeta = [meta.robots, meta[name.toLowerCase()]]
		.filter((content) => content !== undefined)
		.flatMap((content) => content.toLowerCase().split(','))
		.map((directive) => directive.trim());
	const all = [...inMeta, ...headerDirectives(header ?? '', name)];
	const has = (...wanted: string[]) => all.some((one) => wanted.includes(one.replace(/\s/g, '')));
	return {
		mayQuote: !has('none', 'noindex', 'nosnippet', 'max-snippet:0'),
		mayFollow: !has('none', 'nofollow'),
	};
}
