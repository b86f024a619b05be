import type { PageDocument, PageElement } from './parseHtml';

const neverShown =
	'script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video, select, textarea, button, input, ' +
	'[hidden], [aria-hidden="true"], dialog:not([open])';

const hidingStyle =
	/display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|opacity\s*:\s*0*\.?0+\s*(;|!|$)|font-size\s*:\s*0*\.?0+\s*(px|em|rem|pt|%)?\s*(;|!|$)|(left|top|right|bottom|text-indent|margin-left)\s*:\s*-\d{3,}|clip-path\s*:\s*inset\(\s*(50|100)%|clip\s*:\s*rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?|transform\s*:\s*scale\(\s*0\s*\)/i;

/** Selectors of plain rules that hide, in the page's own style sheets. Rules within at-rules depend on the device. */
function hidingSelectors(styleSheet: string): string[] {
	const plain = styleSheet
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
		.replace(/@[^{};]+;/g, '');
	return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.filter(([, , declarations]) => hidingStyle.test(declarations ?? ''))
		.map(([, selector]) => (selector ?? '').trim());
}

function select(document: PageDocument, selector: string): PageElement[] {
	try {
		return [...document.querySelectorAll(selector)];
	} catch {
		// a selector that the parser does not know selects nothing
		return [];
	}
}

/**
 * Takes everything out of a document that a reader does not see: text there could say anything and is no evidence. Style
 * sheets in other files are not read, so that what they hide stays in.
 */
export function removeHidden(document: PageDocument): void {
	const sheets = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '');
	const hidden = [
		...select(document, neverShown),
		...sheets.flatMap(hidingSelectors).flatMap((selector) => select(document, selector)),
		...select(document, '[style]').filter((element) =>
			hidingStyle.test(element.getAttribute('style') ?? ''),
		),
	];
	for (const element of hidden) {
		if (!/^(HTML|HEAD|BODY)$/i.test(element.nodeName)) element.remove();
	}
}
