import { matchesIn } from '../../../matchesIn';
import type { ReadNumber } from '../../../evidence/readNumbers';
import { valueOfNumberWords } from '../../../evidence/numberWords';
import type { Days } from './calendarTime';
import { bareOf, type Moment } from './momentsIn';

/** A span of time that a text tells: "eight months ago", "seit gut hundert Jahren", "dans seize mois". */
export interface Span {
	start: number;
	end: number;
	/** In days. */
	length: number;
	/** Days of its unit: it is told no more exactly. */
	unit: number;
	qualifier?: ReadNumber['qualifier'];
	/** Whether it lies before or after the moment it is told from, where the text says so. */
	from?: 'past' | 'future';
}

const unitDays: Array<[RegExp, number]> = [
	[/^(?:day|tag|jour|dia)/u, 1],
	[/^(?:week|woche|semaine|semana)/u, 7],
	[/^(?:month|monat|mois|mes)/u, 30.44],
	[/^(?:quarter|quartal|trimestre)/u, 91.3],
	[/^(?:year|jahre?n?$|jahres$|ans?$|annee|ano)/u, 365.25],
	[/^(?:decade|jahrzehnt|decennie|decada|decenio)/u, 3652.5],
	[/^(?:centur|jahrhundert|siecle|siglo)/u, 36525],
];
const names =
	'days?|tage?n?|jours?|dias?|weeks?|wochen?|semaines?|semanas?|months?|monate?n?|mois|mes(?:es)?|quarters?|quartale?n?|trimestres?|years?|jahre?[ns]?|ans?|annees?|anos?|decades?|jahrzehnte?n?|decennies?|decadas?|decenios?|centur(?:y|ies)|jahrhunderte?[ns]?|siecles?|siglos?';
const unitAfter = new RegExp(
	`^[\\s-]*(?:d'|de )?(?:(?:full|whole|good|short|long|volle|ganze|gute|bonnes?|bons|longues?|largos|buenos)\\s)?(?<unit>${names})(?!\\p{L})`,
	'u',
);
/** "A year ago", "vor einem Jahr", "half a century": no number that is counted. */
const single = new RegExp(
	`(?<!\\p{L})(?<part>half |halben |demi-|medio )?(?:an?|one|eine[mnrs]?|une?|una) (?<half>halbe[snm]? )?(?<dozen>dozen|dutzend|douzaine d'|dizaine d'|vingtaine d'|docena de|decena de|veintena de)?\\s?(?:and a half |viertel)?(?<unit>${names})(?<tail> and a half| et demi| y medio)?(?!\\p{L})`,
	'gu',
);
const medium = new RegExp(`(?<!\\p{L})(?:medio|demi) (?<unit>siglo|siecle)(?!\\p{L})`, 'gu');

/** "Ein vierwöchiger Versuch". */
const lasting =
	/(?<!\p{L})(?<count>\d{1,3}(?=-)|\p{L}{3,12})-?(?<unit>tagig|wochig|monatig|jahrig)e[nrsm]?(?!\p{L})/gu;
const lastingUnits: Record<string, string> = {
	tagig: 'tag',
	wochig: 'woche',
	monatig: 'monat',
	jahrig: 'jahr',
};

const qualifying =
	"(?:(?:about|around|roughly|some|nearly|almost|just|a little|over|under|more|less|than|the|last|past|now|well|exactly|good|fully|approximately|somewhat|close to|etwa|rund|knapp|gut|fast|bald|schon|nun|ungefahr|mehr|weniger|als|genau|einem|uber|circa|nunmehr|uns?|unos|unas|un|une|bonne|peu|plus|moins|de|d'|environ|pres|bientot|presque|deja|algo|mas|menos|casi|cerca|ya|ahora|unas|los|las|les|quelque|quelques)\\s+)*";
const pastBefore = new RegExp(
	`(?<!\\p{L})(?:for|since|vor|seit|seit nun|il y a|voila|voici|depuis|cela fait|ca fait|hace|desde hace|desde|lleva(?:n)?(?: usted(?:es)?)?)\\s+${qualifying}(?:d'|l')?$`,
	'u',
);
const pastAfter =
	/^\s?(?:ago|earlier|since|now|already|que(?!\p{L})|qu'|depuis|schon|nun|lang(?!\p{L})|al frente|durante)/u;
const futureBefore = new RegExp(
	`(?<!\\p{L})(?:in|dans|d'ici|dentro de|en)\\s+${qualifying}(?:d'|l')?$`,
	'u',
);
const truePast =
	/(?:^|\s)(?:for|since|vor|seit|il y a|voila|voici|depuis|cela fait|ca fait|hace|desde|llevan?)\s/u;
const aboutBefore =
	/(?:^|\s)(?:about|around|roughly|some|nearly|almost|just under|a little under|close to|etwa|rund|knapp|fast|bald|gut|ungefahr|circa|environ|pres de|presque|bientot|quelque|unos|unas|casi|cerca de)\s[^\d]*$/u;
const overBefore =
	/(?:^|\s)(?:over|more than|well over|uber|mehr als|plus (?:de|d')|(?:algo )?mas de)\s?[^\d]*$/u;

const rate = /^ (?:an?|per|each|every|pro|je|die|am|im|in der|par|a la|al|por|sur|of) (?:\p{L}+)/u;

const rateBefore = new RegExp(`(?<!\\p{L})(?:hours?|stunden|heures|horas|times|${names}) $`, 'u');

/** The spans of time a text tells; its numbers are given. */
export function spansIn(text: string, numbers: readonly ReadNumber[]): Span[] {
	const said = bareOf(text);
	const found: Span[] = [];
	const add = (start: number, end: number, count: number, name: string, one?: ReadNumber) => {
		const unit = unitDays.find(([pattern]) => pattern.test(name))?.[1];
		// "four days a week" is no time that passes
		if (unit === undefined || (unit < 30 && rate.test(said.slice(end, end + 16)))) return;
		const before = said.slice(Math.max(0, start - 48), start);
		const qualifier =
			one?.qualifier ??
			(overBefore.test(before) ? 'over' : aboutBefore.test(before) ? 'about' : undefined);
		found.push({
			start,
			end,
			length: count * unit,
			unit,
			qualifier,
			from: sideOf(before, said.slice(end, end + 12), perfect.test(said)),
		});
	};
	for (const number of numbers) {
		const { start, end, value, seconds, unit, factor } = number;
		if (factor || value <= 0 || (unit !== 'plain' && unit !== 'duration')) continue;
		if (seconds && seconds >= 86_400 && unitAfter.exec(said.slice(end, end + 24)) === null) {
			const name = /[\p{L}]+$/u.exec(said.slice(start, end))?.[0] ?? '';
			add(start, end, value, name, number);
			continue;
		}
		const after = unitAfter.exec(said.slice(end, end + 24));
		if (after) add(start, end + after[0].length, value, after.groups?.unit ?? '', number);
	}
	for (const match of matchesIn(said, lasting)) {
		const { count = '', unit = '' } = match.groups ?? {};
		const value = /^\d+$/.test(count) ? Number(count) : valueOfNumberWords([count]);
		if (value) add(match.index, match.index + match[0].length, value, lastingUnits[unit] ?? '');
	}
	for (const pattern of [single, medium])
		for (const match of matchesIn(said, pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (found.some((other) => start < other.end && other.start < end)) continue;
			if (rateBefore.test(said.slice(Math.max(0, start - 12), start))) continue;
			const { part, half, dozen, unit = '', tail } = match.groups ?? {};
			const whole = dozen
				? /^(?:diz|dec)/u.test(dozen)
					? 10
					: /^(?:vingt|veint)/u.test(dozen)
						? 20
						: 12
				: 1;
			const count = part || half || pattern === medium ? 0.5 : whole + (tail ? 0.5 : 0);
			add(start, end, count, unit);
		}
	return found;
}

/** "For ten years" leads back from today only where something has gone on. */
const perfect = /(?<!\p{L})(?:have|has|having)(?!\p{L})|'(?:ve|s been)(?!\p{L})/u;

function sideOf(before: string, after: string, hasGoneOn: boolean): Span['from'] {
	if (/^\s?(?:ago|earlier)(?!\p{L})/u.test(after)) return 'past';
	const past = pastBefore.exec(before);
	if (past?.[0].startsWith('for ') && !hasGoneOn && !pastAfter.test(after)) return undefined;
	if (past && truePast.test(` ${past[0]}`)) return 'past';
	if (futureBefore.test(before)) return 'future';
	return pastAfter.test(after) ? 'past' : undefined;
}

/** How far off a span may be, told as it is, on the short and on the long side. */
function toleranceOf({ length, unit, qualifier }: Span): [number, number] {
	const fine = Math.max(0.6 * unit, 0.04 * length, 2);
	const wide = Math.max(unit, 0.12 * length, 4);
	if (qualifier === 'over') return [0.3 * unit, Math.max(1.2 * unit, 0.4 * length)];
	if (qualifier === 'under') return [Math.max(1.2 * unit, 0.25 * length), 0.3 * unit];
	return qualifier === 'about' ? [wide, wide] : [fine, fine];
}

/** The moment that lies a span before or after another, or both where the text does not say which. */
export function momentsOff(span: Span, anchors: readonly Days[]): Moment {
	const [short, long] = toleranceOf(span);
	const [least, most] = [Math.max(0, span.length - short), span.length + long];
	const days = anchors.flatMap(([from, to]): Days[] => [
		...(span.from === 'future' ? [] : [[from - most, to - least] as const]),
		...(span.from === 'past' ? [] : [[from + least, to + most] as const]),
	]);
	return { start: span.start, end: span.end, days, grain: 'part', reckoned: true };
}

/** Whether two spans are one, each told as it is: "in twelve months", "within a year". */
export function isSameSpan(stated: Span, source: Span): boolean {
	const off = Math.abs(stated.length - source.length);
	return (
		off <= 0.035 * source.length || (stated.qualifier !== undefined && off <= 0.1 * source.length)
	);
}
