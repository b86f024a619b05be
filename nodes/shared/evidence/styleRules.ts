import type { PageDocument, PageElement } from './parseHtml';

/** A plain rule of a page's own style sheets. */
export interface StyleRule {
	selector: string;
	declarations: string;
}

/** The rules in a page's `<style>` elements; those within at-rules depend on the device and are left out. */
export function styleRules(document: PageDocument): StyleRule[] {
	return [...document.querySelectorAll('style')].flatMap((style) => {
		const plain = (style.textContent ?? '')
			.replace(/\/\*[\s\S]*?\*\//g, '')
			.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
			.replace(/@[^{};]+;/g, '');
		return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, declarations]) => ({
			selector: (selector ?? '').trim(),
			declarations: declarations ?? '',
		}));
	});
}

/** The elements a selector picks; none where the parser does not know the selector. */
export function select(document: PageDocument, selector: string): PageElement[] {
	try {
		return [...document.querySelectorAll(selector)];
	} catch {
		// a selector that the parser does not know selects nothing
		return [];
	}
}
