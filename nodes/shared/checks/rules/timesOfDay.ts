import type { ReadNumber } from '../../evidence/readNumbers';
import { matchesIn } from '../../matchesIn';
import { calendarNames, isWeekday } from '../reading/calendar';
import { hoursIn } from '../reading/moments/hoursIn';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { isNear } from './reckoning';

const hour = 3600;
const day = 86_400;

/** The time after "a", "pro", "par": "96 readings a day". */
const per: Array<[RegExp, number]> = [
	[/(?:an?|per|each|every|pro|je|die|jede[nrs]?|in der|par|à l['’]|al?|a la|por|cada) (?:hour|stunde|heure|hora)(?!\p{L})|hourly|stündlich/iu, hour],
	[/(?:an?|per|each|every|am|pro|je|den|jeden|par|al|por|cada) (?:day|tag|jour|día)(?!\p{L})|daily|täglich|quotidien|diari[oa]s?/iu, day],
	[/(?:an?|per|each|every|pro|je|die|jede|in der|par|a la|por|cada) (?:week|woche|semaine|semana)(?!\p{L})|weekly|wöchentlich|hebdomadaire|semanal/iu, 7 * day],
]; // prettier-ignore

const everyBefore = /(?:every|each|alle|jede[nrs]?|tou(?:te)?s les|chaque|cada)\s(?:\p{L}+\s)?$/iu;

/** Whether a figure is how often something happens in a longer time: every ten minutes, 144 times a day. */
export function isTimesPer(stated: ReadNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (stated.unit !== 'plain' || stated.factor || stated.value < 2) return false;
	const rest = sentence.text.slice(stated.end - sentence.start, stated.end - sentence.start + 60);
	const said = per.find(([pattern]) => pattern.test(rest))?.[1];
	// "96 in the same time": of an hour or a day where it is not said of which
	const times = said === undefined ? [hour, day] : [said];
	return reading.evidence.all.some(({ text, numbers }) =>
		numbers.some(
			({ seconds, value, start }) =>
				seconds !== undefined &&
				everyBefore.test(text.slice(Math.max(0, start - 24), start)) &&
				times.some((time) => isNear(time / (seconds * value), stated)),
		),
	);
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** How many days a week a text speaks of: "Monday to Saturday", "seven days a week". */
function daysIn(text: string): number[] {
	const named = wordsOf(text)
		.filter((word) => isWeekday(word.text))
		.map(({ text: said }) => weekdays.findIndex((name) => calendarNames(said)?.includes(name)));
	const [first, last] = named;
	const range =
		first !== undefined && last !== undefined && last > first
			? [last - first + 1, named.length]
			: [];
	return matchesIn(text, allWeek).length > 0 ? [...range, 7] : [...range, 5, 6, 7];
}

const allWeek =
	/(?:seven|7|sieben|sept|siete) (?:days|tage|jours|días)|every day|each day|jeden tag|täglich|tous les jours|chaque jour|todos los días|cada día|daily/giu;

/** What a figure of hours or days counts: "105 hours", "80 a la semana", "fünf Tage die Woche". */
const countsHours =
	/^[\s-]?(?:hours?|stunden|heures|horas|h(?!\p{L})|(?:a|per|pro|par|a la|in der) )/iu;
const countsDays = /^[\s-]?(?:days?|tage|jours|días)/iu;

/** Whether a figure is how long the hours of a source, or of the sentence, last: from 9 to midnight on seven days, 105 hours. */
export function isHoursOpen(stated: ReadNumber, sentence: ReadSentence, reading: Reading): boolean {
	const rest = sentence.text.slice(stated.end - sentence.start, stated.end - sentence.start + 24);
	const [hours, days] = [countsHours.test(rest), countsDays.test(rest)];
	if ((!hours && !days) || stated.factor || stated.unit === 'money') return false;
	return reading.evidence.all.some(({ text }) => {
		const open = hoursIn(text);
		if (open.length === 0) return false;
		const week = daysIn(text);
		if (days) return week.slice(0, Math.max(1, week.length - 3)).includes(stated.value);
		return open.some((length) => [1, ...week].some((times) => isNear(length * times, stated)));
	});
}
