import type { Source } from '../reading/evidence';
import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit } from '../rule';
import { clauseAt, hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';

/** A thing that is often made up: words that claim it, and words of a source that carry it. */
export interface Topic {
	claims: RegExp;
	carriedBy: RegExp;
}

const firstPerson = unicode(
	/\b(?:we|us|ours?|i|my|me|wir|uns|unser\p{L}*|ich|mein\p{L}*|nous|notre|nos|je|j|mon|ma|mes|nosotros|nuestr[oa]s?|yo|mis?)\b/iu,
);

/** Which sources may carry a claim in a sentence: the sender's for the sender, the facts for everybody else. */
export function sourcesFor(
	reading: Reading,
	sentence: ReadSentence,
	at: number,
): readonly Source[] {
	const clause = clauseAt(sentence, at);
	const { facts, recipient, own } = reading.evidence;
	// "Second place is better than what my brother got": the sender only comes in later
	const speaksOfSender = firstPerson.test(clause.text.slice(0, at - clause.start + 1));
	if (clause.about === 'sender' && (speaksOfSender || !firstPerson.test(clause.text))) return own;
	return clause.about === 'prospect' ? [...facts, recipient] : [...facts, recipient, ...own];
}

/** What takes back the word after it. */
const takenBack = unicode(
	/(?:\bnot|\bnever|n['’]t|\bnicht|\bnie|\bkein\p{L}*|\bpas|\bjamais|\bsans|\bno|\bnunca|\bsin|\bwithout|\bohne)\s(?:[\p{L}'’]+\s){0,2}$/iu,
);

/** Whether a text has these very words only to take them back: "commended, though not shortlisted". */
function takesBack(text: string, said: string): boolean {
	const [whole, words] = [text.toLowerCase(), said.toLowerCase()];
	const places: number[] = [];
	for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) places.push(at);
	return places.length > 0 && places.every((at) => takenBack.test(whole.slice(0, at)));
}

/** Claims of a topic that no source of it carries, neither by a word of the topic nor by the same words. */
export function unsupportedTopics(
	reading: Reading,
	topics: readonly Topic[],
	message: (text: string) => string,
): Hit[] {
	const stating = telling(reading).filter(({ clauses }) => clauses.some(({ states }) => states));
	return stating.flatMap((sentence) =>
		topics.flatMap(({ claims, carriedBy }) =>
			matchesIn(sentence.text, claims)
				.filter(({ index }) => clauseAt(sentence, sentence.start + index).states)
				.filter(({ index }) => !isDeniedAt(sentence.text, index))
				.filter(
					({ index, 0: said }) =>
						!sourcesFor(reading, sentence, sentence.start + index).some(
							({ text, keys }) =>
								!takesBack(text, said) &&
								(carriedBy.test(text) || wordsOf(said).every(({ key }) => keys.has(key))),
						),
				)
				.map((match) => {
					const start = sentence.start + match.index;
					return hitAt(sentence.field, start, start + match[0].length, message(match[0]));
				}),
		),
	);
}

/** One pattern that both claims and carries. */
export const same = (pattern: RegExp): Topic => ({
	claims: pattern,
	carriedBy: new RegExp(pattern.source, pattern.flags.replace('g', '')),
});
