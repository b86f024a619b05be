import { numbersOf } from '../../../evidence/readNumbers';
import type { Source } from '../evidence';
import type { Reading, ReadSentence } from '../reading';
import type { Days } from './calendarTime';
import { canBeOne } from './fits';
import { momentsIn, type Moment } from './momentsIn';
import { momentsOff, spansIn, type Span } from './spansIn';

/** What a text tells of time. */
export interface Told {
	moments: Moment[];
	spans: Span[];
}

const ofSources = new WeakMap<Source, { today: number; told: Told }>();
const ofSentences = new WeakMap<ReadSentence, Told>();

function dayOfStamp(stamp: string | undefined): number {
	const at = Date.parse(stamp ?? '');
	return Math.floor((Number.isNaN(at) ? Date.now() : at) / 86_400_000);
}

/** The day a draft is written, as far as its facts tell: that on which they were read. */
function todayOf(reading: Reading): number {
	return dayOfStamp(reading.context.dossier.facts[0]?.readAt);
}

/** What a source tells of time, seen from the day it was published or read. Read once. */
export function toldBySource(source: Source, reading: Reading): Told {
	const { fact } = source;
	const today = fact ? dayOfStamp(fact.publishedAt ?? fact.readAt) : todayOf(reading);
	const known = ofSources.get(source);
	if (known?.today === today) return known.told;
	const told = {
		moments: momentsIn(source.text, today),
		spans: spansIn(source.text, source.numbers),
	};
	ofSources.set(source, { today, told });
	return told;
}

/** The same of a sentence of a draft; offsets are into its field. */
export function toldBySentence(sentence: ReadSentence, reading: Reading): Told {
	const known = ofSentences.get(sentence);
	if (known) return known;
	const { text, start: by } = sentence;
	const moved = <Place extends { start: number; end: number }>(place: Place): Place => ({
		...place,
		start: place.start + by,
		end: place.end + by,
	});
	const told = {
		moments: momentsIn(text, todayOf(reading)).map(moved),
		spans: spansIn(text, numbersOf(text)).map(moved),
	};
	ofSentences.set(sentence, told);
	return told;
}

/**
 * The moment a span leads to, told from today or, where it says to which side, from another moment of its sentence ("in January
 * it will be three years since").
 */
export function momentOfSpan(span: Span, sentence: ReadSentence, reading: Reading): Moment {
	const today = todayOf(reading);
	const { moments } = toldBySentence(sentence, reading);
	const others = moments.flatMap((moment): readonly Days[] =>
		moment.days.length > 0 ? moment.days : comingDays(moment, today),
	);
	return momentsOff(span, [[today, today], ...(span.from && span.unit > 30 ? others : [])]);
}

/** "In January", said without a year: the one before today and the one after. */
function comingDays({ ofYear = [] }: Moment, today: number): Days[] {
	const at = new Date(today * 86_400_000);
	return ofYear.flatMap((month) =>
		[0, 1].map((years): Days => {
			const year = at.getUTCFullYear() + years;
			return [Date.UTC(year, month, 1) / 86_400_000, Date.UTC(year, month + 1, 0) / 86_400_000];
		}),
	);
}

/** Whether any of the sources tells of a moment that this one can be. */
export function isTold(moment: Moment, sources: readonly Source[], reading: Reading): boolean {
	return sources.some((source) =>
		toldBySource(source, reading).moments.some((other) => canBeOne(moment, other)),
	);
}
