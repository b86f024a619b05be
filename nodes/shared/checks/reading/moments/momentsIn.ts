import { matchesIn } from '../../../matchesIn';
import { dayOf, monthsOf, seasonOf, yearOf, type Days } from './calendarTime';
import { joined } from './joined';
import type { Moment } from './moment';
import { months, relativeYear, seasons } from './timeWords';

export type { Moment } from './moment';

/** Lower case, no accents, each letter in its place. */
export function bareOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[\u00c0-\u017f]/gu, (letter) => letter.normalize('NFD').charAt(0))
		.replace(/’/gu, "'");
}

const month = Object.keys(months).join('|');
const season = Object.keys(seasons).join('|');
const rank =
	'first|second|third|fourth|last|final|1st|2nd|3rd|4th|1\\.|2\\.|3\\.|4\\.|erste[nsmr]?|zweite[nsmr]?|dritte[nsmr]?|vierte[nsmr]?|letzte[nsmr]?|premiere?|deuxieme|seconde?|troisieme|quatrieme|dernier|1er|2e|3e|4e|primer[ao]?|segund[ao]|tercer|cuarto|ultimo';
const core = new RegExp(
	`(?<![\\p{L}\\p{N}.,€$£])(?:(?<month>${month})|(?<season>${season})|(?<rank>${rank}) (?<part>quarter|quartals?|trimestre|half|halbjahr(?:es)?|halfte|semestre|moitie|mitad)|q(?<q>[1-4])|(?<year>(?:1[789]|20)\\d\\d)|(?<relative>${relativeYear.source}))(?!\\p{L}|\\d|[.,]\\d|%)`,
	'gu',
);
const yearAfter = new RegExp(
	`^(?:,|\\s|\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s|\\s(?:of|in|de|del|des|du|im|dem|the(?= year)|jahre?s?|l'annee|d')(?=\\s|'|l'))*\\s*(?:de |del |d'|of |in )?(?:(?<year>(?:1[789]|20)\\d\\d)(?!\\d|[.,]\\d)|(?<relative>${relativeYear.source})(?!\\p{L}))`,
	'u',
);
const dayBefore = /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?(?: of| de)? $/u;
const dayAfter = /^ (?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|\s?(?:%|\p{Ll}))/u;
const earlier =
	/(?:\blast|\bpast|letzte[nrsm]|vergangene[nrsm]|vorige[nrsm]|\bpasad[oa]|\bultim[oa]) $/u;
const later = /(?:\bnext|\bcoming|nachste[nrsm]|kommende[nrsm]|\bproxim[oa]) $/u;
const present = /(?:\bthis|diese[nrsm]|\bcet(?:te)?|\bce|\best[ea]) $/u;
const earlierAfter = /^ (?:derniere?|passee?|pasad[oa])(?!\p{L})/u;
const laterAfter = /^ (?:prochaine?|proxim[oa]|que viene)(?!\p{L})/u;
const edges: Array<[RegExp, readonly [number, number]]> = [
	[/(?:early|(?:beginning|start) of|anfang|beginn|debut|(?:principios?|comienzos|inicios) de)(?: the| des| der| de| del)? ?$/u, [0, 4]],
	[/(?:mid[- ]?|middle of|mitte|mi-|mediados de)(?: the| des| der| de| del)? ?$/u, [3, 9]],
	[/(?:late|(?:end|close) of|ende|\bfin(?: de)?|fin(?:ales)? de|fines de)(?: the| des| der| de| del)? ?$/u, [8, 12]],
]; // prettier-ignore
/** Words that are a season, or a month, only where one is meant. */
const needsLead = new Set(['spring', 'fall', 'ete', 'may', 'march', 'mars', 'fruhling']);
const lead =
	/(?:\b(?:in|in the|the|this|last|next|since|by|until|till|from|of|and|to|early|late|mid|mid-|im|cet|en|de|du|depuis|debut|fin|mi)|l'|d'|\d\.?|,) ?$/u;
/** What stands before a year, as no count of things has it. */
const yearLead =
	/(?:since|in|seit|depuis|en|desde|from|founded|established|jahre?|gegrundet|fondee?|fundad[oa]|anno|ab|to|bis) $/u;
const yearOnly = 12;

/** The moments of a text, `today` being the day since 1970 from which "last year" and the like are told. */
export function momentsIn(text: string, today: number): Moment[] {
	const said = bareOf(text);
	const found: Moment[] = [];
	for (const match of matchesIn(said, core)) {
		const before = found.at(-1);
		if (before && match.index < before.end) continue;
		const moment = read(said, text, match, today);
		if (moment) found.push(moment);
	}
	return joined(found, said);
}

function read(
	said: string,
	text: string,
	match: RegExpExecArray,
	today: number,
): Moment | undefined {
	const groups = match.groups ?? {};
	let { index: start } = match;
	let end = start + match[0].length;
	const before = said.slice(Math.max(0, start - 24), start);
	const after = said.slice(end, end + 40);
	const now = yearOf(today);
	if (groups.year || groups.relative) {
		if (/^1[78]/.test(groups.year ?? '') && !yearLead.test(before)) return undefined;
		const years = groups.year ? [Number(groups.year)] : relativeYears(groups.relative ?? '', now);
		const edge = edges.find(([pattern]) => pattern.test(before))?.[1];
		const [first, last] = edge ?? [0, yearOnly];
		const days = years.map((year) => monthsOf(year, first, last));
		return { start, end, days, grain: edge ? 'part' : 'year' };
	}
	const named = groups.month ?? groups.season ?? '';
	const following = yearAfter.exec(after);
	if (/^(?:may|march)$/.test(named) && !/\p{Lu}/u.test(text.charAt(start))) return undefined;
	if (needsLead.has(named) && !following && !lead.test(before) && !laterAfter.test(after)) {
		if (!earlierAfter.test(after) && !/\d/.test(before.slice(-4))) return undefined;
	}
	const day = groups.month
		? Number(dayBefore.exec(before)?.groups?.day ?? dayAfter.exec(after)?.groups?.day ?? 0)
		: 0;
	if (dayBefore.test(before) && groups.month) start -= dayBefore.exec(before)?.[0].length ?? 0;
	if (following) end += following[0].length;
	const years = following
		? following.groups?.year
			? [Number(following.groups.year)]
			: relativeYears(following.groups?.relative ?? '', now)
		: undefined;
	const inYear = (year: number) => daysIn(groups, year, day);
	const grain = day ? 'day' : groups.month ? 'month' : 'part';
	const base = { start, end, grain, season: seasons[groups.season ?? ''] } as const;
	if (years) return { ...base, days: years.flatMap(inYear) };
	const near = nearYears(before, after, now, inYear, today);
	if (near) return { ...base, days: near };
	const ofYear = inYear(now).flatMap(([from, to]) => monthsBetween(from, to));
	return { ...base, days: [], ofYear: [...new Set(ofYear)] };
}

function monthsBetween(from: number, to: number): number[] {
	const found: number[] = [];
	for (let day = from; day <= to; day += 28) found.push(new Date(day * 86_400_000).getUTCMonth());
	return found;
}

const ranks: Array<[RegExp, number]> = [
	[/^(?:first|1|erst|prem|primer)/u, 0],
	[/^(?:second|2|zweit|deux|segund)/u, 1],
	[/^(?:third|3|dritt|trois|tercer)/u, 2],
	[/^(?:fourth|4|viert|quatr|cuart)/u, 3],
];

function daysIn(groups: Record<string, string | undefined>, year: number, day: number): Days[] {
	if (groups.month) {
		const at = months[groups.month] ?? 0;
		return [day ? [dayOf(year, at, day), dayOf(year, at, day)] : monthsOf(year, at, at + 1)];
	}
	const season = seasons[groups.season ?? ''];
	if (season) return seasonOf(season, year);
	const half = /^(?:hal|semestre|moitie|mitad)/u.test(groups.part ?? '');
	const said = groups.q ?? groups.rank ?? '';
	const at = ranks.find(([pattern]) => pattern.test(said))?.[1] ?? (half ? 1 : 3);
	const length = half ? 6 : 3;
	return [monthsOf(year, at * length, (at + 1) * length)];
}

/** "Last spring" is the one before today, or the one of last year; "this" and "next" in the same way. */
function nearYears(
	before: string,
	after: string,
	now: number,
	inYear: (year: number) => Days[],
	today: number,
): Days[] | undefined {
	const all = [now - 1, now, now + 1, now + 2].flatMap(inYear);
	if (earlier.test(before) || earlierAfter.test(after))
		return all.filter(([from, to]) => from <= today && to > today - 700);
	if (later.test(before) || laterAfter.test(after))
		return all.filter(([from, to]) => to >= today && from < today + 700);
	if (present.test(before))
		return all.filter(([from, to]) => from < today + 240 && to > today - 300);
	return undefined;
}

function relativeYears(said: string, now: number): number[] {
	if (/ubernachst|after next/u.test(said)) return [now + 2];
	if (/vorletzt|before last|vorvorig/u.test(said)) return [now - 2];
	if (/last|past|letzt|vergang|vorig|vorjahr|derni|passe|pasad/u.test(said)) return [now - 1];
	if (/next|coming|nachst|kommend|prochain|viene|proxim/u.test(said)) return [now + 1];
	return [now];
}
