import { dayOf, monthsOf, yearOf } from './calendarTime';
import type { Moment } from './moment';

const joins =
	/^(?:,? (?:and|to|until|till|through|bis|bis zum|und|et|a|au|al|y|hasta)|\s?[–—-])(?: (?:the|im|le|el|in|en|l'|den))?\s?$/u;
const opens = /(?:between|from|zwischen|von|vom|entre|de|du|desde|del)(?: (?:the|dem|le|el))? ?$/u;
const beside = /^,? ?(?:(?:im|in|in the|en|au|dans le|a la) ?)?$/u;

/** "Between April and June next year" is one stretch of time; "next year in April" one moment. */
export function joined(moments: readonly Moment[], said: string): Moment[] {
	const result: Moment[] = [];
	for (const moment of moments) {
		const before = result.at(-1);
		const between = before ? said.slice(before.end, moment.start) : '';
		const isYear = before?.grain === 'year' && moment.grain !== 'year' && moment.ofYear;
		if (before && isYear && beside.test(between)) {
			const months = new Set(moment.ofYear);
			const days = before.days.flatMap(([from]) =>
				[...months].map((at) => monthsOf(yearOf(from), at, at + 1)),
			);
			result[result.length - 1] = { ...moment, start: before.start, days, ofYear: undefined };
			continue;
		}
		const ranges =
			before &&
			joins.test(between) &&
			opens.test(said.slice(Math.max(0, before.start - 20), before.start));
		if (before && ranges) result[result.length - 1] = stretch(before, moment);
		else result.push(moment);
	}
	return result;
}

function stretch(first: Moment, last: Moment): Moment {
	const { start, grain } = first;
	const place = { start, end: last.end, grain: 'part' as const };
	const [to] = last.days;
	if (!to) {
		const ofYear = [...(first.ofYear ?? []), ...(last.ofYear ?? [])];
		const [from = 0, end = 11] = [ofYear[0], ofYear.at(-1)];
		return {
			...place,
			days: [],
			ofYear: Array.from(
				{ length: ((end - from + 12) % 12) + 1 },
				(_, index) => (from + index) % 12,
			),
		};
	}
	const [from] = first.days;
	if (from)
		return { ...place, grain: grain === 'year' ? 'year' : 'part', days: [[from[0], to[1]]] };
	const at = first.ofYear?.[0] ?? 0;
	return { ...place, days: [[dayOf(yearOf(to[1]), at, 1), to[1]]] };
}
