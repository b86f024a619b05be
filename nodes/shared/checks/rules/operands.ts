import { measureAt } from '../../evidence/measures';
import type { ReadNumber } from '../../evidence/readNumbers';
import type { Source } from '../reading/evidence';
import { kindOf, quantitiesOf, headsOf, isPart, sameNoun, tells } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { carries } from './carriers';
import { operandOf, type Operand } from './reckoning';

/** A sentence of a source whose figures a sentence of the draft can have used. */
export interface Basis {
	source: Source;
	numbers: readonly ReadNumber[];
}

/** What a figure can be reckoned from, the nearest first. */
export interface Operands {
	/** Stated in its sentence, and carried by a source. */
	here: Operand[];
	/** The same in the sentence before. */
	before: Operand[];
	/** The same in the sentences around it. */
	beside: Operand[];
	/** Of each sentence of a source that its sentence restates, or that counts the same thing. */
	bases: Operand[][];
	all: Operand[];
}

const isFigure = ({ unit }: ReadNumber) => unit !== 'day' && unit !== 'year';

/** Each value of a kind once. */
function distinct(numbers: readonly ReadNumber[]): Operand[] {
	const operands = numbers.filter(isFigure).map(operandOf);
	return [...new Map(operands.map((one) => [`${one.kind}/${one.of}/${one.value}`, one])).values()];
}

const withUnits = new WeakMap<readonly ReadNumber[], ReadNumber[]>();

/** The numbers of a text, each with its unit. */
function inUnits(numbers: readonly ReadNumber[]): ReadNumber[] {
	const found =
		withUnits.get(numbers) ??
		numbers.map((one, index) => inContext(one, numbers[index - 1], numbers[index + 1]));
	withUnits.set(numbers, found);
	return found;
}

/** "From 14 to 19 per cent", "from 50 minutes to 18": a number alone is of the unit of the one beside it. */
function inContext(
	number: ReadNumber,
	before: ReadNumber | undefined,
	after: ReadNumber | undefined,
): ReadNumber {
	if (!number.bare) return number;
	const hasUnit = (one: ReadNumber | undefined) =>
		one && isFigure(one) && !one.factor && (one.unit !== 'plain' || one.measure || one.seconds);
	const near = [
		after && after.start - number.end < 16 ? after : undefined,
		before && number.start - before.end < 24 ? before : undefined,
	].find(hasUnit);
	return near
		? { ...number, unit: near.unit, measure: near.measure, seconds: near.seconds }
		: number;
}

const known = new WeakMap<ReadSentence, Basis[]>();

/** The sentences of sources that share two telling words with one of the draft. */
export function basesOf(sentence: ReadSentence, reading: Reading): Basis[] {
	const found = known.get(sentence) ?? findBases(sentence, reading);
	known.set(sentence, found);
	return found;
}

function findBases(sentence: ReadSentence, reading: Reading): Basis[] {
	const keys = [...new Set(sentence.words.map(({ key }) => key))].filter(tells);
	return reading.evidence.all.flatMap((source) =>
		source.sentences
			.filter((said) => keys.filter((key) => said.keys.has(key)).length >= 2)
			.map((said) => ({ source, numbers: within(source, said) })),
	);
}

function within(source: Source, { start, text }: Source['sentences'][number]): ReadNumber[] {
	return inUnits(source.numbers).filter(
		(one) => one.start >= start && one.end <= start + text.length,
	);
}

/** A number at its place in its sentence. */
export function atPlace(stated: StatedNumber, { start }: ReadSentence): StatedNumber {
	return { ...stated, start: stated.start - start, end: stated.end - start };
}

/** Sentences of sources that count what a figure counts. */
function basesOfNoun(stated: StatedNumber, sentence: ReadSentence, reading: Reading): Basis[] {
	const heads = headsOf(sentence.text, atPlace(stated, sentence));
	if (heads.length === 0) return [];
	return reading.evidence.all.flatMap((source) => {
		const places = quantitiesOf(source)
			.filter((one) => one.heads.some((other) => heads.some((head) => sameNoun(head, other))))
			.map((one) => one.sentence);
		return [...new Set(places)].flatMap((at) => {
			const said = source.sentences[at];
			return said ? [{ source, numbers: within(source, said) }] : [];
		});
	});
}

/** How many sentences before and after belong to what is said here. */
const reachBack = 3;

/** Figures of the draft near a sentence, those of the body for the subject. */
export function besideOf(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): StatedNumber[] {
	const { sentences } = reading;
	const at = sentences.indexOf(sentence);
	const near =
		sentence.field === 'subject'
			? sentences.slice(at, at + 6)
			: sentences
					.slice(Math.max(0, at - reachBack), at + 2)
					.filter(({ field, footer }) => field === sentence.field && !footer);
	return near.flatMap(({ numbers }) => numbers.filter((one) => one !== stated));
}

const one = /(?<!\p{L})(?:one|ein(?:e[nrm]?)?|une?|una?|uno)(?= \p{L})/giu;

/** What a sentence counts without a number: "one litre", and the names before "11 more states". */
function unsaid(stated: StatedNumber, sentence: ReadSentence): Operand[] {
	const { text, names } = sentence;
	const units = [...text.matchAll(one)].flatMap(({ 0: said, index }) => {
		const measure = measureAt(text.slice(index + said.length));
		return measure
			? [{ value: measure.size, kind: 'measure' as const, of: measure.of, said: 1 }]
			: [];
	});
	const named = isPart(text, atPlace(stated, sentence)) ? names.length : 0;
	return named > 0 ? [...units, { value: named, kind: 'count', said: named }] : units;
}

/** `holds`: whether a figure of the draft is right by itself, so that others can rest on it. */
export function operandsFor(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
	holds: (other: StatedNumber) => boolean,
): Operands {
	const sources = reading.evidence.all.flatMap(({ numbers }) => inUnits(numbers));
	const right = (number: StatedNumber): ReadNumber[] => {
		const carrier = sources.find((source) => carries(source, number));
		if (!carrier && !holds(number)) return [];
		// "four instead of eleven": the source tells that these are hours
		const saysMore = carrier && kindOf(number) === 'count' && !number.measure;
		return [number, ...(saysMore ? [carrier] : []), ...(number.share ? [number.share] : [])];
	};
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	const at = (place: ReadSentence) =>
		inUnits(place.numbers).flatMap((one, index) => {
			const number = place.numbers[index];
			return number === undefined || number === stated ? [] : right({ ...number, ...one });
		});
	const here = at(sentence);
	const own = [
		...basesOf(sentence, reading),
		...sentence.numbers.flatMap((one) => basesOfNoun(one, sentence, reading)),
	];
	// "That makes some 11,500" goes on from the sentence before.
	const bases = own.length > 0 || !before ? own : basesOf(before, reading);
	const apart = new Map(bases.map(({ numbers }) => [numbers[0], numbers]));
	return {
		here: [...distinct(here), ...unsaid(stated, sentence)],
		before: distinct(before?.field === sentence.field ? at(before) : []),
		beside: distinct(besideOf(stated, sentence, reading).flatMap(right)),
		bases: [...apart.values()].map(distinct),
		all: distinct(sources),
	};
}
