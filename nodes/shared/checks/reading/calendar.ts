import { plain } from './words';

/** Months and weekdays in four languages, one line each: names of one line mean the same. */
const calendar = [
	'january januar jänner janvier enero',
	'february februar février febrero',
	'march märz mars marzo',
	'april avril abril',
	'may mai mayo',
	'june juni juin junio',
	'july juli juillet julio',
	'august août agosto',
	'september septembre septiembre',
	'october oktober octobre octubre',
	'november novembre noviembre',
	'december dezember décembre diciembre',
	'monday mondays montag montags lundi lunes',
	'tuesday tuesdays dienstag dienstags mardi martes',
	'wednesday wednesdays mittwoch mittwochs mercredi miércoles',
	'thursday thursdays donnerstag donnerstags jeudi jueves',
	'friday fridays freitag freitags vendredi viernes',
	'saturday saturdays samstag samstags samedi sábado sábados',
	'sunday sundays sonntag sonntags dimanche domingo domingos',
].map((line) => line.split(' ').map(plain));
const lineOf = new Map(calendar.flatMap((names) => names.map((name) => [name, names] as const)));

/** The names, in all languages, of the month or weekday that a word names. */
export function calendarNames(word: string): readonly string[] | undefined {
	return lineOf.get(plain(word));
}

const weekdays = new Set(calendar.slice(12).flat());

export function isWeekday(word: string): boolean {
	return weekdays.has(plain(word));
}
