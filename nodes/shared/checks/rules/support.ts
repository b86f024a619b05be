import type { Clause } from '../reading/about';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit } from '../rule';
import { matchesIn } from '../../matchesIn';

/** Sentences that may claim something: not the greeting, the signature or the line about opting out. */
export function telling(reading: Reading): ReadSentence[] {
	return reading.sentences.filter(
		({ footer, closing, greeting, optOut }) => !footer && !closing && !greeting && !optOut,
	);
}

/** A hit on a part of a field. */
export function hitAt(field: string, start: number, end: number, message: string): Hit {
	return { field, start, end, message };
}

/** A hit on the whole of a field. */
export function hitOn(field: string, message: string): Hit {
	return { field, start: 0, end: 0, message };
}

/** Every match of a pattern in every field, as hits; `accept` can let a match pass. */
export function hitsOf(
	reading: Reading,
	pattern: RegExp,
	message: (found: string) => string,
	accept: (found: RegExpMatchArray, field: string) => boolean = () => false,
): Hit[] {
	return reading.fields.flatMap(({ name, text }) =>
		matchesIn(text, pattern)
			.filter((match) => !accept(match, name))
			.map((match) =>
				hitAt(name, match.index, match.index + match[0].length, message(match[0].trim())),
			),
	);
}

/** The clause of a sentence at an offset into the field's text. */
export function clauseAt(sentence: ReadSentence, at: number): Clause {
	const found = sentence.clauses.findLast(({ start }) => start <= at);
	return found ?? { text: sentence.text, start: sentence.start, about: 'nobody', states: true };
}
