import type { PageDocument, PageElement } from './parseHtml';

/** A plain rule of a page's own style sheets. */
export interface StyleRule {
	selector: string;
	declarations: string;
}

function rulesOf(css: string): StyleRule[] {
	const plain = css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
		.replace(/@[^{};]+;/g, '');
	return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, declarations]) => ({
		selector: (selector ?? '').trim(),
		declarations: declarations ?? '',
	}));
}

/** The rules in a page's `<style>` elements; those within at-rules depend on the device and are left out. */
export function styleRules(document: PageDocument): StyleRule[] {
	return [...document.querySelectorAll('style')].flatMap((style) =>
		rulesOf(style.textContent ?? ''),
	);
}

/** The rules of style sheets in files of their own, as `styleRules` otherwise. */
export function sheetRules(sheets: readonly string[]): StyleRule[] {
	return sheets.flatMap(rulesOf);
}

/** Elements by class, so that hundreds of rules do not walk the whole page each; made once for a document. */
const classIndexes = new WeakMap<PageDocument, Map<string, PageElement[]>>();

function byClass(document: PageDocument, name: string): PageElement[] {
	let index = classIndexes.get(document);
	if (!index) {
		index = new Map();
		for (const element of document.querySelectorAll('[class]')) {
			for (const one of new Set(element.getAttribute('class')?.trim().split(/\s+/))) {
				const known = index.get(one);
				if (known) known.push(element);
				else index.set(one, [element]);
			}
		}
		classIndexes.set(document, index);
	}
	return index.get(name) ?? [];
}

/** The elements a selector picks; none where the parser does not know the selector. */
export function select(document: PageDocument, selector: string): PageElement[] {
	const [, only] = /^\.([\w-]+)$/.exec(selector) ?? [];
	if (only !== undefined) return byClass(document, only);
	try {
		return [...document.querySelectorAll(selector)];
	} catch {
		// a selector that the parser does not know selects nothing
		return [];
	}
}
