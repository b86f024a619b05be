import { findInstructions, invisibleAscii } from './instructions';
import type { PageDocument } from './parseHtml';
import { select } from './styleRules';

const maxComment = 5000;

/** Words of a page outside its text: comments and attributes. */
function wordsAside(document: PageDocument, html: string): string[] {
	const comments = [...html.matchAll(/<!--([\s\S]{20,}?)-->/g)].map(([, comment]) =>
		(comment ?? '').slice(0, maxComment),
	);
	const attributes = select(document, '[alt], [title], [aria-label], [data-prompt], meta[content]');
	const values = attributes.flatMap((element) =>
		['alt', 'title', 'aria-label', 'data-prompt', 'content'].map(
			(name) => element.getAttribute(name) ?? '',
		),
	);
	return [...comments, ...values.filter((value) => value.length > 20)];
}

/**
 * Places in a page that read like instructions to a language model, each shortened: in what a reader does not see
 * (`hidden`: elements, comments, attributes, invisible characters) and in what one does.
 */
export function reportInstructions(
	document: PageDocument,
	html: string,
	hiddenText: string,
	visibleText: string,
): { text: string; isHidden: boolean }[] {
	const hidden = [...wordsAside(document, html), ...hiddenText.split('\n'), invisibleAscii(html)];
	const found = new Map<string, boolean>();
	for (const text of hidden) {
		const place = findInstructions(text);
		if (place) found.set(place, true);
	}
	const seen = findInstructions(visibleText);
	if (seen && !found.has(seen)) found.set(seen, false);
	return [...found].slice(0, 5).map(([text, isHidden]) => ({ text, isHidden }));
}
