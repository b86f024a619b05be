import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { inUnits, isFigure } from './bases';
import { carries } from './carriers';
import { coarsenessOf, reachOf } from './reckoning';

/** From litres to cubic metres, from grams to tonnes. */
const scales = [1e-6, 1e-3, 1, 1e3, 1e6];

/** The figures of a sentence that a source carries or that are reckoned themselves, each value once; a share as it multiplies. */
function heldIn(
	sentence: ReadSentence | undefined,
	stated: StatedNumber,
	reading: Reading,
	holds: (other: StatedNumber) => boolean,
): number[] {
	if (!sentence) return [];
	const sources = reading.evidence.all.flatMap(({ numbers }) => inUnits(numbers));
	const held = sentence.numbers.filter(
		(one) =>
			one !== stated &&
			isFigure(one) &&
			(sources.some((source) => carries(source, one)) || holds(one)),
	);
	return [
		...new Set(held.map(({ unit, value }) => (unit === 'percent' ? value / 100 : value))),
	].filter((value) => value !== 1 && value > 0);
}

/**
 * Whether a figure is the product or the quotient of two that are told beside it, whatever they measure: eleven litres a
 * kilo and 30 tonnes are 330 cubic metres. So few figures stand in a sentence that a wrong one hardly fits by chance.
 * `inPlace`: it stands in the place of a figure of a source, and must follow from its own sentence.
 */
export function isWorkedOut(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
	holds: (other: StatedNumber) => boolean,
	inPlace: boolean,
): boolean {
	if (isTenths(stated, sentence)) return true;
	if (stated.factor || stated.unit === 'percent' || stated.value < 10) return false;
	const here = heldIn(sentence, stated, reading, holds);
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	const near = before?.field === sentence.field ? heldIn(before, stated, reading, holds) : [];
	const { least, most } = reachOf(stated);
	// what is told to the last place fits by chance more seldom
	const exact = stated.value / coarsenessOf(stated.value) >= 100;
	const pairs = here.flatMap((left) =>
		[...here, ...(!inPlace && (exact || stated.qualifier) ? near : [])]
			.filter((right) => right !== left)
			.map((right) => [left, right] as const),
	);
	return pairs.some(([left, right]) =>
		[left * right, left / right, right / left].some((result) =>
			scales.some((scale) => result * scale >= least && result * scale <= most),
		),
	);
}

/** "Siete décimas", beside 6.1 and 5.4 per cent. */
function isTenths(stated: StatedNumber, { text, start, numbers }: ReadSentence): boolean {
	const after = text.slice(stated.end - start);
	if (!/^\s(?:décimas|dixièmes|tenths|Zehntel)/u.test(after)) return false;
	const shares = numbers.filter(({ unit }) => unit === 'percent').map(({ value }) => value);
	return shares.some((left) =>
		shares.some((right) => Math.abs(left - right - stated.value / 10) < 0.01),
	);
}
