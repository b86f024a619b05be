import { isNumberWord, valueOfNumberWords } from './numberWords';
import { matchesIn } from '../matchesIn';

/** A number in a phrase of several words, before what follows it is read. */
export interface SpokenNumber {
	kind: 'number' | 'share' | 'time';
	value: number;
	start: number;
	end: number;
}

const scales: Array<[RegExp, number]> = [
	[/^(?:thousand|tausend|mille|mil)$/iu, 1e3],
	[/^(?:millions?|millionen|millón|millones)$/iu, 1e6],
	[/^(?:billions?|milliarden?|milliards?)$/iu, 1e9],
];
const scale =
	'(?<scale>thousand|tausend|mille|mil|millions?|millionen|millón|millones|billions?|milliarden?|milliards?)(?!\\p{L})';
const number = '(?<![\\p{L}\\p{N}])(?<number>\\p{L}{2,}|\\d{1,3})';
const denominators: Array<[string, number]> = [
	['thirds|drittel|tiers|tercios|terceras partes', 3],
	['quarters|viertel|quarts|cuartos|cuartas partes', 4],
	['fifths|fünftel|cinquièmes|quintos|quintas partes', 5],
	['sixths|sechstel|sixièmes|sextos|sextas partes', 6],
	['eighths|achtel|huitièmes|octavos|octavas partes', 8],
	['tenths|zehntel|dixièmes|décimos|décimas partes', 10],
];

const partOfScale = new RegExp(
	`(?<!\\p{L})(?:(?<half>half an?|a half|eine? halbe|(?:un )?demi|medio)|(?<quarter>an? quarter of an?|eine viertel|un quart de|un cuarto de)|(?<three>three quarters of an?|eine dreiviertel|trois quarts de|tres cuartos de))[ -]?${scale}`,
	'giu',
);
const andHalf = new RegExp(
	`${number} (?:and a half|${scale} (?:et demie?|y medi[oa]))(?!\\p{L})`,
	'giu',
);
const germanHalf =
	/(?<!\p{L})(?<german>\p{L}{2,12})(?:einhalb)(?!\p{L})|(?<!\p{L})anderthalb(?!\p{L})/giu;
const parts = new RegExp(
	`${number}[ -](?<parts>${denominators.map(([names]) => names).join('|')})(?!\\p{L})`,
	'giu',
);
const clock =
	/(?<!\p{L})(?:(?<past>half past|quarter past|quarter to|halb|viertel nach|viertel vor) (?<hour>\p{L}+|\d{1,2})|las (?<hora>\p{L}+|\d{1,2}) (?<sign>y|menos) (?<part>media|cuarto))(?![\p{L}\p{N}])/giu;

const worthwhile =
	/hal[fb]|quart|viertel|demi|medi|cuarto|ths|third|tiers|terc|tel(?!\p{L})|ièmes|partes|[tv]os(?!\p{L})/iu;

function valueOf(said: string): number | undefined {
	if (/^\d+$/.test(said)) return Number(said);
	if (/^(?:one|eine?|un|une|una|uno)$/iu.test(said)) return 1;
	return isNumberWord(said) ? valueOfNumberWords([said]) : undefined;
}

const scaleOf = (said: string | undefined) =>
	said === undefined ? 1 : (scales.find(([pattern]) => pattern.test(said))?.[1] ?? 1);

type Groups = Record<string, string | undefined>;

function timeOf(groups: Groups): number | undefined {
	const hour = valueOf(groups.hour ?? groups.hora ?? '');
	if (hour === undefined || hour > 24) return undefined;
	const said = groups.past?.toLowerCase() ?? `${groups.sign} ${groups.part}`.toLowerCase();
	if (said === 'halb') return hour - 1 + 0.3;
	if (/to$|vor$|menos/.test(said)) return hour - 1 + 0.45;
	return hour + (/half|media/.test(said) ? 0.3 : 0.15);
}

const readers: Array<[RegExp, SpokenNumber['kind'], (groups: Groups) => number | undefined]> = [
	[
		partOfScale,
		'number',
		({ half, quarter, scale: size }) => (half ? 0.5 : quarter ? 0.25 : 0.75) * scaleOf(size),
	],
	[
		andHalf,
		'number',
		({ number: said, scale: size }) => {
			const whole = valueOf(said ?? '');
			return whole === undefined ? undefined : (whole + 0.5) * scaleOf(size);
		},
	],
	[
		germanHalf,
		'number',
		({ german }) => {
			const whole = german === undefined ? 1 : valueOf(german);
			return whole === undefined ? undefined : whole + 0.5;
		},
	],
	[
		parts,
		'share',
		({ number: said, parts: name }) => {
			const count = valueOf(said ?? '');
			const of = denominators.find(([names]) =>
				names.split('|').includes((name ?? '').toLowerCase()),
			);
			return count !== undefined && of && count < of[1] ? count / of[1] : undefined;
		},
	],
	[clock, 'time', timeOf],
];

/** The numbers that a text says in phrases: "six and a half", "a quarter of a million", "nine tenths", "half past six". */
export function spokenNumbers(text: string): SpokenNumber[] {
	if (!worthwhile.test(text)) return [];
	const found = readers.flatMap(([pattern, kind, read]) =>
		matchesIn(text, pattern).flatMap((match): SpokenNumber[] => {
			const value = read(match.groups ?? {});
			return value === undefined
				? []
				: [{ kind, value, start: match.index, end: match.index + match[0].length }];
		}),
	);
	found.sort((left, right) => left.start - right.start || right.end - left.end);
	return found.filter(({ start }, index) =>
		found.slice(0, index).every((before) => before.end <= start),
	);
}
