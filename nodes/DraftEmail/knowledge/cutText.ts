import { splitSentences } from '../../shared/checks/reading/sentences';
import { cleanLines } from '../cleanText';

/** A text that may be cited, before it has an id. `source`: where a person finds it. */
export interface KnowledgeText {
	text: string;
	source: string;
	title?: string;
}

/** Longest passage in UTF-16 units: a paragraph or two, so that a person can check a claim against it at a glance. */
const longestPassage = 900;

function pieces(paragraph: string): string[] {
	if (paragraph.length <= longestPassage) return [paragraph];
	return splitSentences(paragraph).flatMap(({ text }) =>
		Array.from({ length: Math.ceil(text.length / longestPassage) }, (_none, index) =>
			text.slice(index * longestPassage, (index + 1) * longestPassage),
		),
	);
}

/** A text cut into passages: whole paragraphs as long as they fit together, long ones between sentences. */
export function cutText({ text, ...from }: KnowledgeText): KnowledgeText[] {
	const passages: string[] = [];
	for (const paragraph of cleanLines(text).split(/\n{2,}/)) {
		const separator = paragraph.length > longestPassage ? ' ' : '\n\n';
		for (const piece of pieces(paragraph).filter(Boolean)) {
			const last = passages.at(-1);
			const joined = last === undefined ? piece : `${last}${separator}${piece}`;
			if (last !== undefined && joined.length <= longestPassage)
				passages[passages.length - 1] = joined;
			else passages.push(piece);
		}
	}
	return passages.map((passage) => ({ text: passage, ...from }));
}
