import { calendarNames } from '../reading/calendar';
import { closestTo } from '../reading/closest';
import type { Moment } from '../reading/moments/momentsIn';
import { toldBySentence, toldBySource } from '../reading/moments/told';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carries } from './carriers';
import { isEndOfToldSpan } from './endOfSpan';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

const notAMonth = unicode(/\b(?:may|march|mars)$/iu);

function isNamed(names: readonly string[], reading: Reading): boolean {
	return reading.evidence.all.some(({ words }) => names.some((name) => words.has(name)));
}

/** "Between April and June next year" is the second quarter that a fact names. */
function covers(moment: Moment, reading: Reading): boolean {
	return reading.evidence.all.some((source) =>
		toldBySource(source, reading).moments.some(({ days }) =>
			days.some(([start, end]) => moment.days.some(([from, to]) => from <= start && end <= to)),
		),
	);
}

/** A month or weekday on which something is said to be so; proposals for a talk aside. */
function unnamed(sentence: ReadSentence, reading: Reading): Hit[] {
	return sentence.words.flatMap(({ text, start, end }) => {
		const names = calendarNames(text);
		if (!names || !/^\p{Lu}|\p{Script=Latin}/u.test(text)) return [];
		if (reading.language === 'en' && !/^\p{Lu}/u.test(text)) return [];
		const clause = clauseAt(sentence, start);
		if (clause.about === 'sender' || !clause.states || sentence.proposal) return [];
		const near = closestTo(sentence.text, reading.evidence.facts);
		const ofFacts = () =>
			(near?.matched ?? 0) >= 2 &&
			wordsOf(near?.text ?? '').some((word) => calendarNames(word.text) !== undefined);
		if (clause.about === 'nobody' && !ofFacts()) return [];
		if (
			notAMonth.test(text) &&
			!/\b(?:in|since|last|this|until|by)\s+$/iu.test(
				sentence.text.slice(0, start - sentence.start),
			)
		)
			return [];
		const moment = toldBySentence(sentence, reading).moments.find(
			(one) => one.start <= start && end <= one.end,
		);
		const stretches = moment && moment.grain === 'part' && !moment.season;
		return isNamed(names, reading) ||
			(stretches && covers(moment, reading)) ||
			isEndOfToldSpan({ start, end }, sentence, reading)
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
				.filter(({ start }) => {
					const { about, states } = clauseAt(sentence, start);
					const ofFacts = () =>
						(closestTo(sentence.text, reading.evidence.facts)?.matched ?? 0) >= 2;
					return states && (about !== 'nobody' || ofFacts());
				})
				.filter(
					(stated) =>
						!reading.evidence.all.some(({ numbers }) =>
							numbers.some((source) => carries(source, stated)),
						),
				)
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `No source names the day "${text}".`),
				);
			return days.length > 0 ? days : unnamed(sentence, reading);
		}),
};
