import type { ReadNumber } from '../../evidence/readNumbers';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { carries } from './carriers';
import { besideOf } from './operands';
import { isStated } from './stating';
import { addsOption } from './vocabulary/reckoningWords';

const isCount = ({ unit, factor, measure }: ReadNumber) =>
	(unit === 'plain' || unit === 'duration') && !factor && !measure;
const isMoney = ({ unit }: ReadNumber) => unit === 'money';
const isSame = (left: number, right: number) => Math.abs(left - right) < 0.006;

/** Whether an amount comes from prices and counts that the draft itself puts beside it. */
export function isPriceShown(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
	holds: (other: StatedNumber) => boolean,
): boolean {
	if (stated.unit !== 'money') return false;
	const near = [...besideOf(stated, sentence, reading), ...sentence.numbers].filter(
		(one) => one.start < stated.start || sentence.numbers.includes(one),
	);
	return (
		isProduct(stated, sentence, reading, holds) ||
		isTiered(stated, near.filter(isCount), reading) ||
		isWithOption(stated, sentence, near, reading)
	);
}

/** "450 euros a month, in three months 1,350": both stand before it in its sentence. */
function isProduct(
	stated: StatedNumber,
	{ numbers }: ReadSentence,
	{ evidence }: Reading,
	holds: (other: StatedNumber) => boolean,
): boolean {
	const before = numbers.filter(({ end }) => end <= stated.start);
	const prices = before.filter(
		(one) =>
			isMoney(one) &&
			(holds(one) || evidence.own.some((own) => own.numbers.some((its) => carries(its, one)))),
	);
	const times = before.filter(isCount).slice(-2);
	return prices.some((price) =>
		times.some((count) => count.value > 1 && isSame(price.value * count.value, stated.value)),
	);
}

/** "Eight users: 890 for the first five, 95 for each of the others": a price up to so many, and one for each beyond. */
function isTiered(
	stated: StatedNumber,
	counts: readonly StatedNumber[],
	{ evidence }: Reading,
): boolean {
	return evidence.own.some(({ numbers, sentences }) =>
		sentences.some(({ text, start }) => {
			const within = numbers.filter((one) => one.start >= start && one.end <= start + text.length);
			const prices = within.filter(isMoney).map(({ value }) => value);
			if (prices.length < 2) return false;
			const included = within.filter((one) => isCount(one) && one.value > 1);
			return counts.some((count) =>
				included.some(
					({ value: most }) =>
						count.value > most &&
						prices.some((first) =>
							prices.some((each) => {
								const monthly = first + (count.value - most) * each;
								return isSame(monthly, stated.value) || isSame(12 * monthly, stated.value);
							}),
						),
				),
			);
		}),
	);
}

/** "And 1,500 with the option": so many at two prices for each together. */
function isWithOption(
	stated: StatedNumber,
	sentence: ReadSentence,
	near: readonly StatedNumber[],
	{ evidence }: Reading,
): boolean {
	if (isStated(stated, sentence) && !addsOption.test(sentence.text)) return false;
	const counts = near.filter((one) => isCount(one) && one.value > 1).map(({ value }) => value);
	return evidence.own.some(({ numbers }) => {
		const prices = [...new Set(numbers.filter(isMoney).map(({ value }) => value))];
		return prices.some((base) =>
			prices.some(
				(more) =>
					more < base && counts.some((count) => isSame(count * (base + more), stated.value)),
			),
		);
	});
}
