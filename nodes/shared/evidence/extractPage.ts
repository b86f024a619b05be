import { createHash } from 'node:crypto';
import { cleanText } from './cleanText';
import { readDay } from './dates';
import { reportInstructions, wordsAside } from './hiddenInstructions';
import { detectLanguage } from './language';
import { mainText } from './mainText';
import { readFeeds, readLinks, type PageLink } from './pageLinks';
import { parseHtml, type PageDocument } from './parseHtml';
import { readJsonLd, statedProperties, type JsonLd, type StatedProperty } from './structuredData';

/** A stretch of the evidence text: UTF-16 offsets, end exclusive; `level` 1 to 6 for headings, else 0. */
export interface TextSpan {
	start: number;
	end: number;
	level: number;
}

/**
 * What a page says.
 *
 * - `text`: the evidence text, in which facts have their offsets. It starts with a metadata part (title, description and
 *   JSON-LD values, one labelled line each), then comes what a reader sees, one line per paragraph, heading or list item.
 *   The parts are headed `[Page metadata]` and `[Page text]`; a part without lines is left out with its heading.
 * - `mainStart`: where the readable part begins in `text`; `blocks`: its lines; `isEmpty`: there are none.
 * - `hash`: lower-case hex SHA-256 of `text`. `language`: BCP 47 tag of what the text is written in, else as the page states it.
 * - `publishedAt`: ISO 8601, where the page as a whole states a date. `stated`: the JSON-LD values among the metadata lines,
 *   with the offsets of their lines.
 * - `feeds`: addresses of RSS and Atom feeds. `instructions`: what reads like orders to a language model.
 * - `hasPasswordField`, `asksForConsent`: signs of a page that stands before another one.
 */
export interface ExtractedPage {
	url: string;
	title: string;
	description: string;
	language?: string;
	publishedAt?: string;
	text: string;
	mainStart: number;
	isEmpty: boolean;
	hash: string;
	blocks: TextSpan[];
	stated: (StatedProperty & TextSpan)[];
	links: PageLink[];
	structured: JsonLd[];
	meta: Record<string, string>;
	feeds: string[];
	instructions: { text: string; isHidden: boolean }[];
	hasPasswordField: boolean;
	asksForConsent: boolean;
}

function readMeta(document: PageDocument): Record<string, string> {
	const meta: Record<string, string> = {};
	for (const element of document.querySelectorAll('meta[content]')) {
		const name = element.getAttribute('property') ?? element.getAttribute('name');
		if (name) meta[name.toLowerCase()] ??= cleanText(element.getAttribute('content') ?? '');
	}
	return meta;
}

/** Regions count only where the page's own statement agrees with what it is written in. */
function readLanguage(stated: string | undefined, text: string): string | undefined {
	const detected = detectLanguage(text);
	return stated && (!detected || stated.toLowerCase().startsWith(detected)) ? stated : detected;
}

function isoDate(text: unknown): string | undefined {
	if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined;
	return Number.isNaN(Date.parse(text)) ? undefined : text;
}

function readDate(meta: Record<string, string>, stated: StatedProperty[]): string | undefined {
	const dates = stated.filter(({ property }) => /^date/.test(property)).map(({ value }) => value);
	const [only] = dates.length === 1 ? dates : [];
	return isoDate(meta['article:published_time']) ?? isoDate(only) ?? readDay(only ?? '');
}

/** Lines joined to one text, and where each line stands in it. */
class TextBuilder {
	text = '';

	add(line: string, level = 0): TextSpan {
		if (this.text) this.text += '\n';
		const start = this.text.length;
		this.text += line;
		return { start, end: this.text.length, level };
	}
}

/**
 * Reads an HTML page. `sheets`: the text of its linked style sheets, as far as they were read; what they hide is no evidence. The same
 * HTML and sheets give the same text. Never throws on bad HTML.
 */
export function extractPage(
	html: string,
	url: string,
	sheets: readonly string[] = [],
): ExtractedPage {
	const document = parseHtml(html);
	const meta = readMeta(document);
	const structured = readJsonLd(document);
	const properties = statedProperties(structured);
	const title =
		cleanText(document.querySelector('title')?.textContent ?? '') || meta['og:title'] || '';
	const description = meta.description || meta['og:description'] || '';
	const statedLanguage =
		document.documentElement?.getAttribute('lang')?.trim() || meta['content-language'] || undefined;

	const builder = new TextBuilder();
	if (title || description || properties.length > 0) builder.add('[Page metadata]');
	if (title) builder.add(`Title: ${title}`);
	if (description) builder.add(`Description: ${description}`);
	const stated = properties.map((property) => ({
		...property,
		...builder.add(`${property.label}: ${property.value}`),
	}));
	const links = readLinks(document, url);
	const feeds = readFeeds(document, url);
	const aside = wordsAside(document, html);
	const hasPasswordField = document.querySelector('input[type="password"]') !== null;
	const asksForConsent = /cookie|consent/i.test(document.body?.textContent ?? '');
	// takes the document apart, so it comes last
	const { blocks: lines, hidden } = mainText(document, sheets);
	const mainStart = builder.text.length;
	if (lines.length > 0) builder.add('[Page text]');
	const blocks = lines.map((line) => builder.add(line.text, line.level));

	return {
		url,
		title,
		description,
		language: readLanguage(statedLanguage, lines.map(({ text }) => text).join('\n')),
		publishedAt: readDate(meta, properties),
		text: builder.text,
		mainStart,
		isEmpty: blocks.length === 0,
		hash: createHash('sha256').update(builder.text).digest('hex'),
		blocks,
		stated,
		links,
		structured,
		meta,
		feeds,
		instructions: reportInstructions(aside, hidden, builder.text.slice(mainStart)),
		hasPasswordField,
		asksForConsent,
	};
}
