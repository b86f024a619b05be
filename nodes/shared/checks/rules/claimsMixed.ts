import { calendarNames, isWeekday } from '../reading/calendar';
import { carriesMeaning } from '../reading/commonWords';
import { anyHas, type Source } from '../reading/evidence';
import { givenKeys } from '../reading/givenKeys';
import { namesOf } from '../reading/names';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carriers } from './carriers';
import { momentsOfOther } from './momentOfFact';
import { clauseAt, hitAt, telling } from './support';
import { namesInPlaceOfOthers } from './swappedSlots';
import { tellingKeys } from './carriedWords';

/** A fact that a sentence restates, with how many telling words they share, names left out. */
interface Restated {
	source: Source;
	matched: number;
	covered: number;
}

function restatedBy(sentence: ReadSentence, reading: Reading): Restated[] {
	const given = givenKeys(reading, 'company', 'name', 'title');
	const named = (start: number) =>
		sentence.names.some((name) => name.start <= start && start < name.end);
	const keys = [
		...new Set(sentence.words.filter(({ start }) => !named(start)).map(({ key }) => key)),
	].filter((key) => carriesMeaning(key) && !given.has(key));
	const { facts, recipient } = reading.evidence;
	return facts
		.map((source) => {
			const words = keys.filter((key) => source.keys.has(key)).length;
			const figures = sentence.numbers.filter((stated) => carriers(stated, [source]).length > 0);
			const names = sentence.names.filter((name) =>
				name.words.every((word) => anyHas([source], word) && !anyHas([recipient], word)),
			);
			const matched = words + figures.length + 2 * names.length;
			return { source, matched, covered: words / Math.max(1, keys.length) };
		})
		.filter(({ matched }) => matched >= 2)
		.sort((left, right) => right.matched - left.matched);
}

/** Names of a source that are not the prospect's own. */
function ownNames(source: Source, reading: Reading): string[][] {
	const { recipient } = reading.evidence;
	return namesOf(source.fact?.quote ?? source.text, reading.language)
		.map(({ words }) => words.filter((word) => word.length > 2 && !anyHas([recipient], word)))
		.filter((words) => words.length > 0);
}

/** The words of a name's clause but for the next one: "the Loch Aillse viaduct" is a name with it. */
function clauseAround(sentence: ReadSentence, start: number, end: number): string {
	const { text, start: from } = clauseAt(sentence, start);
	const rest = text.slice(end - from).replace(/^\s*[\p{L}-]+/u, '');
	return `${text.slice(0, start - from)} ${rest}`;
}

/** Whether what is told around a name is its own: its clause has a word of its fact, or the sentence before has two. */
function isToldOfItself(
	words: readonly string[],
	clause: string,
	sentence: ReadSentence,
	{ source: best }: Restated,
	reading: Reading,
): boolean {
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	const own = reading.evidence.facts.filter((source) =>
		words.every((word) => anyHas([source], word)),
	);
	const shared = (text: string, { keys }: Source) =>
		tellingKeys(text, reading).filter(
			(key) =>
				keys.has(key) &&
				!best.keys.has(key) &&
				!words.includes(key) &&
				!words.some((word) => keyOf(word) === key),
		).length;
	return own.some(
		(source) => shared(clause, source) > 0 || (before && shared(before.text, source) >= 2),
	);
}

/** Names of other facts in the place of the name that the restated fact has. */
function mixedNames(
	sentence: ReadSentence,
	restated: readonly Restated[],
	best: Restated,
	reading: Reading,
): Hit[] {
	const { facts, recipient, own } = reading.evidence;
	const said = plain(reading.fields.map(({ text }) => text).join(' '));
	const lost = ownNames(best.source, reading).filter((words) =>
		words.every((word) => !said.includes(word)),
	);
	if (lost.length === 0) return [];
	return sentence.names
		.filter(({ start }) => {
			const { about, states } = clauseAt(sentence, start);
			return states && about !== 'sender';
		})
		.filter(
			({ words }) =>
				words.every((word) => anyHas(facts, word)) &&
				!words.some((word) => anyHas([best.source, recipient, ...own], word)) &&
				!restated.some(
					({ source, matched }) =>
						2 * (matched - 2) >= best.matched && words.every((word) => anyHas([source], word)),
				),
		)
		.filter(
			({ words, start, end }) =>
				!isToldOfItself(words, clauseAround(sentence, start, end), sentence, best, reading),
		)
		.map(({ start, end, text }) =>
			hitAt(sentence.field, start, end, `The fact does not say this of "${text}".`),
		);
}

/** A weekday in the place of the one that the restated facts have. */
function mixedDays(sentence: ReadSentence, restated: readonly Restated[], reading: Reading): Hit[] {
	if (sentence.proposal) return [];
	const [best] = restated;
	const close = restated.filter(({ matched }) => matched >= (best?.matched ?? 0) - 1);
	const known = new Set(close.flatMap(({ source }) => [...source.words]));
	const dated = wordsOf(best?.source.fact?.quote ?? '').some(({ text }) => isWeekday(text));
	if (!dated) return [];
	return sentence.words
		.filter(({ text }) => reading.language !== 'en' || /^\p{Lu}/u.test(text))
		.filter(({ start }) => {
			const { about, states } = clauseAt(sentence, start);
			return states && about !== 'sender';
		})
		.filter(({ text }) => isWeekday(text) && !calendarNames(text)?.some((name) => known.has(name)))
		.map(({ start, end, text }) =>
			hitAt(sentence.field, start, end, `The fact does not say "${text}" of this.`),
		);
}

export const mixedRule: Rule = {
	id: 'claims.mixed',
	severity: 'warn',
	what: 'What one fact says, told with the name, time or weekday of another.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			if (!sentence.clauses.some(({ states, about }) => states && about !== 'sender')) return [];
			const moments = momentsOfOther(sentence, reading).map(({ start, end }) =>
				hitAt(sentence.field, start, end, 'The fact names another time for this.'),
			);
			const swapped = namesInPlaceOfOthers(sentence, reading).map(({ start, end, text }) =>
				hitAt(sentence.field, start, end, `The fact says this of another than "${text}".`),
			);
			const restated = restatedBy(sentence, reading);
			const [best] = restated;
			if (!best || best.covered < 0.25) return [...swapped, ...moments];
			return [
				...swapped,
				...(best.matched >= 3 ? mixedNames(sentence, restated, best, reading) : []),
				...moments,
				...mixedDays(sentence, restated, reading),
			];
		}),
};
