import { withoutQuotations } from '../reading/about';
import { countedBy } from '../reading/counted';
import { anyHas } from '../reading/evidence';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { plain } from '../reading/words';
import { carriers } from './carriers';
import { clauseAt } from './support';

import { keysOf, reader, senderWords } from './whoseWords';

/** Whether a clause, or the one it goes on from, speaks of a customer whom only the offer names, and not of the reader. */
function ofCustomer(sentence: ReadSentence, at: number, reading: Reading): boolean {
	const { facts, recipient, own } = reading.evidence;
	const clause = clauseAt(sentence, at);
	const before = sentence.text.slice(0, clause.start - sentence.start + clause.text.length);
	if (reader.test(before) || senderWords.test(before)) return false;
	const last = sentence.names.findLast(({ start }) => start < at);
	return (
		last !== undefined &&
		!clause.text.endsWith('?') &&
		last.words.every((word) => anyHas(own, word)) &&
		!last.words.some((word) => anyHas([...facts, recipient], word)) &&
		!last.words.some((word) => plain(reading.context.sender.company).includes(word))
	);
}

const possessive = unicode(/\b(?:our|unser\p{L}*|nos|notre|nuestr[oa]s?)\s(?:[\p{L}-]+\s)?$/iu);

/** The figures of the prospect's pages that a sentence tells of a customer or of the sender. */
export function takenFromFacts(
	sentence: ReadSentence,
	reading: Reading,
	left: ReadonlySet<string>,
): StatedNumber[] {
	const { facts, recipient, own } = reading.evidence;
	const text = withoutQuotations(sentence.text);
	return sentence.numbers.filter((stated) => {
		const found = carriers(stated, [...facts, recipient]);
		if (found.length === 0 || carriers(stated, own).length > 0) return false;
		const at = stated.start - sentence.start;
		const counted = countedBy(sentence.text, {
			...stated,
			start: at,
			end: stated.end - sentence.start,
		});
		const keys = new Set([...counted.keys, ...keysOf(clauseAt(sentence, stated.start).text, left)]);
		const shares = found.some((source) => [...keys].some((key) => source.keys.has(key)));
		if (!shares) return false;
		if (ofCustomer(sentence, stated.start, reading)) return true;
		const sameCounted = found.some((source) => counted.keys.some((key) => source.keys.has(key)));
		if (possessive.test(text.slice(0, at)) && sameCounted) return true;
		const isNamed = sentence.names.some(({ words }) =>
			found.some((source) => words.every((word) => source.words.has(word))),
		);
		return (
			senderWords.test(text) &&
			clauseAt(sentence, stated.start).states &&
			!reader.test(text) &&
			!isNamed &&
			sentence.clauses.every(({ about }) => about !== 'prospect')
		);
	});
}
