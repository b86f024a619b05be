import { createRequire } from 'node:module';

/** The little of the DOM that reading a page needs; the compiler's DOM library is left out of a pack that runs in Node. */
export interface PageNode {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
	getAttribute(name: string): string | null;
	hasAttribute(name: string): boolean;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
	readonly parentElement: PageElement | null;
	closest(selector: string): PageElement | null;
	matches(selector: string): boolean;
	remove(): void;
}

export interface PageDocument extends PageElement {
	readonly documentElement: PageElement | null;
	readonly body: PageElement | null;
}

type ParseHtml = (source: string) => { document: PageDocument };

type XmlParser = new () => { parseFromString(source: string, type: 'text/xml'): PageDocument };

let parse: ParseHtml | undefined;

/** Loads the parser at the first use: it takes longer than all nodes of this pack together. */
function loadParser(): ParseHtml {
	return (createRequire(__filename)('linkedom') as { parseHTML: ParseHtml }).parseHTML;
}

/** A document from HTML. */
export function parseHtml(html: string): PageDocument {
	parse ??= loadParser();
	return parse(withBody(html)).document;
}

/** The parser adds no elements of its own: without `html` and `body` it would give a document that has none. */
function withBody(html: string): string {
	if (!/<html[\s>]/i.test(html)) return `<html><body>${html}</body></html>`;
	if (/<(body|frameset)[\s>]/i.test(html)) return html;
	const afterHead = /<\/head\s*>/i.test(html) ? /<\/head\s*>/i : /<html[^>]*>/i;
	return html.replace(afterHead, (tag) => `${tag}<body>`);
}

/** A document from XML: a sitemap or a feed. */
export function parseXml(xml: string): PageDocument {
	const { DOMParser } = createRequire(__filename)('linkedom') as { DOMParser: XmlParser };
	return new DOMParser().parseFromString(xml, 'text/xml');
}
