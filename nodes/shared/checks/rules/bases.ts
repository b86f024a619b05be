import type { ReadNumber } from '../../evidence/readNumbers';
import type { Source } from '../reading/evidence';
import { headsOf, quantitiesOf, sameNoun, tells } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';

/** A sentence of a source whose figures a sentence of the draft can have used. */
export interface Basis {
	source: Source;
	/** Keys of its words. */
	keys: ReadonlySet<string>;
	numbers: readonly ReadNumber[];
}

/** What can be reckoned with: no date. */
export const isFigure = ({ unit }: ReadNumber) => unit !== 'day' && unit !== 'year';

const withUnits = new WeakMap<readonly ReadNumber[], ReadNumber[]>();

/** The numbers of a text, each with its unit. */
export function inUnits(numbers: readonly ReadNumber[]): ReadNumber[] {
	const found =
		withUnits.get(numbers) ??
		numbers.map((one, index) => inContext(one, figureBefore(numbers, index), numbers[index + 1]));
	withUnits.set(numbers, found);
	return found;
}

/** "38 minutes in 2025, 30 in 2027": the years between are passed over. */
function figureBefore(numbers: readonly ReadNumber[], index: number): ReadNumber | undefined {
	const before = numbers[index - 1];
	return before?.unit === 'year' ? numbers[index - 2] : before;
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
		before && number.start - before.end < 40 ? before : undefined,
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
			.map((said) => ({ source, keys: said.keys, numbers: within(source, said) })),
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
export function basesOfNoun(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): Basis[] {
	const heads = headsOf(sentence.text, atPlace(stated, sentence));
	if (heads.length === 0) return [];
	return reading.evidence.all.flatMap((source) => {
		const places = quantitiesOf(source)
			.filter((one) => one.heads.some((other) => heads.some((head) => sameNoun(head, other))))
			.map((one) => one.sentence);
		return [...new Set(places)].flatMap((at) => {
			const said = source.sentences[at];
			return said ? [{ source, keys: said.keys, numbers: within(source, said) }] : [];
		});
	});
}
