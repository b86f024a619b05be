import type { ReadNumber } from '../../evidence/readNumbers';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { carries } from './carriers';
import { alignmentOf } from './figureAlignment';
import { besideOf } from './operands';
import { isPriceShown } from './pricesShown';
import { coarsenessOf } from './reckoning';
import { isStated } from './stating';
import { clauseAt } from './support';

const isNear = (value: number, stated: number) =>
	Math.abs(value - stated) < Math.min(0.006, 0.01 * stated);

/** The sender's prices and shares: what an example is reckoned with. */
function ratesOf(reading: Reading): number[] {
	const own = reading.evidence.own.flatMap(({ numbers }) => numbers);
	const rates = own.flatMap(({ unit, value }) =>
		unit === 'money' ? [value] : unit === 'percent' ? [value / 100] : [],
	);
	return [...new Set(rates)];
}

/** "A booking of €50 makes 95 cents", "a thousand checks would cost 300 dollars": a figure taken freely, and what it comes to. */
export function isExample(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const { about, states } = clauseAt(sentence, stated.start);
	if (states && alignmentOf(stated, sentence, reading).rival) return false;
	if (about === 'prospect' && states && stated.unit !== 'money') return false;
	// "Ten kits and three months come to £4,460": what the sum is made for
	const isSum = (one: StatedNumber) =>
		one.unit === 'money' &&
		(isSumOfPrices(one, sentence, reading) || isPriceShown(one, sentence, reading, () => false));
	if (stated.unit === 'plain' && (about !== 'prospect' || !states) && sentence.numbers.some(isSum))
		return true;
	const others = besideOf(stated, sentence, reading).filter(
		(one) => one.unit === 'money' || stated.unit === 'money',
	);
	const rates = ratesOf(reading);
	return others.some((other) => {
		const [taken, result] = other.start > stated.start ? [stated, other] : [other, stated];
		const free = taken.unit === 'money' || taken.unit === 'plain';
		const round = !states || (/^[1-9]\d?0*$/.test(String(taken.value)) && taken.value >= 5);
		return (
			free &&
			result.unit === 'money' &&
			round &&
			!taken.factor &&
			rates.some((rate) =>
				[0, ...rates].some((once) => isNear(rate * taken.value + once, result.value)),
			)
		);
	});
}

/** Words that put prices together. */
const adding = unicode(
	/\b(?:comes? to|amounts? to|totals?|in total|altogether|thus|makes|that(?:['’]s| is)|which is|leaves?|so|(?:for|in) (?:an?|the|its|your) (?:first )?year|between them|zusammen|insgesamt|macht|ergibt|das (?:sind|wären)|also|kommen|bleiben|im (?:ersten )?jahr|soit|cela fait|en tout|au total|donc|restent?|la première année|son|suman?|en total|total|sale a|es decir|quedan?|el primer año)\b|=/iu,
);

/** How many months are in a span that is named instead of counted. */
const monthsOf: ReadonlyArray<[RegExp, number]> = [
	[unicode(/\b(?:quarter(?:s|ly)?|quartal\p{L}*|vierteljahr\p{L}*|trimestr\p{L}+)\b/iu), 3],
	[
		unicode(/\b(?:half[- ]year\p{L}*|six-monthly|halbjahr\p{L}*|halbjährlich|semestr\p{L}+)\b/iu),
		6,
	],
];

/** Whether an amount is a sum or a difference of two of the prices and their multiples: the fitting and twelve months. */
export function isSumOfPrices(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
	holds: (other: StatedNumber) => boolean = () => false,
): boolean {
	if (stated.unit !== 'money') return false;
	if (isStated(stated, sentence) && !adding.test(sentence.text)) return false;
	const sources = reading.evidence.all.flatMap(({ numbers }) => numbers);
	const told = [...sentence.numbers, ...besideOf(stated, sentence, reading)].filter(
		(one) => one.start < stated.end || sentence.numbers.includes(one),
	);
	const isCount = ({ unit, factor }: ReadNumber) =>
		(unit === 'plain' || unit === 'duration') && !factor;
	const held = told.filter((one) => sources.some((source) => carries(source, one)) || holds(one));
	const own = reading.evidence.own.flatMap(({ numbers }) => numbers);
	const counts = new Set([
		1,
		12,
		...monthsOf.flatMap(([named, months]) => (named.test(sentence.text) ? [months] : [])),
		...[...held, ...sentence.numbers].filter(isCount).map(({ value }) => value),
	]);
	const prices = new Set(
		[...held, ...own].filter(({ unit }) => unit === 'money').map(({ value }) => value),
	);
	if (counts.size * prices.size > 60) return false;
	const several = [
		...new Set([...counts].flatMap((left) => [...counts].map((right) => left * right))),
	];
	const amounts = [...prices].map((price) => several.map((times) => times * price));
	const single = amounts.flat();
	const sums = amounts.flatMap((ofOne, index) =>
		amounts
			.slice(index + 1)
			.flat()
			.flatMap((other) => ofOne.map((one) => one + other)),
	);
	return [single, [...single, ...sums]].some((results) => isFound(stated.value, results));
}

/** Whether an amount is among the results, and these are not so many that one amount in five would be. */
function isFound(value: number, results: readonly number[]): boolean {
	if (!results.some((one) => isNear(one, value))) return false;
	const close = results.filter((one) => one > 0.6 * value && one < 1.6 * value);
	const distinct = new Set(close.map((one) => Math.round(100 * one)));
	return (distinct.size * coarsenessOf(value)) / value <= 0.2;
}
