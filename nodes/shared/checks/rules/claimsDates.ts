import { carriesNumber } from '../../evidence/carriesNumber';
import { closestTo } from '../reading/closest';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

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
const notAMonth = unicode(/\b(?:may|march|mars)$/iu);

function isNamed(names: readonly string[], reading: Reading): boolean {
	return reading.evidence.all.some(({ words }) => names.some((name) => words.has(name)));
}

/** A month or weekday on which something is said to be so; proposals for a talk aside. */
function unnamed(sentence: ReadSentence, reading: Reading): Hit[] {
	return sentence.words.flatMap(({ text, start, end }) => {
		const names = lineOf.get(plain(text));
		if (!names || !/^\p{Lu}|\p{Script=Latin}/u.test(text)) return [];
		if (reading.language === 'en' && !/^\p{Lu}/u.test(text)) return [];
		const clause = clauseAt(sentence, start);
		if (clause.about === 'sender' || !clause.states || sentence.proposal) return [];
		const near = closestTo(sentence.text, reading.evidence.facts);
		const ofFacts = () =>
			(near?.matched ?? 0) >= 2 &&
			wordsOf(near?.text ?? '').some((word) => lineOf.has(plain(word.text)));
		if (clause.about === 'nobody' && !ofFacts()) return [];
		if (
			notAMonth.test(text) &&
			!/\b(?:in|since|last|this|until|by)\s+$/iu.test(
				sentence.text.slice(0, start - sentence.start),
			)
		)
			return [];
		return isNamed(names, reading)
			? []
			: [hitAt(sentence.field, start, end, `No source names "${text}".`)];
	});
}

export const dateRule: Rule = {
	id: 'claims.date',
	severity: 'block',
	what: 'A day, weekday or month of something about the prospect that no source names.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			const days = sentence.numbers
				.filter(({ unit }) => unit === 'day')
				.filter((number) => !isNoClaim(number, sentence, reading))
				.filter(({ start }) => clauseAt(sentence, start).states)
				.filter(
					(stated) =>
						!reading.evidence.all.some(({ numbers }) =>
							numbers.some((source) => carriesNumber(source, stated)),
						),
				)
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `No source names the day "${text}".`),
				);
			return days.length > 0 ? days : unnamed(sentence, reading);
		}),
};
