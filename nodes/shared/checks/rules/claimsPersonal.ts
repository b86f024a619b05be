import { unicode } from '../reading/pattern';
import type { Reading } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { carriesMeaning } from '../reading/commonWords';
import type { Hit, Rule } from '../rule';
import { personalWordsOf } from './personalWords';
import { hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';

/** Private words that are somebody's trade ("baby food", "wedding cakes") stand in a source about the business. */
function isTrade(said: string, reading: Reading): boolean {
	const { facts, own } = reading.evidence;
	const business = [...facts.filter(({ fact }) => fact?.kind !== 'person'), ...own];
	const last = wordsOf(said)
		.filter(({ key }) => carriesMeaning(key))
		.at(-1);
	return last !== undefined && business.some(({ keys }) => keys.has(last.key));
}

/** The sender's own life is the sender's to tell. */
const ofSender = unicode(
	/\b(?:my|our|mein\p{L}*|unser\p{L}*|mon|ma|mes|nos|mi|mis) (?:\p{L}+ )?$/iu,
);

export const personalRule: Rule = {
	id: 'claims.personal',
	severity: 'block',
	what: "A detail of the recipient's private life, known or not: it has no place in a business mail.",
	check: (reading): Hit[] => {
		const { always, ofReader, life } = personalWordsOf(reading.language);
		return telling(reading).flatMap(({ field, start, text }) => {
			const found = [always, ofReader]
				.flatMap((pattern) => matchesIn(text, pattern))
				.filter(([said]) => !isTrade(said, reading))
				.filter(({ index }) => !ofSender.test(text.slice(0, index)));
			const [first] = [...found, ...matchesIn(text, life)].sort(
				(left, right) => left.index - right.index,
			);
			if (!first) return [];
			const at = start + first.index;
			const message = `"${first[0]}" is private and has no place here.`;
			return [hitAt(field, at, at + first[0].length, message)];
		});
	},
};
