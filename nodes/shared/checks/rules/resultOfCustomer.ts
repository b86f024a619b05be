import { isCommonWord } from '../reading/commonWords';
import { ownSentences, type OwnSentence } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain } from '../reading/words';
import type { Hit } from '../rule';
import { carriers, carries } from './carriers';
import { clauseAt, hitAt } from './support';
import { keysOf, reader } from './whoseWords';

/** The sentence tells of somebody else beside the one it names. */
const others = unicode(
	/\b(?:another|others?|elsewhere|andere[nrms]?|anderswo|autres?|ailleurs|otr[oa]s?)\b/iu,
);

/** The customers whose names a sentence has, by a word of the name that is no ordinary one. */
function customersIn({ words }: ReadSentence, told: readonly OwnSentence[]): Set<string> {
	const said = new Set(words.map(({ text }) => plain(text).replace(/['’]s?$/u, '')));
	return new Set(
		told.flatMap(({ names }) => names).filter((name) => name.length > 3 && said.has(name)),
	);
}

/**
 * Figures told of one customer of the sender that only the story of another has: "At Brook Dairy, complaints fell from 22 to 5",
 * where that is Hill Farm's.
 */
export function resultOfCustomer(
	sentence: ReadSentence,
	reading: Reading,
	left: ReadonlySet<string>,
): Hit[] {
	if (sentence.numbers.length === 0 || others.test(sentence.text) || reader.test(sentence.text))
		return [];
	const told = ownSentences(reading).filter(({ owner }) => owner === 'customer');
	const named = customersIn(sentence, told);
	if (![...named].some((name) => !isCommonWord(keyOf(name)))) return [];
	const { facts, recipient } = reading.evidence;
	const isNamed = ({ names }: OwnSentence) => names.some((name) => named.has(name));
	const keys = [...keysOf(sentence.text, left)].filter(
		(key) => ![...named].some((name) => keyOf(name) === key),
	);
	return sentence.numbers.flatMap((stated): Hit[] => {
		if (['year', 'day'].includes(stated.unit) || !clauseAt(sentence, stated.start).states)
			return [];
		const bearers = ownSentences(reading).filter(({ numbers }) =>
			numbers.some((number) => carries(number, stated)),
		);
		if (bearers.length === 0 || bearers.some((one) => one.owner === 'sender' || isNamed(one)))
			return [];
		if (carriers(stated, [...facts, recipient]).length > 0) return [];
		const fits = bearers.some((one) => keys.some((key) => one.keys.has(key)));
		return fits
			? [
					hitAt(
						sentence.field,
						stated.start,
						stated.end,
						`"${stated.text}" is told of the wrong customer.`,
					),
				]
			: [];
	});
}
