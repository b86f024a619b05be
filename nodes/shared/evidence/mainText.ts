import { articleBlocks } from './article';
import { lengthOf, readBlocks, type Block } from './blocks';
import type { PageDocument } from './parseHtml';
import { removeHidden } from './removeHidden';

/** Readability is made for articles; shorter pages it cuts too much from. In characters. */
const longPage = 1500;
/** An article does not have this many elements, and Readability would take seconds for them. */
const maxElements = 4000;
/** Where it keeps less than this share of the text, it has taken a part for the whole. */
const shareToKeep = 0.5;
/** Characters below which a `main` element is taken for a shell around something else. */
const shortMain = 200;

const furniture =
	'nav, [role="navigation"], [role="search"], [id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i]';

function withoutFurniture(document: PageDocument): void {
	for (const element of document.querySelectorAll(furniture)) {
		if (!/^(HTML|BODY|MAIN)$/i.test(element.nodeName)) element.remove();
	}
	for (const footer of document.querySelectorAll('footer, [role="contentinfo"]')) {
		// the footer of a quotation or an article belongs to it
		if (!footer.closest('main, article, section, blockquote, figure')) footer.remove();
	}
}

/** All visible text of `main`, where it is more than a shell, or of `body`. */
function plainBlocks(document: PageDocument): { blocks: Block[]; isMain: boolean } {
	const main = document.querySelector('main, [role="main"]');
	const blocks = main ? readBlocks(main) : [];
	if (lengthOf(blocks) >= shortMain) return { blocks, isMain: true };
	const body = document.body ? readBlocks(document.body) : [];
	const isMain = main !== null && lengthOf(blocks) >= lengthOf(body);
	return { blocks: isMain ? blocks : body, isMain };
}

/**
 * What a page says, without its hidden parts, menus and footer: the text of `main`; without one, on long pages what Mozilla's
 * Readability takes for the article, else all visible text of `body`. `hidden`: the words that a reader does not see,
 * by the page's own rules and those of `sheets`.
 * Takes the document apart.
 */
export function mainText(
	document: PageDocument,
	sheets: readonly string[] = [],
): { blocks: Block[]; hidden: string } {
	const hidden = removeHidden(document, sheets);
	withoutFurniture(document);
	return { blocks: readableBlocks(document), hidden };
}

function readableBlocks(document: PageDocument): Block[] {
	const { blocks: plain, isMain } = plainBlocks(document);
	// a page that says where its text is need not be guessed at
	if (isMain || lengthOf(plain) < longPage) return plain;
	if ([...document.querySelectorAll('*')].length > maxElements) return plain;
	const article = articleBlocks(document);
	return lengthOf(article) >= Math.max(longPage, shareToKeep * lengthOf(plain)) ? article : plain;
}
