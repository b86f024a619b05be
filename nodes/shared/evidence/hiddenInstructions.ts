import { findInstructions, invisibleAscii } from './instructions';
import type { PageDocument } from './parseHtml';
import { select } from './styleRules';

const maxComment = 5000;

/** Words of a page outside its text: comments, attributes and invisible characters. */
export function wordsAside(document: PageDocument, html: string): string[] {
	const comments = [...html.matchAll(/<!--([\s\S]{20,}?)-->/g)].map(([, comment]) =>
		(comment ?? '').slice(0, maxComment),
	);
	const attributes = select(document, '[alt], [title], [aria-label], [data-prompt], meta[content]');
	const values = attributes.flatMap((element) =>
		['alt', 'title', 'aria-label', 'data-prompt', 'content'].map(
			(name) => element.getAttribute(name) ?? '',
		),
	);
	return [...comments, ...values.filter((value) => value.length > 20), invisibleAscii(html)];
}

/**
 * Places in a page that read like instructions to a language model, each shortened: in what a reader does not see
 * (`isHidden`: elements, and what `wordsAside` finds) and in what one does.
 */
export function reportInstructions(
	aside: string[],
	hiddenText: string,
	visibleText: string,
): { text: string; isHidden: boolean }[] {
	const found = new Map<string, boolean>();
	for (const text of [...aside, ...hiddenText.split('\n')]) {
		const place = findInstructions(text);
		if (place) found.set(place, true);
	}
	const seen = findInstructions(visibleText);
	if (seen && !found.has(seen)) found.set(seen, false);
	return [...found].slice(0, 5).map(([text, isHidden]) => ({ text, isHidden }));
}
