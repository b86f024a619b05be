import type { ReadNumber } from '../../evidence/readNumbers';
import { secondsOfUnitName } from '../../evidence/spokenDurations';
import { countedBy } from '../reading/counted';
import { unicode } from '../reading/pattern';
import { headsOf, isPart } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { carries } from './carriers';
import { isAllButNamed, isCountOfRanks } from './countedOtherwise';
import { alignmentOf } from './figureAlignment';
import { atPlace, basesOf, operandsFor, type Operands } from './operands';
import { coarsenessOf, operandOf, reachOf, resultsOf, type Operand } from './reckoning';
import { isExample, isSumOfPrices } from './reckonedPrices';
import { isHoursOpen, isTimesPer } from './timesOfDay';
import { isTimeBetween, leadsToTold, spanOf } from './timeSpans';

const decided = new WeakMap<StatedNumber, boolean>();

/**
 * Whether a figure follows from others by a reckoning that fits what they measure. A result can fit by chance: the further
 * away the figures it would come from, and the more results there are for its size, the less it is believed.
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
	if (stated.unit === 'year' || stated.unit === 'day') return false;
	const replaced = replacedBy(stated, sentence, reading);
	const span = spanOf(stated, sentence, reading);
	if (span?.from && leadsToTold(span, sentence, reading)) return true;
	if (replaced.length === 0 && isTimeBetween(stated, sentence, reading)) return true;
	if (isHoursOpen(stated, sentence, reading) || isTimesPer(stated, sentence, reading)) return true;
	if (isAllButNamed(stated, sentence) || isCountOfRanks(stated, sentence, reading)) return true;
	const holds = (other: StatedNumber) =>
		other.start < stated.start &&
		sentenceOf(other, reading, (its) => isComputed(other, its, reading));
	const again = sentence.numbers.some(
		(other) => other.value === stated.value && other.unit === stated.unit && holds(other),
	);
	return (
		again ||
		isResult(stated, sentence, operandsFor(stated, sentence, reading, holds), replaced) ||
		isExample(stated, sentence, reading) ||
		isSumOfPrices(stated, sentence, reading)
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

/** How likely a figure may be to fit by chance, for figures beside it, in a sentence it rests on, anywhere in the sources. */
const likely = { here: 0.5, based: 0.3, anywhere: 0.12 };

const points = unicode(/(?:^[\s-]?|percentage |prozent)(?:points?|punkte?n?|puntos?)\b/iu);

/** A figure that says nothing of what it counts is of the kind of one beside it: "640 hectares, the other 510". */
function kindsOf(
	number: StatedNumber,
	sentence: ReadSentence,
	beside: readonly Operand[],
): Array<[Operand, number]> {
	const own = operandOf(number);
	const size = own.kind === 'share' ? 1 : own.value / number.value;
	if (own.kind !== 'count') return [[own, size]];
	if (!number.bare && headsOf(sentence.text, atPlace(number, sentence)).length > 0)
		return [[own, 1]];
	const others = beside.filter(
		({ kind }) => kind !== 'count' && kind !== 'share' && kind !== 'clock',
	);
	return [
		[own, 1],
		...others.map((other): [Operand, number] => {
			const unit = other.kind === 'percent' ? 1 : other.value / other.said;
			return [{ ...other, value: number.value * unit, said: number.value }, unit];
		}),
	];
}

/** Figures of which one may be reckoned with one of the others. */
type Pair = [readonly Operand[], readonly Operand[]];

/** What figures give, and how likely one stated would be among it by chance. */
function believer(stated: StatedNumber, kinds: ReadonlyArray<[Operand, number]>) {
	const number = stated.share ?? stated;
	const { least, most } = reachOf(number);
	const reach = Math.min(most - least, 0.12 * number.value);
	const width = number.factor ? reach : Math.max(reach, coarsenessOf(number.value));
	const others = (operands: readonly Operand[]) =>
		operands.filter(({ said }) => said !== number.value);
	return (limit: number, pairs: readonly Pair[]) => {
		const results = new Set<number>();
		const add = (value: number) => {
			if (value > 0.6 * number.value && value < 1.6 * number.value)
				results.add(Number(value.toPrecision(6)));
		};
		for (const [wanted, size] of kinds)
			for (const [lefts, rights] of pairs)
				for (const left of others(lefts))
					for (const right of others(rights))
						if (left !== right)
							for (const result of resultsOf(left, right, wanted)) add(result / size);
						else if (left.kind === 'percent' && wanted.kind === 'percent')
							add((100 - left.value) / size);
		return (
			(results.size * width) / number.value <= limit &&
			[...results].some((value) => value >= least && value <= most)
		);
	};
}

function isResult(
	stated: StatedNumber,
	sentence: ReadSentence,
	{ here, before, beside, bases, all }: Operands,
	replaced: readonly ReadNumber[],
): boolean {
	if (points.test(sentence.text.slice(stated.end - sentence.start)) || points.test(stated.text))
		return isDistance(stated, all);
	const kinds = kindsOf(stated.share ?? stated, sentence, beside);
	const isBelieved = believer(stated, kinds);
	if (isBelieved(likely.here, [[here, here]])) return true;
	const near = [...here, ...before];
	if (isBelieved(likely.based, [[near, near]])) return true;
	const rests: Pair[] = bases.map((one) => [one, one]);
	if (isRest(stated, sentence, kinds, [[near, all], ...rests])) return true;
	if (isSumOfAll(stated, kinds, here)) return true;
	// In the place of what a source counts there can only be a part of it.
	const wholes = replaced.filter(({ value }) => value > stated.value).map(operandOf);
	if (replaced.length > 0)
		return isBelieved(likely.based, [
			[wholes, here],
			...bases.map((basis): Pair => [wholes, basis]),
		]);
	const times = calendarOf(sentence);
	const after = sentence.text.slice(stated.end - sentence.start);
	return (
		isBelieved(
			likely.based,
			bases.map((basis) => [basis, basis]),
		) ||
		isBelieved(
			likely.based,
			bases.map((basis) => [here, basis]),
		) ||
		isBelieved(likely.based, [[here, times]]) ||
		isBelieved(likely.anywhere, [[beside, beside]]) ||
		isBelieved(
			perTime.test(after) ? likely.based : likely.anywhere,
			bases.map((basis) => [basis, times]),
		) ||
		isBelieved(
			likely.anywhere,
			bases.map((basis) => [beside, basis]),
		) ||
		isBelieved(likely.anywhere, [[beside, times]]) ||
		isBelieved(likely.anywhere, [[here, all]]) ||
		(stated.measure !== undefined && isBelieved(likely.anywhere, [[all, all]]))
	);
}

/** Points are what two percentages lie apart. */
function isDistance(stated: StatedNumber, all: readonly Operand[]): boolean {
	const { least, most } = reachOf(stated);
	const shares = all.filter(({ kind }) => kind === 'percent').map(({ value }) => value);
	return shares.some((left) =>
		shares.some((right) => left - right >= least && left - right <= most),
	);
}

const toGo = unicode(
	/^(?:\s[\p{L}-]+)?\s(?:to (?:go|come|follow)|left|remain\p{L}*|übrig|fehlen|à venir|restent|manquent|quedan|faltan|restantes)\b/iu,
);

/** "The other 27", "sixteen to go": what is left of a whole that a source counts, without the part that is told of. */
function isRest(
	stated: StatedNumber,
	sentence: ReadSentence,
	kinds: ReadonlyArray<[Operand, number]>,
	of: readonly Pair[],
): boolean {
	const place = atPlace(stated, sentence);
	if (!isPart(sentence.text, place) && !toGo.test(sentence.text.slice(place.end))) return false;
	const { least, most } = reachOf(stated);
	const isWanted = (whole: Operand) =>
		kinds.some(([one]) => one.kind === whole.kind && one.of === whole.of);
	return of.some(([parts, wholes]) =>
		wholes.filter(isWanted).some((whole) =>
			parts.some((part) => {
				const rest = whole.said - part.said;
				const fits = part.kind === 'count' || part.kind === whole.kind;
				return fits && rest >= least && rest <= most;
			}),
		),
	);
}

/** Boards, kayaks and suits, and how many things that makes. */
function isSumOfAll(
	stated: StatedNumber,
	kinds: ReadonlyArray<[Operand, number]>,
	here: readonly Operand[],
): boolean {
	const { least, most } = reachOf(stated);
	return kinds.some(([wanted, size]) => {
		const same = here.filter(({ kind, of }) => kind === wanted.kind && of === wanted.of);
		const sum = same.reduce((total, { value }) => total + value, 0) / size;
		return same.length >= 3 && sum >= least && sum <= most;
	});
}

/** How many of a smaller span a greater one has, in round and in working days. */
const spans: Record<number, number[]> = {
	1: [60],
	60: [60],
	3600: [24, 60],
	86_400: [5, 7, 24, 30, 365],
	604_800: [4, 5, 7, 52],
	2_629_800: [4, 12, 30],
	31_557_600: [12, 52, 365],
};

/** What a figure for one span may be multiplied by in a sentence that speaks of another. */
function calendarOf({ words }: ReadSentence): Operand[] {
	const values = words.flatMap(({ text }) => spans[secondsOfUnitName(text) ?? 0] ?? []);
	const units = words.flatMap(({ text }) => secondsOfUnitName(text) ?? []);
	return [
		...[...new Set(values)].map((value): Operand => ({ value, kind: 'calendar', said: value })),
		...[...new Set(units)].map((value): Operand => ({ value, kind: 'span', said: 1 })),
	];
}

/**
 * The numbers by which the sentences of sources that this one restates count the same thing, and which it does not give: the
 * figure stands in their place.
 */
function replacedBy(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): readonly ReadNumber[] {
	const rival = alignmentOf(stated, sentence, reading).rival;
	if (rival?.quantity.kind === 'percent' && rival.score >= 4) return [rival.quantity.number];
	const local = atPlace(stated, sentence);
	const { keys: own, leads } = countedBy(sentence.text, local);
	if (stated.factor || own.length === 0 || leads) return [];
	if (perTime.test(sentence.text.slice(local.end))) return [];
	const isSaid = (one: ReadNumber) => sentence.numbers.some((other) => carries(one, other));
	return basesOf(sentence, reading).flatMap(({ source, numbers }) =>
		numbers.filter(
			(one) => !isSaid(one) && countedBy(source.text, one).keys.some((key) => own.includes(key)),
		),
	);
}

/** "a day", "pro Woche": a figure for a longer time told for a shorter one. */
const perTime = unicode(
	/^[^.?!]{0,60}\b(?:(?:an?|per|each|every|any) (?:\p{L}+ )?(?:hour|shift|day|night|week|month|quarter|year)|daily|weekly|monthly|(?:am|pro|jeden|jede) (?:Stunde|Schicht|Tag|Nacht|Woche|Monat|Quartal|Jahr)|im (?:Monat|Jahr|Quartal)|täglich|par (?:heure|jour|nuit|semaine|mois|trimestre|an)|(?:al|por) (?:día|noche|mes|año)|(?:a|por) la semana)\b/iu,
);
