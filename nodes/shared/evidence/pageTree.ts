import { compile } from 'css-select';
import render from 'dom-serializer';
import { Document, DomHandler, Element, isTag, type AnyNode } from 'domhandler';
import { findAll, findOne, removeElement, textContent } from 'domutils';
import type { PageDocument, PageElement } from './parseHtml';

type Test = (node: AnyNode) => boolean;

/**
 * As the HTML standard serialises, characters as they are: a numeric reference to U+0080 to U+009F would be read as another
 * character (HTML, "numeric character reference end state").
 */
function written(node: AnyNode, isXml: boolean): string {
	return render(node, { xmlMode: isXml, encodeEntities: 'utf8' });
}

/** An element of a page as the parser's own tree has it, with what of the DOM reading a page needs. */
class PageTag extends Element implements PageElement {
	constructor(
		name: string,
		attributes: Record<string, string>,
		private readonly isXml: boolean,
	) {
		super(name, attributes);
	}

	/** As in the DOM: upper case in HTML. */
	get nodeName(): string {
		return this.isXml ? this.name : this.name.toUpperCase();
	}

	get textContent(): string {
		return textContent(this);
	}

	get parentElement(): PageTag | null {
		return this.parent instanceof PageTag ? this.parent : null;
	}

	get outerHTML(): string {
		return written(this, this.isXml);
	}

	getAttribute(name: string): string | null {
		return this.hasAttribute(name) ? (this.attribs[name] ?? null) : null;
	}

	hasAttribute(name: string): boolean {
		return Object.hasOwn(this.attribs, name);
	}

	matches(selector: string): boolean {
		return compiled(selector, this.isXml)(this);
	}

	closest(selector: string): PageTag | null {
		if (this.matches(selector)) return this;
		return this.parentElement?.closest(selector) ?? null;
	}

	querySelector(selector: string): PageTag | null {
		return findOne(compiled(selector, this.isXml), this.children) as PageTag | null;
	}

	querySelectorAll(selector: string): PageTag[] {
		return findAll(compiled(selector, this.isXml), this.children) as PageTag[];
	}

	remove(): void {
		removeElement(this);
	}
}

/** A whole page, or a sitemap or feed. */
class PageTree extends Document implements PageDocument {
	constructor(private readonly isXml: boolean) {
		super([]);
	}

	get documentElement(): PageTag | null {
		return (this.children.find(isTag) as PageTag | undefined) ?? null;
	}

	get body(): PageTag | null {
		return this.querySelector('body');
	}

	get textContent(): string {
		return textContent(this);
	}

	get outerHTML(): string {
		return written(this, this.isXml);
	}

	querySelector(selector: string): PageTag | null {
		return findOne(compiled(selector, this.isXml), this.children) as PageTag | null;
	}

	querySelectorAll(selector: string): PageTag[] {
		return findAll(compiled(selector, this.isXml), this.children) as PageTag[];
	}
}

/** What the parser tells of, put together as a tree. */
export class TreeBuilder extends DomHandler {
	readonly tree: PageTree;

	constructor(private readonly isXml: boolean) {
		super(undefined, { xmlMode: isXml });
		this.tree = new PageTree(isXml);
		this.root = this.tree;
		this.dom = this.tree.children;
		this.tagStack = [this.tree];
	}

	override onopentag(name: string, attributes: Record<string, string>): void {
		const element = new PageTag(name, attributes, this.isXml);
		this.addNode(element);
		this.tagStack.push(element);
	}
}

/** Compiled selectors: ours are the same for every page; a page brings its own, so that there is an end to it. */
const tests = new Map<string, Test>();
const mostTests = 500;

/** Throws where the selector is none, or of a kind that is not known. */
function compiled(selector: string, isXml: boolean): Test {
	const key = `${isXml ? 'xml' : 'html'} ${selector}`;
	const known = tests.get(key);
	if (known) return known;
	// The tree changes between two uses, so that results must not be kept.
	const test = compile<AnyNode, Element>(selector, { xmlMode: isXml, cacheResults: false });
	if (tests.size >= mostTests) tests.clear();
	tests.set(key, test);
	return test;
}
