import { Parser } from 'htmlparser2';
import { TreeBuilder } from './pageTree';

/** The little of the DOM that reading a page needs; the compiler's DOM library is left out of a pack that runs in Node. */
export interface PageNode {
	readonly nodeType: number;
	/** Of an element. */
	readonly nodeName?: string;
	/** Of a text. */
	readonly data?: string;
	readonly firstChild?: PageNode | null;
	readonly nextSibling: PageNode | null;
}

interface PageScope {
	readonly textContent: string | null;
	readonly outerHTML: string;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageElement extends PageNode, PageScope {
	readonly nodeName: string;
	readonly parentElement: PageElement | null;
	getAttribute(name: string): string | null;
	hasAttribute(name: string): boolean;
	closest(selector: string): PageElement | null;
	matches(selector: string): boolean;
	remove(): void;
}

export interface PageDocument extends PageScope {
	readonly documentElement: PageElement | null;
	readonly body: PageElement | null;
}

function parse(source: string, isXml: boolean): PageDocument {
	const builder = new TreeBuilder(isXml);
	new Parser(builder, { xmlMode: isXml }).end(source);
	return builder.tree;
}

/** A document from HTML. */
export function parseHtml(html: string): PageDocument {
	return parse(withBody(html), false);
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
	return parse(xml, true);
}
