import type { ReadNumber } from '../../evidence/readNumbers';
import { countedBy } from '../reading/counted';
import { unicode } from '../reading/pattern';
import { kindOf, tells } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { atPlace, basesOf, type Basis } from './bases';
import { carries } from './carriers';
import { alignmentOf } from './figureAlignment';
import { clauseAt } from './support';

/**
 * The numbers by which the sentences of sources that this one restates count the same thing, and which it does not give: the
 * figure stands in their place.
 */
export function replacedBy(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): readonly ReadNumber[] {
	const rival = alignmentOf(stated, sentence, reading).rival;
	if (rival?.quantity.kind === 'percent' && rival.score >= 4) return [rival.quantity.number];
	const local = atPlace(stated, sentence);
	const { keys: own, leads } = countedBy(sentence.text, local);
	if (stated.factor || own.length === 0 || leads) return [];
	if (perTime.test(sentence.text.slice(local.end))) return [];
	const isSaid = (one: ReadNumber) => sentence.numbers.some((other) => carries(one, other));
	return basesOf(sentence, reading).flatMap(({ source, numbers }) =>
		numbers.filter(
			(one) => !isSaid(one) && countedBy(source.text, one).keys.some((key) => own.includes(key)),
		),
	);
}

/** "a day", "pro Woche": a figure for a longer time told for a shorter one. */
const perTime = unicode(
	/^[^.?!]{0,60}\b(?:(?:an?|per|each|every|any) (?:\p{L}+ )?(?:hour|shift|day|night|week|month|quarter|year)|daily|weekly|monthly|(?:am|pro|jeden|jede) (?:Stunde|Schicht|Tag|Nacht|Woche|Monat|Quartal|Jahr)|im (?:Monat|Jahr|Quartal)|täglich|par (?:heure|jour|nuit|semaine|mois|trimestre|an)|(?:al|por) (?:día|noche|mes|año)|(?:a|por) la semana)\b/iu,
);

/** How much of the words of the shorter one must be shared for one sentence to say again what the other says. */
const retelling = { words: 2, part: 0.8 };

/**
 * The sentences of sources that the clause of a figure says again without the figures of that kind that they have: it stands
 * in the place of one of these, and can only be reckoned from them.
 */
export function retoldBy(stated: StatedNumber, sentence: ReadSentence, reading: Reading): Basis[] {
	const { start, text } = clauseAt(sentence, stated.start);
	const keys = new Set(
		sentence.words
			.filter((word) => word.start >= start && word.end <= start + text.length)
			.map(({ key }) => key)
			.filter(tells),
	);
	const number = stated.share ?? stated;
	const kind = kindOf(number);
	const isSaid = (one: ReadNumber) => sentence.numbers.some((other) => carries(one, other));
	return basesOf(sentence, reading).filter(({ keys: said, numbers }) => {
		const telling = [...said].filter(tells);
		const shared = telling.filter((key) => keys.has(key)).length;
		return (
			shared >= retelling.words &&
			shared >= retelling.part * Math.min(telling.length, keys.size) &&
			numbers.some((one) => (number.factor || kindOf(one) === kind) && !isSaid(one))
		);
	});
}

const change =
	/(?<!\p{L})(?:from|von|de|du|desde) \P{L}?[\p{L}\d]+(?:\P{L}?\d+)*(?:\s?[%€$£]|\s\p{L}+){0,2}(?: (?:19|20)\d\d)? (?:down |up )?(?:to|auf|à|a|hasta) \P{L}?$/iu;

/** "Fell from 40 to 15", where a source tells of a change from 40: its end is told, not reckoned. */
export function isEndOfChange(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	if (!change.test(sentence.text.slice(0, stated.start - sentence.start))) return false;
	return basesOf(sentence, reading).some(
		({ source, numbers }) =>
			numbers.some((one) => sentence.numbers.some((other) => carries(one, other))) &&
			numbers.some(({ start }) => change.test(source.text.slice(Math.max(0, start - 60), start))),
	);
}
