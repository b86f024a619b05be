import { distance } from 'fastest-levenshtein';
import { splitSentences } from '../../shared/checks/reading/sentences';

/** The version that an approved text was made from: the draft, or the variant that the reviewer took over. */
export function closest(versions: readonly string[], approved: string): string {
	const [first = ''] = versions
		.map((text) => ({ text, away: distance(text, approved) }))
		.sort((left, right) => left.away - right.away)
		.map(({ text }) => text);
	return first;
}

/** The sentences of each text that are not in the other, one per line. */
export function changedSentences(before: string, after: string): { before: string; after: string } {
	const texts = [before, after].map((text) => splitSentences(text).map((span) => span.text));
	const [old = [], fresh = []] = texts;
	const without = (sentences: readonly string[], others: readonly string[]) =>
		sentences.filter((sentence) => !others.includes(sentence)).join('\n');
	return { before: without(old, fresh), after: without(fresh, old) };
}
