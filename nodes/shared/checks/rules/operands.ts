import { measureAt } from '../../evidence/measures';
import type { ReadNumber } from '../../evidence/readNumbers';
import { isPart, kindOf } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { atPlace, basesOf, basesOfNoun, inUnits, isFigure } from './bases';
import { carries } from './carriers';
import { operandOf, type Operand } from './reckoning';

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

/** Each value of a kind once. */
function distinct(numbers: readonly ReadNumber[]): Operand[] {
	const operands = numbers.filter(isFigure).map(operandOf);
	return [...new Map(operands.map((one) => [`${one.kind}/${one.of}/${one.value}`, one])).values()];
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

/** Two, without the number: "both dredgers", "for the pair". */
const pairOf =
	/(?<!\p{L})(?:both|(?:the|a) (?:pair|couple)|beide[nrs]?|(?:les|des|aux) deux|ambos|ambas)(?!\p{L})/iu;

/** What a sentence counts without a number: "one litre", and the names before "11 more states". */
function unsaid(stated: StatedNumber, sentence: ReadSentence): Operand[] {
	const { text } = sentence;
	const units = [...text.matchAll(one)].flatMap(({ 0: said, index }) => {
		const measure = measureAt(text.slice(index + said.length));
		return measure
			? [{ value: measure.size, kind: 'measure' as const, of: measure.of, said: 1 }]
			: [];
	});
	const pairs = pairOf.test(text) ? [{ value: 2, kind: 'count' as const, said: 2 }] : [];
	const named = isPart(text, atPlace(stated, sentence)) ? sentence.names.length : 0;
	const names: Operand[] = named > 0 ? [{ value: named, kind: 'count', said: named }] : [];
	return [...units, ...pairs, ...names];
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
		const carriers = sources.filter((source) => carries(source, number));
		if (carriers.length === 0 && !holds(number)) return [];
		// "four instead of eleven": the source tells that these are hours
		const saysMore = kindOf(number) === 'count' && !number.measure;
		return [number, ...(saysMore ? carriers : []), ...(number.share ? [number.share] : [])];
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
