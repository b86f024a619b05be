import { carriesNumber } from '../../evidence/carriesNumber';
import { type ReadNumber } from '../../evidence/readNumbers';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { wordsOf } from '../reading/words';
import { clauseAt, hitAt, telling } from './support';

/** "One idea", "two questions": counts of the mail itself. */
const countsOfTheMail =
	/^\s*(?:-|quick |short |brief |simple |small |good |more )*(?:questions?|ideas?|things?|points?|lines?|pages?|ways?|reasons?|examples?|options?|sentences?|times?|slots?|steps?|thoughts?|minutes?|words?|fragen?|ideen?|punkte?|seiten?|minuten?|worte?n?)\b/iu;

/** "Two people", "read it twice": a small number in words is a claim only where the facts count the same thing. */
function isSmallTalk(text: string, { value, start, end }: ReadNumber, reading: Reading): boolean {
	if (value > 3 || /\d/.test(text.slice(start, end))) return false;
	if (/^(?:half|twice)$/i.test(text.slice(start, end))) {
		return !/^ (?:as|of your|of our|of all|of its)\b/i.test(text.slice(end));
	}
	if (value < 1 || /doubl|tripl|halbiert|verdoppelt|verdreifacht/i.test(text.slice(start, end)))
		return false;
	const counted = wordsOf(text.slice(end, end + 40)).slice(0, 2);
	return !counted.some(({ key }) => reading.evidence.facts.some(({ keys }) => keys.has(key)));
}

/** Whether a number says nothing about anybody: the length of a call, the mail's own questions. */
export function isNoClaim(number: ReadNumber, sentence: ReadSentence, reading: Reading): boolean {
	const text = reading.fields.find(({ name }) => name === sentence.field)?.text ?? '';
	if (number.unit === 'duration' && sentence.proposal) return true;
	if (number.unit === 'time' && sentence.proposal) return true;
	if (/^\d+[.)]?$/.test(sentence.text.trim())) return true;
	const after = text.slice(number.end, number.end + 40);
	if (number.value <= 5 && countsOfTheMail.test(after)) return true;
	if (isSmallTalk(text, number, reading)) return true;
	if (/^\s*(?:of|from) (?:us|you|them|these|those)\b/i.test(after)) return true;
	return false;
}

function unsupported(
	reading: Reading,
	wanted: (number: ReadNumber) => boolean,
	message: (text: string) => string,
): Hit[] {
	return telling(reading).flatMap((sentence) =>
		sentence.numbers
			.filter(wanted)
			.filter((number) => !isNoClaim(number, sentence, reading))
			.filter((stated) => {
				// Where nothing is said to be so, "more than 40" needs no source that knows of more.
				const { states } = clauseAt(sentence, stated.start);
				const number = states ? stated : { ...stated, qualifier: undefined };
				return !reading.evidence.all.some(({ numbers }) =>
					numbers.some((source) => carriesNumber(source, number)),
				);
			})
			.map(({ start, end, text }) => hitAt(sentence.field, start, end, message(text))),
	);
}

export const numberRule: Rule = {
	id: 'claims.number',
	severity: 'block',
	what: 'A number or percentage that neither a fact nor the offer states.',
	check: (reading) =>
		unsupported(
			reading,
			({ unit }) => unit !== 'money' && unit !== 'year',
			(text) => `No fact and no word of the offer says "${text}".`,
		),
};

export const amountRule: Rule = {
	id: 'claims.amount',
	severity: 'block',
	what: 'An amount of money that neither a fact nor the offer states.',
	check: (reading) =>
		unsupported(
			reading,
			({ unit }) => unit === 'money',
			(text) => `No fact and no word of the offer names the amount "${text}".`,
		),
};

export const yearRule: Rule = {
	id: 'claims.year',
	severity: 'block',
	what: 'A year that neither a fact nor the offer names.',
	check: (reading) =>
		unsupported(
			reading,
			({ unit }) => unit === 'year',
			(text) => `No fact and no word of the offer names ${text}.`,
		),
};
