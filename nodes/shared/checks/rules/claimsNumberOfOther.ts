import type { ReadNumber } from '../../evidence/readNumbers';
import { carriesMeaning } from '../reading/commonWords';
import { countedBy } from '../reading/counted';
import { speaksOtherLanguage, type Source } from '../reading/evidence';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { keyOf, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carriers, carries } from './carriers';
import { isComputed } from './computed';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

/** Verbs of change, which every figure has. */
const changes = new Set(['reduce', 'grow', 'save', 'sparen', 'baisser'].map(keyOf));

const times = [
	'second sekunde seconde segundo',
	'minute minuto',
	'hour stunde heure hora',
	'day tag jour día',
	'week woche semaine semana',
	'month monat mois mes',
	'year jahr an année año',
].map((line) => new Set(line.split(' ').map(keyOf)));

/** Whether two numbers count different units of time. */
function otherTime(left: readonly string[], right: readonly string[]): boolean {
	const unitOf = ([first = '']: readonly string[]) => times.findIndex((unit) => unit.has(first));
	return unitOf(left) >= 0 && unitOf(right) >= 0 && unitOf(left) !== unitOf(right);
}

const tokenBefore = /([\p{L}\p{N}]+)\W{0,2}$/u;
const tokenAfter = /^\W{0,2}([\p{L}\p{N}]+)/u;

/** Whether a number stands between the same two words in both texts: "below 15% by". */
function samePlace(text: string, stated: ReadNumber, said: string, number: ReadNumber): boolean {
	const word = (pattern: RegExp, part: string) => pattern.exec(part)?.[1]?.toLowerCase();
	const before = word(tokenBefore, text.slice(0, stated.start));
	const after = word(tokenAfter, text.slice(stated.end));
	return (
		before !== undefined &&
		after !== undefined &&
		before === word(tokenBefore, said.slice(0, number.start)) &&
		after === word(tokenAfter, said.slice(number.end))
	);
}

/** "the 47 remaining ones": what is counted stands in the sentence before. */
const pointsBack =
	/^\s(?:of (?:them|these|those)|(?:remaining|other|open|last|first)? ?(?:ones|remaining|others)|davon|übrigen|von ihnen|d['’]entre|restants?|autres)(?!\p{L})/iu;

function restatedBefore(sentence: ReadSentence, source: Source, reading: Reading): boolean {
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	return [...(before?.numbers ?? []), ...sentence.numbers.slice(0, -1)].some(
		(number) => carriers(number, [source]).length > 0,
	);
}

/** "46 people" are the designers and writers of the fact. */
const persons = keyOf('people');
const personNoun =
	/^\s+(?:[\p{L}-]+\s){0,2}?[\p{L}-]+(?:ers|ors|ists|ees|ians|ants|men|women|nurses|apprentices|[iI]nnen|ende[nr]?|eurs|euses|iers|ières)(?!\p{L})/u;

function overlaps(left: readonly string[], right: ReadonlySet<string>): boolean {
	return left.some((key) => right.has(key));
}

/** Whether a source that has the number says it of the same thing. */
function sameThing(
	reading: Reading,
	sentence: ReadSentence,
	stated: StatedNumber,
	source: Source,
): boolean {
	const text = reading.fields.find(({ name }) => name === sentence.field)?.text ?? '';
	const { keys: counted } = countedBy(text, stated);
	const numbers = source.numbers.filter((number) => carries(number, stated));
	if (numbers.some(({ unit }) => unit === 'time' || unit === 'day')) return true;
	const phrases = numbers.map((number) => countedBy(source.text, number));
	if (phrases.length > 0 && phrases.every((phrase) => otherTime(counted, phrase.keys)))
		return false;
	if (phrases.some((phrase) => phrase.keys.length === 0)) return true;
	const clause = clauseAt(sentence, stated.start);
	const clauseKeys = new Set(wordsOf(clause.text).map(({ key }) => key));
	// "from 37 days to 25": the second counts what the first does
	const before = sentence.numbers.findLast(({ end }) => end <= stated.start);
	const joined =
		before &&
		/^\s?(?:[\p{L}-]+ ){0,2}(?:and|or|to|und|oder|bis|auf|et|ou|à|y|o|a)\s$/u.test(
			text.slice(before.end, stated.start),
		);
	const beside = new Set(joined ? [...counted, ...countedBy(text, before).keys] : counted);
	if (phrases.some((phrase) => overlaps(phrase.keys, phrase.leads ? clauseKeys : beside)))
		return true;
	if (
		counted.length > 0 &&
		counted.every((key) => key === persons) &&
		numbers.some(({ end }) => personNoun.test(source.text.slice(end)))
	)
		return true;
	if (numbers.some((number) => samePlace(text, stated, source.text, number))) return true;
	if (pointsBack.test(text.slice(stated.end)) && restatedBefore(sentence, source, reading))
		return true;
	const { prospect } = reading.context.dossier;
	const given = new Set(
		wordsOf(`${prospect.company} ${reading.context.sender.company}`).map(({ key }) => key),
	);
	const keys = [...clauseKeys].filter(
		(key) => carriesMeaning(key) && !given.has(key) && !/^\d/.test(key) && !changes.has(key),
	);
	const said = new Set(
		numbers.flatMap(({ start }) => [
			...(source.sentences.findLast((one) => one.start <= start)?.keys ?? []),
		]),
	);
	const matched = keys.filter((key) => said.has(key)).length;
	if (counted.length === 0) return keys.length < 2 || matched >= keys.length * 0.4;
	// What it counts here is counted with another number elsewhere: two figures have been mixed up.
	const inWords = numbers.some(
		({ unit, text: read }) => unit === 'percent' && !/\p{L}|%/u.test(read),
	);
	const elsewhere = reading.evidence.all.some(({ text: said, numbers: others }) =>
		(inWords && said === source.text ? [] : others)
			.filter((other) => !carries(other, stated))
			.some((other) => overlaps(countedBy(said, other).keys.slice(0, 1), beside)),
	);
	if (elsewhere) return matched >= 3 && matched >= keys.length * 0.5;
	return (
		overlaps(counted.filter(carriesMeaning), said) ||
		(matched > 0 && matched >= keys.length * (stated.value >= 10 ? 0.25 : 0.5))
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
