import { carriesNumber } from '../../evidence/carriesNumber';
import type { ReadNumber } from '../../evidence/readNumbers';
import { carriesMeaning, isFunctionWord } from '../reading/commonWords';
import { speaksOtherLanguage, type Source } from '../reading/evidence';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carriers } from './carriers';
import { isComputed } from './computed';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

const counts = unicode(
	/\b(?:of|von|de|mit|with|für|for|avec|con|and|und|to|bis|in|at|um|en)\s+$/iu,
);

/** What a number counts: `leads` where that stands before it. */
interface Counted {
	keys: string[];
	leads: boolean;
}

/** Keys of the telling words beside a number, up to a small word, another number or a comma: what it counts. */
function countedBy(text: string, { start, end }: ReadNumber): Counted {
	const rest = /^[^,.;:!?\n()"“”]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
	const keys: string[] = [];
	for (const word of wordsOf(rest)) {
		if (isFunctionWord(word.key) || /^\d/.test(word.text)) break;
		keys.push(word.key);
	}
	if (keys.length > 0) return { keys, leads: false };
	// "a team of 19", "machine 3": what is counted stands before
	const lead = text.slice(Math.max(0, start - 40), start);
	const words = wordsOf(lead.replace(counts, ' ').replace(/^.*[.,;:!?\n]/su, ''));
	const before = words
		.slice(-2)
		.map(({ key }) => key)
		.filter((key) => !isFunctionWord(key) && !/^\d/.test(key));
	return { keys: before, leads: true };
}

function overlaps(left: readonly string[], right: ReadonlySet<string>): boolean {
	return left.some((key) => right.has(key));
}

/** Whether a source that has the number says it of the same thing. */
function sameThing(
	reading: Reading,
	sentence: ReadSentence,
	stated: ReadNumber,
	source: Source,
): boolean {
	const text = reading.fields.find(({ name }) => name === sentence.field)?.text ?? '';
	const { keys: counted } = countedBy(text, stated);
	const numbers = source.numbers.filter((number) => carriesNumber(number, stated));
	if (numbers.some(({ unit }) => unit === 'time' || unit === 'day')) return true;
	const phrases = numbers.map((number) => countedBy(source.text, number));
	if (phrases.some((phrase) => phrase.keys.length === 0)) return true;
	const clause = clauseAt(sentence, stated.start);
	const clauseKeys = new Set(wordsOf(clause.text).map(({ key }) => key));
	const beside = new Set(counted);
	if (phrases.some((phrase) => overlaps(phrase.keys, phrase.leads ? clauseKeys : beside)))
		return true;
	const { prospect } = reading.context.dossier;
	const given = new Set(
		wordsOf(`${prospect.company} ${reading.context.sender.company}`).map(({ key }) => key),
	);
	const keys = [...clauseKeys].filter(
		(key) => carriesMeaning(key) && !given.has(key) && !/^\d/.test(key),
	);
	const said = new Set(
		numbers.flatMap(({ start }) => [
			...(source.sentences.findLast((one) => one.start <= start)?.keys ?? []),
		]),
	);
	const matched = keys.filter((key) => said.has(key)).length;
	if (counted.length === 0) return keys.length < 2 || matched >= keys.length * 0.4;
	// What it counts here is counted with another number elsewhere: two figures have been mixed up.
	const elsewhere = reading.evidence.all.some(({ text: said, numbers: others }) =>
		others
			.filter((other) => !carriesNumber(other, stated))
			.some((other) => overlaps(countedBy(said, other).keys.slice(0, 1), beside)),
	);
	if (elsewhere) return false;
	return (
		overlaps(counted.filter(carriesMeaning), said) || (matched > 0 && matched >= keys.length * 0.5)
	);
}

export const stretchedNumberRule: Rule = {
	id: 'claims.stretchedNumber',
	severity: 'block',
	what: 'A number that a source states, but of something else.',
	check: (reading): Hit[] => {
		if (speaksOtherLanguage(reading.evidence, reading.language)) return [];
		return telling(reading).flatMap((sentence) =>
			sentence.numbers
				.filter(({ unit }) => unit === 'plain' || unit === 'percent' || unit === 'duration')
				.filter((number) => !isNoClaim(number, sentence, reading))
				.filter((stated) => {
					const sources = carriers(stated, reading.evidence.all);
					return (
						sources.length > 0 &&
						!sources.some((source) => sameThing(reading, sentence, stated, source)) &&
						!isComputed(stated, sentence, reading)
					);
				})
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `The sources say "${text}" of something else.`),
				),
		);
	},
};
