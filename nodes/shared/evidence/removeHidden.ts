import { hiddenByRules } from './hiddenByRules';
import type { PageDocument, PageElement } from './parseHtml';
import { inBackgroundColour } from './sameColour';
import { select, sheetRules, styleRules, type StyleRule } from './styleRules';

/** Elements without words for a reader; what stands in them is code. */
const code = 'script, style, iframe, object, embed, svg, math, canvas, audio, video';

const neverShown =
	'noscript, template, select, textarea, button, input, [hidden], [aria-hidden="true"], dialog:not([open])';

/** Classes that hide by convention, wherever the style sheet is that says so. */
const hidingClasses =
	'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only d-none invisible is-hidden u-hidden hidden hide'.split(
		' ',
	);

/** Beside a hiding class: shown again on wider screens (Tailwind, Bootstrap). */
const shownOnSomeScreens = /:|\bd-(sm|md|lg|xl|xxl)-/;

function hiddenByClass(document: PageDocument): PageElement[] {
	return hidingClasses
		.flatMap((name) => select(document, `.${name}`))
		.filter((element) => !shownOnSomeScreens.test(element.getAttribute('class') ?? ''));
}

const hidingStyle =
	/display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0*\.?0+\s*(;|!|$)|font-size\s*:\s*(0*\.\d+|0+|1)\s*(px|pt)?\s*(;|!|$)|font-size\s*:\s*0*\.?0+\s*(em|rem|%|vw)\s*(;|!|$)|(left|top|right|bottom|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}|clip-path\s*:\s*inset\(\s*(50|100)%|clip\s*:\s*rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?|transform\s*:\s*scale\(\s*0\s*\)/i;

/** No width or height, and what sticks out is cut off. */
function hasNoSize(declarations: string): boolean {
	return (
		/(^|;)\s*(max-)?(width|height)\s*:\s*[01](px)?\s*(;|!|$)/i.test(declarations) &&
		/overflow(-[xy])?\s*:\s*(hidden|clip)/i.test(declarations)
	);
}

/** Whether declarations of CSS hide what they are for. */
export const hides = (declarations: string) =>
	hidingStyle.test(declarations) || hasNoSize(declarations);

/** Text that fades in by a script when a reader comes to it: without the script it would be taken for hidden. */
function isEntrance({ selector, declarations }: StyleRule): boolean {
	return (
		/(?:aos|fade|reveal|anim|appear|wow|scroll|in-?view)/i.test(selector) &&
		/transition|animation|transform/i.test(declarations) &&
		!/display|font-size|left|text-indent|clip/i.test(declarations)
	);
}

/** Most characters of hidden text that are kept for a look at what it says. */
const maxKept = 20_000;

/**
 * Takes everything out of a document that a reader does not see: text there could say anything and is no evidence. So goes
 * what the page asks not to be quoted (`data-nosnippet`). `sheets`: the text of style sheets in files of their own; of them only what
 * hides counts, not the colours, for which all of them would be needed. Returns the words that were taken out.
 */
export function removeHidden(document: PageDocument, sheets: readonly string[] = []): string {
	const rules = styleRules(document);
	const linked = sheetRules(sheets).filter((rule) => !isEntrance(rule));
	const hidden = [
		...select(document, neverShown),
		...hiddenByClass(document),
		...hiddenByRules(document, [...linked, ...rules], hides),
		...select(document, '[style]').filter((element) => hides(element.getAttribute('style') ?? '')),
		...inBackgroundColour(document, rules),
	];
	for (const element of select(document, code)) element.remove();
	for (const element of select(document, '[data-nosnippet]')) element.remove();
	let words = '';
	for (const element of hidden) {
		if (/^(HTML|HEAD|BODY)$/i.test(element.nodeName)) continue;
		if (words.length < maxKept) words += `${element.textContent ?? ''}\n`;
		element.remove();
	}
	return words.slice(0, maxKept);
}
