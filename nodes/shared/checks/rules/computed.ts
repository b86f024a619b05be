import { numbersOf, type ReadNumber } from '../../evidence/readNumbers';
import { unicode } from '../reading/pattern';
import type { Source } from '../reading/evidence';
import type { Reading, ReadSentence } from '../reading/reading';
import { carriesMeaning } from '../reading/commonWords';
import { countedBy } from '../reading/counted';
import { carries } from './carriers';
import { clauseAt } from './support';
import { isTimeBetween } from './timeSpans';

/** Words that say that a figure is reckoned from others, or only an example. */
const reckons = unicode(
	/\b(?:that(?:['’]s| is| makes| would be)|makes|would (?:be|cost|pay|mean)|comes? to|works out|per|each|apiece|a (?:head|machine|day|week|month|year|piece|practice|person|shop|lease|tray|site)|every|in total|altogether|together|between|the (?:other|rest)|remaining|left|difference|fewer|less|more than|about|around|roughly|nearly|some|or|also|years?|das (?:sind|wären|macht|ergibt)|sind das|wären|macht|ergibt|pro|je|zusammen|insgesamt|übrig\w*|rest\w*|unterschied|weniger|gut|rund|etwa|knapp|jahre\w*|bleiben|cela (?:fait|ferait)|soit|par|chaque|en tout|reste\w*|environ|ans|serían?|son|cada|en total|resto|otr[oa]s|quedan|unos|unas|años)\b/iu,
);
const example = unicode(/\b(?:for|with|say|at|bei|für|mit|pour|avec|para|con)\s+$/iu);

/** Where the figures of a sentence may come from: beside it, or in the sources. */
interface Operands {
	/** Its own, those of the sentence before, and those of a sentence of a source that it restates. */
	near: ReadNumber[];
	all: ReadNumber[];
}

/** The numbers of the sentences of sources that share two telling words with one of the draft. */
function restated(
	sentence: ReadSentence,
	{ evidence }: Reading,
	sources: readonly Source[] = evidence.all,
): ReadNumber[] {
	const keys = [...new Set(sentence.words.map(({ key }) => key))].filter(
		(key) => carriesMeaning(key) && !/^\d/.test(key),
	);
	return sources.flatMap((source) =>
		source.sentences
			.filter((said) => keys.filter((key) => said.keys.has(key)).length >= 2)
			.flatMap(({ start, text }) =>
				source.numbers.filter((one) => one.start >= start && one.end <= start + text.length),
			),
	);
}

/**
 * Whether a sentence of a source that this one restates counts the same thing by another number, which the sentence does not
 * give: then the figure stands in the place of that one and is no result of it.
 */
function replaces(stated: ReadNumber, sentence: ReadSentence, reading: Reading): boolean {
	const said = (one: ReadNumber) => sentence.numbers.some((other) => carries(one, other));
	const { keys: own, leads } = countedBy(sentence.text, moved(stated, -sentence.start));
	if (own.length === 0 || leads) return false;
	if (stated.unit === 'duration' && differs.test(sentence.text)) return false;
	if (perTime.test(sentence.text.slice(stated.end - sentence.start))) return false;
	const keys = sentence.words.map(({ key }) => key).filter(carriesMeaning);
	return reading.evidence.all.some((source) =>
		source.sentences
			.filter((part) => keys.filter((key) => part.keys.has(key)).length >= 2)
			.some(({ start, text }) =>
				source.numbers
					.filter((one) => one.start >= start && one.end <= start + text.length && !said(one))
					.some((one) => countedBy(source.text, one).keys.some((key) => own.includes(key))),
			),
	);
}

const ofTime =
	/^[\s-]*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|secondes?|heures?|jours?|semaines?|mois|ans|horas?|días?|semanas?|meses|años)(?!\p{L})/iu;

/** "saves 100 seconds": a difference of two times. */
const differs = unicode(
	/\b(?:saves?|saved|less|faster|quicker|sooner|shorter|longer|more|gain\p{L}*|difference|back|spar\p{L}*|weniger|kürzer|schneller|länger|gagn\p{L}*|économis\p{L}*|ahorr\p{L}*|menos)\b/iu,
);

function moved(number: ReadNumber, by: number): ReadNumber {
	return { ...number, start: number.start + by, end: number.end + by };
}

function operandsFor(
	stated: ReadNumber,
	sentence: ReadSentence,
	reading: Reading,
	inPlace: boolean,
): Operands {
	const own = reading.sentences.filter(({ field, footer }) => field === sentence.field && !footer);
	const at = own.indexOf(sentence);
	const before = [...own.slice(Math.max(0, at - 2), Math.max(0, at)), ...own.slice(at + 1, at + 2)];
	const sources = reading.evidence.all.flatMap(({ numbers }) => numbers);
	const isCarried = (number: ReadNumber) => sources.some((source) => carries(source, number));
	const isExample = ({ start }: ReadNumber) =>
		example.test(sentence.text.slice(0, Math.max(0, start - sentence.start)));
	const near = [
		...sentence.numbers.filter((one) => one !== stated && (isCarried(one) || isExample(one))),
		...before.flatMap(({ numbers }) => numbers.filter(isCarried)),
	];
	if (inPlace) return { near, all: near };
	near.push(...restated(sentence, reading));
	const today = new Date(reading.context.dossier.facts[0]?.readAt ?? Date.now()).getUTCFullYear();
	return { near, all: [...near, ...sources, ...numbersOf(String(today))] };
}

/** Minutes an hour, hours a day, months and weeks a year and the like. */
const spans = [7, 12, 24, 30, 52, 60, 365];

const pointWords = /point|punkt|puntos/iu;

/** "a day", "pro Woche": a figure for a longer time told for a shorter one. */
const perTime = unicode(
	/^[^.?!]{0,40}\b(?:(?:a|per|each|every) (?:working )?(?:hour|shift|day|night|week|month|quarter|year)|daily|weekly|monthly|(?:am|pro|jeden|jede) (?:Stunde|Schicht|Tag|Nacht|Woche|Monat|Quartal|Jahr)|im (?:Monat|Jahr|Quartal)|täglich|par (?:heure|jour|nuit|semaine|mois|trimestre|an)|(?:al|por) (?:día|noche|mes|año)|(?:a|por) la semana)\b/iu,
);

function isNear(value: number, stated: ReadNumber): boolean {
	if (!Number.isFinite(value) || value <= 0) return false;
	const off = (stated.value - value) / value;
	if (Math.abs(off) < 0.005) return true;
	if (stated.qualifier === 'over') return off < 0 && off > -0.15;
	if (stated.qualifier === 'under') return off > 0 && off < (stated.factor ? 1 : 0.15);
	// Rounded as people round: "36 machines a head", "11 %"
	if (Math.abs(stated.value - value) <= 0.5 && stated.value >= 10) return true;
	return stated.qualifier === 'about' && Math.abs(off) < 0.06;
}

function secondsOf({ seconds, value }: ReadNumber): number | undefined {
	return seconds && value * seconds;
}

function results(left: ReadNumber, right: ReadNumber, stated: ReadNumber): number[] {
	const sizes = left.value > right.value ? [left, right] : [right, left];
	const [more, less] = sizes.map(({ value }) => value) as [number, number];
	const units = [left.unit, right.unit];
	if (units.includes('day')) return [];
	if (units.includes('year')) return units.every((unit) => unit === 'year') ? [more - less] : [];
	if (stated.factor) return [less / more];
	if (stated.unit === 'percent' && (left.factor || right.factor))
		return units.includes('percent') ? [left.value * right.value] : [];
	if (stated.unit === 'percent') {
		const points = units.every((unit) => unit === 'percent') && pointWords.test(stated.text);
		const both = units.every((unit) => unit === 'percent') ? [(more * less) / 100] : [];
		return [
			(100 * less) / more,
			100 - (100 * less) / more,
			...both,
			...(points ? [more - less] : []),
		];
	}
	if (stated.unit === 'money' && !units.includes('money')) return [];
	if (units.includes('percent')) {
		if (units.every((unit) => unit === 'percent')) return [];
		const [share, whole] = left.unit === 'percent' ? [left, right] : [right, left];
		return [(share.value * whole.value) / 100, ((100 - share.value) * whole.value) / 100];
	}
	const same =
		left.unit === right.unit || units.every((unit) => unit === 'plain' || unit === 'time');
	const [one, two] = [secondsOf(left), secondsOf(right)];
	const unit = secondsOf({ ...stated, value: 1 });
	if (unit && one && two) return [Math.abs(one - two) / unit, (one + two) / unit];
	if (unit && (one || two) && units.includes('plain'))
		return [((one ?? left.value) * (two ?? right.value)) / unit];
	if (left.unit === 'duration' && right.unit === 'duration')
		return [60 * left.value + right.value, 60 * right.value + left.value, more / less, more - less];
	return [more / less, ...(same ? [more - less, more + less] : []), more * less];
}

/**
 * Whether a figure is reckoned from others that a source states: a share, a sum, so much each. At least one of the two must
 * stand beside it, in its own sentence or the one before.
 */
export function isComputed(stated: ReadNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (stated.unit === 'year' || stated.unit === 'day') return false;
	const inPlace = replaces(stated, sentence, reading);
	if (!inPlace && isTimeBetween(stated, sentence, reading)) return true;
	const { near, all } = operandsFor(stated, sentence, reading, inPlace);
	if (near.length === 0 && stated.value > 200) return false;
	if (!reckons.test(sentence.text) && near.length < 2) return false;
	const said = clauseAt(sentence, stated.start);
	const asExample =
		!(inPlace && said.states) &&
		restated(sentence, reading, reading.evidence.facts).length === 0 &&
		example.test(sentence.text.slice(0, Math.max(0, stated.start - sentence.start))) &&
		stated.unit === 'plain' &&
		sentence.numbers.length > 1 &&
		!sentence.clauses.some(({ about, states }) => about === 'prospect' && states);
	if (asExample) return true;
	const years = unicode(/^\s*(?:years?|jahre\w*|ans|années|años)\b/iu);
	const rest = sentence.text.slice(stated.end - sentence.start);
	const from = years.test(rest) ? all.filter(({ unit }) => unit === 'year') : near;
	const converted = from.some(({ value, unit }) =>
		unit === 'percent' || unit === 'year' || unit === 'day'
			? false
			: spans.some((span) => isNear(value * span, stated) || isNear(value / span, stated)),
	);
	if (converted && (perTime.test(rest) || ofTime.test(rest))) return true;
	// Small figures come out of many sums by chance: both must stand beside them.
	const others = near;
	return from.some((left) =>
		others.some(
			(right) =>
				left !== right && results(left, right, stated).some((value) => isNear(value, stated)),
		),
	);
}
