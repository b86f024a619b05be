import { shows } from './hiddenByRules';
import { hides } from './removeHidden';
import { sheetRules } from './styleRules';

/** Of a style sheet the rules that hide something or show it again, in their order: a tenth of it, for all pages of a site. */
export function shortenSheet(css: string): string {
	return sheetRules([css])
		.filter(({ declarations }) => hides(declarations) || shows(declarations))
		.map(({ selector, declarations }) => `${selector}{${declarations}}`)
		.join('\n');
}
