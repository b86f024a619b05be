import { numbersOf, type ReadNumber } from '../../evidence/readNumbers';
import { unicode } from '../reading/pattern';
import type { Source } from '../reading/evidence';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { carriesMeaning } from '../reading/commonWords';
import { countedBy } from '../reading/counted';
import { carries } from './carriers';
import { alignmentOf } from './figureAlignment';
import { isAllButNamed, isCountOfRanks, isDistance, isEcho, isRemainder } from './remainders';
import { isNear, isSumOfProducts, resultsOf } from './reckoning';
import { isStated } from './stating';
import { isHoursOpen, isTimesPer } from './timesOfDay';
import { isTimeBetween, leadsToTold, spanOf } from './timeSpans';

/** Words that say that a figure is reckoned from others, or only an example. */
const reckons = unicode(
	/\b(?:that(?:['’]s| is| makes| would be)|makes|would (?:be|cost|pay|mean)|comes? to|works out|leaves?|come|amounts?|per|each|apiece|a (?:head|machine|day|week|month|year|piece|practice|person|shop|lease|tray|site)|every|in total|altogether|together|between|the (?:other|rest)|remaining|left|difference|fewer|less|more than|about|around|roughly|nearly|some|or|also|years?|das (?:sind|wären|macht|ergibt)|sind das|wären|macht|ergibt|pro|je|zusammen|insgesamt|übrig\w*|rest\w*|unterschied|weniger|gut|rund|etwa|knapp|jahre\w*|bleiben|cela (?:fait|ferait)|soit|par|chaque|en tout|reste\w*|environ|ans|serían?|son|cada|en total|resto|otr[oa]s|quedan|quedaban|unos|unas|años)\b/iu,
);
const example = unicode(/\b(?:for|with|say|at|bei|für|mit|pour|avec|para|con)\s+(?:an?\s+)?$/iu);

/** Where the figures of a sentence may come from: beside it, or in the sources. */
interface Operands {
	/** Its own, those of the sentence before, and those of a sentence of a source that it restates. */
	near: ReadNumber[];
	all: ReadNumber[];
}

/** The numbers of the sentences of sources that share two telling words with one of the draft. */
function restated(
	sentence: ReadSentence,
	reading: Reading,
	sources: readonly Source[] = reading.evidence.all,
): ReadNumber[] {
	return restatedPlaces(sentence, sources).flat();
}

/** The same, for each sentence of a source apart. */
function restatedPlaces(sentence: ReadSentence, sources: readonly Source[]): ReadNumber[][] {
	const known = places.get(sentence) ?? new Map<Source, ReadNumber[][]>();
	places.set(sentence, known);
	const keys = [...new Set(sentence.words.map(({ key }) => key))].filter(
		(key) => carriesMeaning(key) && !/^\d/.test(key),
	);
	return sources.flatMap((source) => {
		const found =
			known.get(source) ??
			source.sentences
				.filter((said) => keys.filter((key) => said.keys.has(key)).length >= 2)
				.map(({ start, text }) =>
					source.numbers.filter((one) => one.start >= start && one.end <= start + text.length),
				);
		known.set(source, found);
		return found;
	});
}

/** Several figures of a sentence ask for the same. */
const places = new WeakMap<ReadSentence, Map<Source, ReadNumber[][]>>();

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
	const isTaken = ({ start }: ReadNumber) =>
		example.test(sentence.text.slice(0, Math.max(0, start - sentence.start)));
	const near: ReadNumber[] = [
		...sentence.numbers.filter((one) => one !== stated && (isCarried(one) || isTaken(one))),
		...before.flatMap(({ numbers }) => numbers.filter(isCarried)),
	];
	near.push(...near.flatMap((one: StatedNumber) => one.share ?? []));
	if (inPlace) return { near, all: near };
	near.push(...restated(sentence, reading));
	const today = new Date(reading.context.dossier.facts[0]?.readAt ?? Date.now()).getUTCFullYear();
	return { near, all: [...near, ...sources, ...numbersOf(String(today))] };
}

/** Minutes an hour, hours a day, months and weeks a year and the like. */
const spans = [7, 12, 24, 30, 52, 60, 365];

/** "a day", "pro Woche": a figure for a longer time told for a shorter one. */
const perTime = unicode(
	/^[^.?!]{0,60}\b(?:(?:an?|per|each|every|any) (?:\p{L}+ )?(?:hour|shift|day|night|week|month|quarter|year)|daily|weekly|monthly|(?:am|pro|jeden|jede) (?:Stunde|Schicht|Tag|Nacht|Woche|Monat|Quartal|Jahr)|im (?:Monat|Jahr|Quartal)|täglich|par (?:heure|jour|nuit|semaine|mois|trimestre|an)|(?:al|por) (?:día|noche|mes|año)|(?:a|por) la semana)\b/iu,
);

/** What a figure is reckoned from, and how freely. */
interface Sum extends Operands {
	stated: StatedNumber;
	sentence: ReadSentence;
	reading: Reading;
	/** A source counts the same by another number: only what stands beside the figure can have led to it. */
	inPlace: boolean;
}

/**
 * Whether a figure is reckoned from others that a source states: a share, a sum, so much each. At least one of the two must
 * stand beside it, in its own sentence or the one before.
 */
export function isComputed(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	if (stated.unit === 'year' || stated.unit === 'day') return false;
	const rival = alignmentOf(stated, sentence, reading).rival;
	if (stated.factor) return isRatio(stated, sentence, reading);
	const inPlace =
		replaces(stated, sentence, reading) || (rival?.quantity.kind === 'percent' && rival.score >= 4);
	const span = spanOf(stated, sentence, reading);
	if (span?.from && leadsToTold(span, sentence, reading)) return true;
	if (!inPlace && isTimeBetween(stated, sentence, reading)) return true;
	if (isHoursOpen(stated, sentence, reading) || isTimesPer(stated, sentence, reading)) return true;
	const operands = operandsFor(stated, sentence, reading, inPlace);
	const { near } = operands;
	if (isRemainder(stated, sentence, reading, near) || isAllButNamed(stated, sentence)) return true;
	if (isDistance(stated, sentence, reading)) return true;
	if (isCountOfRanks(stated, sentence, reading)) return true;
	if (isEcho(stated, sentence, (other) => isCountOfRanks(other, sentence, reading))) return true;
	if (
		stated.unit === 'money' &&
		adds(stated, sentence) &&
		isSumOfProducts(stated, pricesFor(sentence, reading))
	)
		return true;
	if (near.length === 0 && stated.value > 200) return false;
	if (!reckons.test(sentence.text) && near.length < 2) return false;
	const sum = { ...operands, stated, sentence, reading, inPlace };
	return isExample(sum) || isConverted(sum) || isResult(sum);
}

/** "halved", "twice as many": how two figures of one place compare, in the draft or in a sentence of a source. */
function isRatio(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const at = reading.sentences.indexOf(sentence);
	const told = reading.sentences
		.slice(Math.max(0, at - 1), at + 2)
		.filter(({ field }) => field === sentence.field)
		.flatMap(({ numbers }) => numbers.filter((one) => one !== stated && !one.factor));
	return [told, ...restatedPlaces(sentence, reading.evidence.all)].some((figures) =>
		figures.some((left, index) =>
			figures
				.slice(index + 1)
				.some(
					(right) =>
						(left.unit === right.unit || left.bare || right.bare) &&
						![left.unit, right.unit].some((unit) => unit === 'year' || unit === 'day') &&
						resultsOf(left, right, stated).some((value) => isNear(value, stated)),
				),
		),
	);
}

/** Words that put prices together. */
const adding = unicode(
	/\b(?:comes? to|amounts? to|totals?|in total|altogether|thus|makes|that(?:['’]s| is)|which is|leaves?|so|for (?:a|the) (?:first )?year|between them|zusammen|insgesamt|macht|ergibt|das (?:sind|wären)|also|kommen|bleiben|soit|cela fait|en tout|au total|donc|restent?|son|suman?|en total|total|sale a|es decir|quedan?)\b|=/iu,
);

function adds(stated: StatedNumber, sentence: ReadSentence): boolean {
	return !isStated(stated, sentence) || adding.test(sentence.text);
}

/** An example: "for 100 trays that makes ...". */
function isExample({ stated, sentence, reading, inPlace }: Sum): boolean {
	if (stated.unit !== 'plain' || sentence.numbers.length < 2) return false;
	const lead = sentence.text.slice(0, Math.max(0, stated.start - sentence.start));
	const money = sentence.numbers.some(({ unit }) => unit === 'money');
	const priced = money && stated.value > 1 && !inPlace;
	// "for 100,000 trays that makes": a round number, to reckon with
	if (money && stated.value >= 10 && /^[1-9]0*$/.test(String(stated.value)) && example.test(lead))
		return true;
	return (
		!(inPlace && isStated(stated, sentence)) &&
		(example.test(lead) ||
			(priced && !sentence.clauses.some(({ about }) => about === 'prospect'))) &&
		restated(sentence, reading, reading.evidence.facts).length === 0 &&
		!sentence.clauses.some(({ about, states }) => about === 'prospect' && states)
	);
}

/** A figure for a month told for a week, or in another unit. */
function isConverted({ stated, sentence, near, all }: Sum): boolean {
	const rest = sentence.text.slice(stated.end - sentence.start);
	if (!perTime.test(rest) && !ofTime.test(rest)) return false;
	const from = inYears.test(rest) ? all.filter(({ unit }) => unit === 'year') : near;
	return from.some(({ value, unit, seconds }) =>
		(!perTime.test(rest) && !seconds) || unit === 'percent' || unit === 'year' || unit === 'day'
			? false
			: spans.some((span) => isNear(value * span, stated) || isNear(value / span, stated)),
	);
}

const inYears = unicode(/^\s*(?:years?|jahre\w*|ans|années|años)\b/iu);

/** What two figures give. Small ones come out of many sums by chance: both must stand beside the figure. */
function isResult({ stated, sentence, near, all }: Sum): boolean {
	const rest = sentence.text.slice(stated.end - sentence.start);
	const from = inYears.test(rest) ? all.filter(({ unit }) => unit === 'year') : near;
	// A few pounds come out of anything.
	if (stated.unit === 'money' && stated.value < 10 && !adds(stated, sentence)) return false;
	return from.some((left) =>
		near.some(
			(right) =>
				left !== right && resultsOf(left, right, stated).some((value) => isNear(value, stated)),
		),
	);
}

/** Figures that an amount may be the sum of: those of its sentence and the two before, and the sender's prices. */
function pricesFor(sentence: ReadSentence, reading: Reading): ReadNumber[] {
	const at = reading.sentences.indexOf(sentence);
	const told = reading.sentences
		.slice(Math.max(0, at - 2), at + 1)
		.filter(({ field }) => field === sentence.field)
		.flatMap(({ numbers }) => numbers);
	const prices = reading.evidence.own
		.flatMap(({ numbers }) => numbers)
		.filter(({ unit }) => unit === 'money');
	const values = new Map([...told, ...prices].map((one) => [`${one.unit}/${one.value}`, one]));
	return [...values.values()].slice(0, 14);
}
