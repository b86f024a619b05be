import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { calendarOf } from './calendarOperands';
import { isEndOfToldSpan } from './endOfSpan';
import { isAllButNamed, isCountOfList, isCountOfNames, isCountOfRanks } from './countedOtherwise';
import { operandsFor, type Operands } from './operands';
import { operandOf, reachOf, type Operand } from './reckoning';
import { isReckonedOpenly } from './reckonedOpenly';
import { isPriceShown } from './pricesShown';
import { isExample, isSumOfPrices } from './reckonedPrices';
import { isEndOfChange, replacedBy, retoldBy } from './replacedFigure';
import { isDifferenceIn, isRest, isSumOfAll } from './restOfWhole';
import { isGivenBy, wantedKinds, type Pair } from './results';
import { isStated } from './stating';
import { isHoursOpen, isTimesPer } from './timesOfDay';
import { isWorkedOut } from './workedOut';
import { isTimeBetween, leadsToTold, spanOf } from './timeSpans';

const decided = new WeakMap<StatedNumber, boolean>();

/**
 * Whether a figure follows from others by a reckoning that fits what they measure. A wrong one may fit by chance: the reviewer
 * is shown that it is reckoned. Where it stands in the place of a source's figure it has to come from that one.
 */
export function isComputed(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	const known = decided.get(stated);
	if (known !== undefined) return known;
	decided.set(stated, false);
	const computed = follows(stated, sentence, reading);
	decided.set(stated, computed);
	return computed;
}

function follows(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (stated.unit === 'year') return isEndOfToldSpan(stated, sentence, reading);
	if (stated.unit === 'day') return false;
	const replaced = replacedBy(stated, sentence, reading);
	const span = spanOf(stated, sentence, reading);
	if (span?.from && leadsToTold(span, sentence, reading)) return true;
	if (replaced.length === 0 && isTimeBetween(stated, sentence, reading)) return true;
	if (isHoursOpen(stated, sentence, reading) || isTimesPer(stated, sentence, reading)) return true;
	if (isAllButNamed(stated, sentence) || isCountOfRanks(stated, sentence, reading)) return true;
	if (isCountOfNames(stated, sentence)) return true;
	if (replaced.length === 0 && isCountOfList(stated, sentence, reading)) return true;
	if (isReckonedOpenly(stated, sentence, reading)) return true;
	const holds = (other: StatedNumber) =>
		other.start < stated.start &&
		sentenceOf(other, reading, (its) => isComputed(other, its, reading));
	// What is only supposed may be reckoned with: "you would need nine packs, or 450".
	const taken = (other: StatedNumber) =>
		holds(other) || sentenceOf(other, reading, (its) => !isStated(other, its));
	const again = reading.sentences.some(({ numbers }) =>
		numbers.some(
			(other) => other.value === stated.value && other.unit === stated.unit && holds(other),
		),
	);
	return (
		again ||
		isWorkedOut(stated, sentence, reading, holds, replaced.length > 0) ||
		isResult(stated, sentence, reading, operandsFor(stated, sentence, reading, taken)) ||
		isExample(stated, sentence, reading) ||
		isSumOfPrices(stated, sentence, reading, holds) ||
		isPriceShown(stated, sentence, reading, holds)
	);
}

function sentenceOf(
	number: StatedNumber,
	{ sentences }: Reading,
	of: (sentence: ReadSentence) => boolean,
): boolean {
	const its = sentences.find(({ numbers }) => numbers.includes(number));
	return its !== undefined && of(its);
}

const points = unicode(/(?:^[\s-]?|percentage |prozent)(?:points?|punkte?n?|puntos?)\b/iu);

function isResult(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
	{ here, before, beside, bases, all }: Operands,
): boolean {
	if (points.test(sentence.text.slice(stated.end - sentence.start)) || points.test(stated.text))
		return isDistance(stated, all);
	const kinds = wantedKinds(stated, sentence, beside);
	if (isEndOfChange(stated, sentence, reading)) return false;
	const near = [...here, ...before];
	const times = calendarOf(sentence);
	const rests: Pair[] = bases.map((one) => [one, one]);
	if (isGivenBy(stated, kinds, [[near, near]])) return true;
	if (isRest(stated, sentence, kinds, [[near, all], ...rests])) return true;
	if (isSumOfAll(stated, kinds, here)) return true;
	if (bases.some((basis) => isDifferenceIn(stated, kinds, basis))) return true;
	// In the place of what a source counts there can only be a part of it.
	const replaced = isStated(stated, sentence) ? replacedBy(stated, sentence, reading) : [];
	const wholes = replaced.filter(({ value }) => value > stated.value).map(operandOf);
	if (replaced.length > 0)
		return isGivenBy(stated, kinds, [
			[wholes, here],
			...bases.map((basis): Pair => [wholes, basis]),
		]);
	const retold = retoldBy(stated, sentence, reading).map(({ numbers }) => numbers.map(operandOf));
	if (retold.length > 0)
		return isGivenBy(
			stated,
			kinds,
			retold.flatMap((basis): Pair[] => [
				[basis, [...basis, ...times]],
				[here, basis],
			]),
		);
	const told = [...here, ...beside];
	return isGivenBy(stated, kinds, [
		[told, [...told, ...times]],
		[here, all],
		[all, times],
		...bases.flatMap((basis): Pair[] => [
			[basis, [...basis, ...times]],
			[told, basis],
		]),
		...(stated.measure === undefined ? [] : [[all, all] as Pair]),
	]);
}

/** Points are what two percentages lie apart. */
function isDistance(stated: StatedNumber, all: readonly Operand[]): boolean {
	const { least, most } = reachOf(stated);
	const shares = all.filter(({ kind }) => kind === 'percent').map(({ value }) => value);
	return shares.some((left) =>
		shares.some((right) => left - right >= least && left - right <= most),
	);
}
