import { isNumberWord, valueOfNumberWords } from './numberWords';
import { matchesIn } from '../matchesIn';

/** A time in a phrase of several words: `half an hour`, `an hour and eight minutes`, `zweieinhalb Jahre`. */
export interface SpokenDuration {
	text: string;
	/** In the smallest unit named (an hour and eight minutes are 68). */
	value: number;
	/** Of one of that unit. */
	seconds: number;
	start: number;
	end: number;
}

const seconds: Array<[RegExp, number]> = [
	[/^(?:seconds?|sekunden?|secondes?|segundos?)$/iu, 1],
	[/^(?:minutes?|mins?|minuten?|minutos?)$/iu, 60],
	[/^(?:hours?|stunden?|heures?|horas?|h)$/iu, 3600],
	[/^(?:days?|tage?n?|jours?|journées?|días?)$/iu, 86_400],
	[/^(?:weeks?|wochen?|semaines?|semanas?)$/iu, 604_800],
	[/^(?:months?|monate?n?|mois|mes|meses)$/iu, 2_629_800],
	[/^(?:years?|jahre?n?|ans?|années?|años?)$/iu, 31_557_600],
];

/** Seconds of one of a unit of time, by its name in four languages; undefined for other words. */
export function secondsOfUnitName(name: string): number | undefined {
	return seconds.find(([pattern]) => pattern.test(name))?.[1];
}

const unit = String.raw`(?<unit>\p{L}+)(?!\p{L})`;
const number = String.raw`(?<![\p{L}\p{N}.,])(?<number>\p{L}+|\d{1,4})`;
const half = String.raw`(?<![\p{L}])(?:half an?|a half|ein(?:e[rnms]?)? halbe[nrsm]?|halbe[nrsm]?|(?:une? )?demie?|medi[oa])(?: |-)${unit}`;
const quarters = String.raw`(?<![\p{L}])(?:(?<three>three[- ]quarters of an hour|dreiviertelstunde|trois quarts d['’]heure|tres cuartos de hora)|(?:(?:a |one )?quarter(?: of an |[- ])hour|viertelstunde|quart d['’]heure|cuarto de hora))(?!\p{L})`;
const andHalf = String.raw`${number}[ -](?:and a half[ -]${unit}|(?<unitFr>\p{L}+) (?:et demie?|y medi[oa])(?!\p{L}))`;
const germanHalf = String.raw`(?<!\p{L})(?<german>\p{L}{2,12}(?=einhalb)|and(?=erthalb))(?:einhalb|erthalb) ${unit}`;
const hoursAndMinutes = String.raw`${number}[ \u00a0]?(?:hours?|stunden?|heures?|horas?|h)(?: (?:and|und|et|y|con))? ?(?<minutes>\d{1,2}|\p{L}+(?:[ -]\p{L}+)?)[ -](?:minutes?|mins?|minuten|minutos?)(?!\p{L})`;

const patterns = [half, quarters, andHalf, germanHalf, hoursAndMinutes].map(
	(source) => new RegExp(source, 'giu'),
);
/** Nothing to look for in most texts. */
const worthwhile = /hal[fb]|quart|viertel|cuarto|demi|medi[oa]|hour|stunde|heure|hora|\dh/iu;

function valueOfWord(said: string): number | undefined {
	if (/^\d+$/.test(said)) return Number(said);
	if (/^(?:an?|one|eine?r?|une?|una)$/iu.test(said)) return 1;
	const words = said.split(/[ -]/);
	return words.every((word) => isNumberWord(word)) ? valueOfNumberWords(words) : undefined;
}

function read(groups: Record<string, string | undefined>, said: string) {
	if (groups.minutes !== undefined) {
		const hours = valueOfWord(groups.number ?? '');
		const minutes = valueOfWord(groups.minutes);
		if (hours === undefined || minutes === undefined) return undefined;
		return { value: 60 * hours + minutes, seconds: 60 };
	}
	const name = groups.unit ?? groups.unitFr;
	if (name === undefined) return { value: groups.three ? 45 : 15, seconds: 60 };
	const of = secondsOfUnitName(name);
	if (of === undefined) return undefined;
	if (groups.german !== undefined) {
		const whole = /^and$/iu.test(groups.german) ? 1 : valueOfWord(groups.german);
		return whole === undefined ? undefined : { value: whole + 0.5, seconds: of };
	}
	if (groups.number !== undefined) {
		const whole = valueOfWord(groups.number);
		return whole === undefined ? undefined : { value: whole + 0.5, seconds: of };
	}
	const smaller = seconds.find(([, size]) => size * 60 === of || size * 24 === of);
	return /hal[fb]|demi|medi/iu.test(said) && smaller
		? { value: of / smaller[1] / 2, seconds: smaller[1] }
		: { value: 0.5, seconds: of };
}

/** The times that a text states in phrases, in its order, none of them overlapping. */
export function spokenDurations(text: string): SpokenDuration[] {
	if (!worthwhile.test(text)) return [];
	const found = patterns.flatMap((pattern) =>
		matchesIn(text, pattern).flatMap((match) => {
			const value = read(match.groups ?? {}, match[0]);
			const place = { text: match[0], start: match.index, end: match.index + match[0].length };
			return value ? [{ ...place, ...value }] : [];
		}),
	);
	found.sort((left, right) => left.start - right.start || right.end - left.end);
	return found.filter(({ start }, index) =>
		found.slice(0, index).every((before) => before.end <= start),
	);
}
