import { cleanText } from './cleanText';
import type { PageElement, PageNode } from './parseHtml';

/** A piece of text that stands on its own line: a paragraph, a list item, a heading (`level` 1 to 6, else 0). */
export interface Block {
	text: string;
	level: number;
}

const textNode = 3;
const elementNode = 1;

/** Elements that run within a line; all others start and end one. */
const inline = new Set(
	(
		'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR OUTPUT Q RUBY S SAMP SMALL ' +
		'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
	).split(' '),
);

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
	const read = (node: PageNode) => {
		if (node.nodeType === textNode) line += node.textContent ?? '';
		if (node.nodeType !== elementNode) return;
		const name = node.nodeName.toUpperCase();
		if (inline.has(name)) {
			for (const child of node.childNodes) read(child);
			return;
		}
		endLine();
		const outerLevel = level;
		level = Number(/^H([1-6])$/.exec(name)?.[1] ?? level);
		for (const child of node.childNodes) read(child);
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
