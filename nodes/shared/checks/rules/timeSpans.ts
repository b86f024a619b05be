import type { ReadNumber } from '../../evidence/readNumbers';
import { momentOf, momentsIn, type Moment } from '../reading/datesIn';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';

/** Days of a span's unit, by the word that follows the number. */
const units: Array<[RegExp, number]> = [
	[unicode(/^[\s-]*(?:(?:full|whole|good|volle|ganze|gute|bonnes)\s)?(?:days?|tage?n?|jours?|días?)\b/iu), 1],
	[unicode(/^[\s-]*(?:(?:full|whole|good|volle|ganze|gute|bonnes)\s)?(?:weeks?|wochen?|semaines?|semanas?)\b/iu), 7],
	[unicode(/^[\s-]*(?:(?:full|whole|good|volle|ganze|gute|bons)\s)?(?:months?|monate?n?|mois|mes|meses)\b/iu), 30.44],
	[unicode(/^[\s-]*(?:(?:full|whole|good|volle|ganze|gute|bonnes)\s)?(?:years?|jahre?n?|ans?|années?|años?)\b/iu), 365.25],
]; // prettier-ignore

const moments = new WeakMap<Reading, { today?: Moment; told: Moment[] }>();

function toldIn(reading: Reading): { today?: Moment; told: Moment[] } {
	const known = moments.get(reading);
	if (known) return known;
	const { facts, recipient, own } = reading.evidence;
	const found = {
		today: momentOf(reading.context.dossier.facts[0]?.readAt),
		told: [...facts, recipient, ...own].flatMap(({ text }) => momentsIn(text)),
	};
	moments.set(reading, found);
	return found;
}

/**
 * Whether a number of days, weeks, months or years is the time between two moments that the sources name, or between one of
 * them and today: "opens in about six months".
 */
export function isTimeBetween(
	stated: ReadNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	const rest = sentence.text.slice(stated.end - sentence.start);
	const unit = units.find(([pattern]) => pattern.test(rest))?.[1];
	if (unit === undefined || stated.value < 1) return false;
	const { today, told } = toldIn(reading);
	const fits = (left: Moment, right: Moment): boolean => {
		if (unit < 300 && Math.max(left.precision, right.precision) > 31) return false;
		const span = stated.value * unit;
		const slack = (left.precision + right.precision) / 2 + unit / 2 + 4;
		const off = span - Math.abs(left.day - right.day);
		if (Math.min(slack, span) <= Math.abs(off) * 1.0001) return false;
		return unit < 100 || Math.abs(off) <= Math.max(366, unit);
	};
	if (today && told.some((one) => fits(today, one))) return true;
	return told.some((left, index) => told.slice(index + 1).some((right) => fits(left, right)));
}
