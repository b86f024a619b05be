import { numbersOf } from './readNumbers';
import { plainWord } from './sameThing';

/** Ordinals, and words that count a time, of four languages. */
const ordinals = new Map(
	[
		[2, 'twice zweimal double'],
		[3, 'third dritte dritter dritten drittes troisieme tercera tercer'],
		[4, 'fourth vierte vierter vierten viertes quatrieme cuarta cuarto'],
		[5, 'fifth funfte funfter funften funftes cinquieme quinta quinto'],
	].flatMap(([value, names]) =>
		String(names)
			.split(' ')
			.map((name) => [name, Number(value)] as const),
	),
);
const magnitudes: [RegExp, number][] = [
	[/^(?:thousands?|tausende?|milliers|miles)$/, 1e3],
	[/^(?:millions?|millionen|millones)$/, 1e6],
	[/^(?:billions?|milliarden?|milliards?)$/, 1e9],
];

/**
 * The numbers that a text states, each in one spelling: `41,000`, `41.000` and `41 thousand` are the same, so are `twelve` and 12;
 * a share in percent is another number than a count. A day of a month counts as its day.
 */
export function numbersIn(text: string): Set<string> {
	const numbers = numbersOf(text).filter(({ factor }) => !factor);
	const found = new Set(
		numbers.map(({ unit, value }) =>
			unit === 'percent' ? `${value}%` : String(unit === 'day' ? value % 100 : value),
		),
	);
	for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
		const plain = plainWord(word);
		const ordinal = ordinals.get(plain);
		if (ordinal !== undefined) found.add(String(ordinal));
		// "worth billions" states a number too, the million of "4.2 million" is counted already
		const magnitude = magnitudes.find(([pattern]) => pattern.test(plain))?.[1];
		const counted = numbers.some(
			({ start, end, value }) => start <= index && index < end && value !== magnitude,
		);
		if (magnitude && !counted) found.add(`about ${magnitude}`);
	}
	return found;
}
