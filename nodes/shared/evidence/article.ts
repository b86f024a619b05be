import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { readBlocks, type Block } from './blocks';
import type { PageDocument, PageElement } from './parseHtml';

type ParseHtml = (source: string) => { document: unknown };

/** What Mozilla's Readability takes for the article of a page. It wants a whole DOM and takes it apart, so that it gets one of its own. */
export function articleBlocks(page: PageDocument): Block[] {
	const { parseHTML } = createRequire(__filename)('linkedom') as { parseHTML: ParseHtml };
	const article = new Readability(parseHTML(page.outerHTML).document as never, {
		charThreshold: 100,
		serializer: (element: unknown) => element,
	}).parse();
	return article?.content ? readBlocks(article.content as unknown as PageElement) : [];
}
