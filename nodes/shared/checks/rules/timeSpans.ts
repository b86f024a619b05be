import type { ReadNumber } from '../../evidence/readNumbers';
import { canBeOne } from '../reading/moments/fits';
import type { Moment } from '../reading/moments/momentsIn';
import { isSameSpan, momentsOff, type Span } from '../reading/moments/spansIn';
import { momentOfSpan, toldBySentence, toldBySource } from '../reading/moments/told';
import type { Source } from '../reading/evidence';
import type { Reading, ReadSentence } from '../reading/reading';

/** The span of time that a number belongs to: "fifteen" of "in fifteen weeks". */
export function spanOf(
	stated: ReadNumber,
	sentence: ReadSentence,
	reading: Reading,
): Span | undefined {
	return toldBySentence(sentence, reading).spans.find(
		({ start, end }) => start <= stated.start && stated.end <= end,
	);
}

function datedSources({ evidence: { facts, recipient, own } }: Reading): Source[] {
	return [...facts, recipient, ...own];
}

/** Whether a moment is told exactly enough for a span: weeks lead to no year. */
function isExact({ grain, season }: Moment, { unit }: Span): boolean {
	if (unit > 300) return true;
	return unit > 7 ? grain !== 'year' : grain === 'day' || grain === 'month' || season !== undefined;
}

/** Whether a span leads from today, or from a moment beside it, to a moment that a source names. */
export function leadsToTold(span: Span, sentence: ReadSentence, reading: Reading): boolean {
	const moment = momentOfSpan(span, sentence, reading);
	return datedSources(reading).some((source) =>
		toldBySource(source, reading).moments.some(
			(other) =>
				isExact(other, span) &&
				(span.unit > 7 || other.start < (source.fact?.quote.length ?? Infinity)) &&
				canBeOne(moment, other),
		),
	);
}

/** Whether a span that the sources tell in other words is this one: "in twelve months", "within a year". */
function isToldOtherwise(span: Span, reading: Reading): boolean {
	return datedSources(reading).some((source) =>
		toldBySource(source, reading).spans.some(
			(other) => other.length > 5 && isSameSpan(span, other),
		),
	);
}

/** Whether a span is the time between two moments that the sources name with their years. */
function isBetween(span: Span, reading: Reading): boolean {
	const told = datedSources(reading)
		.flatMap((source) => toldBySource(source, reading).moments)
		.filter(({ days }) => days.length > 0);
	return told.some(
		(left) =>
			isExact(left, span) &&
			told.some(
				(right) =>
					left !== right && isExact(right, span) && canBeOne(momentsOff(span, left.days), right),
			),
	);
}

/** Whether a number of days, weeks, months or years is the time between two moments that the sources name, or one and today. */
export function isTimeBetween(
	stated: ReadNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	const span = spanOf(stated, sentence, reading);
	if (!span || stated.value < 1) return false;
	return (
		leadsToTold(span, sentence, reading) ||
		isToldOtherwise(span, reading) ||
		(!span.from && isBetween(span, reading))
	);
}
