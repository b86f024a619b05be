import type { PageDocument, PageElement } from './parseHtml';
import { select, type StyleRule } from './styleRules';

/** Red, green, blue; 'transparent'; or 'other' for images, gradients, variables and what is not understood. */
type Colour = readonly [number, number, number] | 'transparent' | 'other';

const white: Colour = [255, 255, 255];

const named: Record<string, Colour> = {
	white,
	snow: [255, 250, 250],
	ivory: [255, 255, 240],
	ghostwhite: [248, 248, 255],
	whitesmoke: [245, 245, 245],
	black: [0, 0, 0],
	transparent: 'transparent',
};

/** Channels that differ by no more than this look the same. */
const tolerance = 12;

function readColour(value: string): Colour {
	const text = value
		.replace(/!important/i, '')
		.trim()
		.toLowerCase();
	const known = named[text];
	if (known) return known;
	const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
	if (hex) {
		const all = Number.parseInt(hex, 16);
		if (hex.length === 3) return [(all >> 8) * 17, ((all >> 4) & 15) * 17, (all & 15) * 17];
		return [all >> 16, (all >> 8) & 255, all & 255];
	}
	const numbers =
		/^rgba?\(([^)]*)\)$/
			.exec(text)?.[1]
			?.split(/[\s,/]+/)
			.map(Number) ?? [];
	const [red, green, blue, alpha] = numbers;
	if (alpha !== undefined && alpha < 0.1) return 'transparent';
	if (red === undefined || green === undefined || blue === undefined) return 'other';
	return numbers.some(Number.isNaN) ? 'other' : [red, green, blue];
}

interface Painted {
	colour?: Colour;
	background?: Colour;
	/** Declared on the element itself, not by a rule. */
	isInline?: boolean;
}

const colourProperty = /(?:^|;)\s*color\s*:\s*([^;]+)/i;
const backgroundProperty = /(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;]+)/i;

function readDeclarations(declarations: string): Painted {
	const colour = colourProperty.exec(declarations)?.[1];
	const background = backgroundProperty.exec(declarations)?.[1];
	return {
		...(colour ? { colour: readColour(colour) } : {}),
		...(background ? { background: readColour(background) } : {}),
	};
}

function looksLike(text: Colour, ground: Colour): boolean {
	if (text === 'transparent') return true;
	if (text === 'other' || ground === 'other' || ground === 'transparent') return false;
	return text.every((channel, index) => Math.abs(channel - (ground[index] ?? 0)) <= tolerance);
}

/** What the page declares, before anybody looks for the elements: most pages have nothing that could be hidden so. */
function readRules(rules: readonly StyleRule[]): (Painted & { selector: string })[] {
	return rules.flatMap(({ selector, declarations }) =>
		/color|background/i.test(declarations) ? [{ selector, ...readDeclarations(declarations) }] : [],
	);
}

const inlineColours = '[bgcolor], font[color], [style*="color" i], [style*="background" i]';

function readInline(document: PageDocument): [PageElement, Painted][] {
	return select(document, inlineColours).map((element) => {
		const background = element.getAttribute('bgcolor');
		const colour = element.getAttribute('color');
		const style = readDeclarations(element.getAttribute('style') ?? '');
		const all: Painted = {
			...(background ? { background: readColour(background) } : {}),
			...(colour ? { colour: readColour(colour) } : {}),
			...style,
		};
		return [element, all.colour ? { ...all, isInline: true } : all];
	});
}

/**
 * Elements whose text has the colour of what it stands on, as far as the page itself says so. Without any background it is white;
 * on a page with style sheets in other files only text that is coloured in its own `style` is judged so.
 */
export function inBackgroundColour(
	document: PageDocument,
	rules: readonly StyleRule[],
): PageElement[] {
	const ruled = readRules(rules);
	const inline = readInline(document);
	const declared: Painted[] = [...ruled, ...inline.map(([, painted]) => painted)];
	const backgrounds = declared.map(({ background }) => background);
	const grounds = [white, ...backgrounds.filter((background) => background !== undefined)];
	const isSuspect = ({ colour }: Painted) =>
		colour !== undefined && grounds.some((ground) => looksLike(colour, ground));
	if (!declared.some(isSuspect)) return [];

	const painted = new Map<PageElement, Painted>();
	const paint = (element: PageElement, found: Painted) =>
		painted.set(element, { ...painted.get(element), ...found });
	for (const { selector, ...found } of ruled) {
		for (const element of select(document, selector)) paint(element, found);
	}
	for (const [element, found] of inline) paint(element, found);
	const hasOtherSheets = document.querySelector('link[rel~="stylesheet" i]') !== null;
	return [...painted].flatMap(([element, { colour, isInline }]) => {
		if (!colour || !isSuspect({ colour })) return [];
		let ground: Colour | undefined;
		for (let at: PageElement | null = element; at && !ground; at = at.parentElement) {
			const { background } = painted.get(at) ?? {};
			if (background !== 'transparent') ground = background;
		}
		if (!ground && hasOtherSheets && !isInline) ground = 'other';
		return looksLike(colour, ground ?? white) ? [element] : [];
	});
}
