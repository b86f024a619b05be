import { carriesNumber } from '../../evidence/carriesNumber';
import { numbersOf, type ReadNumber } from '../../evidence/readNumbers';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';

/** Words that say that a figure is reckoned from others, or only an example. */
const reckons = unicode(
	/\b(?:that(?:['’]s| is| makes| would be)|makes|would (?:be|cost|pay|mean)|comes? to|works out|per|each|apiece|a (?:head|machine|day|week|month|year|piece|practice|person|shop|lease|tray|site)|every|in total|altogether|together|between|the (?:other|rest)|remaining|left|difference|fewer|less|more than|about|around|roughly|nearly|some|or|also|years?|das (?:sind|wären|macht|ergibt)|sind das|wären|macht|ergibt|pro|je|zusammen|insgesamt|übrig\w*|rest\w*|unterschied|weniger|gut|rund|etwa|knapp|jahre\w*|bleiben|cela (?:fait|ferait)|soit|par|chaque|en tout|reste\w*|environ|ans|serían?|son|cada|en total|resto|otr[oa]s|quedan|unos|unas|años)\b/iu,
);
const example = unicode(/\b(?:for|with|say|at|bei|für|mit|pour|avec|para|con)\s+$/iu);

/** Where the figures of a sentence may come from: its own, those of the sentence before, and all sources. */
interface Operands {
	near: ReadNumber[];
	all: ReadNumber[];
}

function operandsFor(stated: ReadNumber, sentence: ReadSentence, reading: Reading): Operands {
	const own = reading.sentences.filter(({ field, footer }) => field === sentence.field && !footer);
	const before = own[own.indexOf(sentence) - 1];
	const sources = reading.evidence.all.flatMap(({ numbers }) => numbers);
	const isCarried = (number: ReadNumber) => sources.some((source) => carriesNumber(source, number));
	const isExample = ({ start }: ReadNumber) =>
		example.test(sentence.text.slice(0, Math.max(0, start - sentence.start)));
	const near = [
		...sentence.numbers.filter((one) => one !== stated && (isCarried(one) || isExample(one))),
		...(before?.numbers.filter(isCarried) ?? []),
	];
	const today = new Date(reading.context.dossier.facts[0]?.readAt ?? Date.now()).getUTCFullYear();
	return { near, all: [...near, ...sources, ...numbersOf(String(today))] };
}

/** Minutes an hour, hours a day, months and weeks a year and the like. */
const spans = [7, 12, 24, 30, 52, 60, 365];

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

function results(left: ReadNumber, right: ReadNumber, stated: ReadNumber): number[] {
	const sizes = left.value > right.value ? [left, right] : [right, left];
	const [more, less] = sizes.map(({ value }) => value) as [number, number];
	const units = [left.unit, right.unit];
	if (units.includes('day')) return [];
	if (units.includes('year')) return units.every((unit) => unit === 'year') ? [more - less] : [];
	if (stated.factor) return [less / more];
	if (stated.unit === 'percent') return [(100 * less) / more];
	if (stated.unit === 'money' && !units.includes('money')) return [];
	if (units.includes('percent'))
		return units.every((u) => u === 'percent') ? [] : [(more * less) / 100];
	const same =
		left.unit === right.unit || units.every((unit) => unit === 'plain' || unit === 'time');
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
	const { near, all } = operandsFor(stated, sentence, reading);
	if (near.length === 0 && stated.value > 200) return false;
	if (!reckons.test(sentence.text) && near.length < 2) return false;
	const asExample =
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
	if (converted && stated.value > 12) return true;
	// Small figures come out of many sums by chance: both must stand beside them.
	const others = stated.value <= 12 && !stated.factor ? near : all;
	return from.some((left) =>
		others.some(
			(right) =>
				left !== right && results(left, right, stated).some((value) => isNear(value, stated)),
		),
	);
}
