import type { PageDocument, PageElement } from './parseHtml';
import { select, type StyleRule } from './styleRules';

/** Ways of hiding that a stronger rule can take back; any other way, off the page or without size, stands. */
const ways = {
	display: { hides: /display\s*:\s*none/i, shows: /(?:^|;)\s*display\s*:\s*(?!none)\w/i },
	visibility: {
		hides: /visibility\s*:\s*(?:hidden|collapse)/i,
		shows: /visibility\s*:\s*visible/i,
	},
	opacity: { hides: /opacity\s*:\s*0*\.?0+\s*(?:;|!|$)/i, shows: /opacity\s*:\s*(?:1|0?\.[1-9])/i },
};
type Way = keyof typeof ways;
const wayNames = Object.keys(ways) as Way[];

/** Whether declarations could show what another rule hides. */
export function shows(declarations: string): boolean {
	return wayNames.some((way) => ways[way].shows.test(declarations));
}

/** Ids, classes and elements of a selector (CSS Selectors 4, 17), `!important` above all, then the place in the sheets. */
function weightOf({ selector, declarations }: StyleRule, place: number): number {
	const count = (pattern: RegExp) => Math.min(9, selector.match(pattern)?.length ?? 0);
	const important = /!\s*important/i.test(declarations) ? 1 : 0;
	const elements = count(/(?<![\w#.:\-[])[a-z][\w-]*/gi);
	const own =
		important * 1000 + count(/#[\w-]/g) * 100 + count(/\.[\w-]|\[|(?<!:):(?!:)/g) * 10 + elements;
	return own + place / 1e7;
}

/** A class that an element needs for the selector to pick it: most rules are ruled out by it. */
function neededClass(selector: string): string | undefined {
	return /\.([\w-]+)[^\s>+~,]*$/.exec(selector)?.[1];
}

function picks(selector: string, element: PageElement): boolean {
	try {
		return element.matches(selector);
	} catch {
		// a selector that the parser does not know selects nothing
		return false;
	}
}

/**
 * The elements that style rules hide and no stronger rule shows again: `.tab { display: none }` and `.tab.active { display: block }`.
 * `hides`: whether declarations hide at all.
 */
export function hiddenByRules(
	document: PageDocument,
	rules: readonly StyleRule[],
	hides: (declarations: string) => boolean,
): PageElement[] {
	const hidden = new Map<PageElement, Map<Way | 'other', number>>();
	for (const [place, rule] of rules.entries()) {
		if (!hides(rule.declarations)) continue;
		const found = wayNames.filter((way) => ways[way].hides.test(rule.declarations));
		const others = wayNames.reduce(
			(left, way) => left.replace(ways[way].hides, ''),
			rule.declarations,
		);
		const by: (Way | 'other')[] = hides(others) ? [...found, 'other'] : found;
		for (const element of select(document, rule.selector)) {
			const known = hidden.get(element) ?? new Map<Way | 'other', number>();
			for (const way of by) known.set(way, Math.max(known.get(way) ?? 0, weightOf(rule, place)));
			hidden.set(element, known);
		}
	}
	if (hidden.size === 0) return [];
	const classes = new Set(
		[...hidden.keys()].flatMap((element) => element.getAttribute('class')?.split(/\s+/) ?? []),
	);
	for (const [place, rule] of rules.entries()) {
		const shown = wayNames.filter((way) => ways[way].shows.test(rule.declarations));
		if (shown.length === 0) continue;
		for (const selector of rule.selector.split(',')) {
			const needed = neededClass(selector.trim());
			if (needed === undefined || !classes.has(needed)) continue;
			const weight = weightOf({ ...rule, selector }, place);
			for (const [element, by] of hidden) {
				const taken = shown.filter((way) => (by.get(way) ?? Infinity) < weight);
				if (taken.length > 0 && picks(selector.trim(), element))
					taken.forEach((way) => by.delete(way));
			}
		}
	}
	return [...hidden].flatMap(([element, by]) => (by.size > 0 ? [element] : []));
}
