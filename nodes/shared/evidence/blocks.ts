import { cleanText } from './cleanText';
import type { PageElement, PageNode } from './parseHtml';

/** A piece of text that stands on its own line: a paragraph, a list item, a heading (`level` 1 to 6, else 0). */
export interface Block {
	text: string;
	level: number;
}

/** As in the DOM. */
const elementNode = 1;
const textNode = 3;

/** Elements that run within a line; all others start and end one. */
const inline = new Set(
	(
		'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RUBY S SAMP SMALL ' +
		'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
	).split(' '),
);

const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

/** The text of an element as a reader meets it, line by line. Expects hidden elements to be gone. */
export function readBlocks(root: PageElement): Block[] {
	const blocks: Block[] = [];
	let line = '';
	let level = 0;

	const endLine = () => {
		const text = cleanText(line);
		if (text) blocks.push({ text, level });
		line = '';
	};
	const readChildren = ({ firstChild }: PageNode) => {
		for (let child = firstChild; child; child = child.nextSibling) read(child);
	};
	const read = (node: PageNode) => {
		if (node.nodeType === textNode) line += node.data ?? '';
		if (node.nodeType !== elementNode) return;
		const name = node.nodeName ?? '';
		if (inline.has(name)) {
			readChildren(node);
			return;
		}
		endLine();
		const outerLevel = level;
		level = headings.indexOf(name) + 1 || level;
		readChildren(node);
		endLine();
		level = outerLevel;
	};

	read(root);
	endLine();
	return blocks;
}

/** Number of characters in all blocks. */
export function lengthOf(blocks: Block[]): number {
	return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
