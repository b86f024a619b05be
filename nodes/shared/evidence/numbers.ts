import { plainWord } from './sameThing';

/** Numbers in words: English, German, French, Spanish; those for one are articles too and do not count. */
const words: Record<string, number> = Object.fromEntries(
	[
		[2, 'two zwei deux dos twice zweimal double'],
		[3, 'three drei trois tres third dritte dritter dritten drittes troisieme tercera tercer'],
		[4, 'four vier quatre cuatro fourth vierte'],
		[5, 'five funf cinq cinco fifth funfte'],
		[6, 'six sechs seis'],
		[7, 'seven sieben sept siete'],
		[8, 'eight acht huit ocho'],
		[9, 'nine neun neuf nueve'],
		[10, 'ten zehn dix diez'],
		[11, 'eleven elf onze once'],
		[12, 'twelve zwolf douze doce'],
		[20, 'twenty zwanzig vingt veinte'],
		[30, 'thirty dreissig trente treinta'],
		[40, 'forty vierzig quarante cuarenta'],
		[50, 'fifty funfzig cinquante cincuenta'],
		[100, 'hundred hundert cent cien'],
	].flatMap(([value, names]) =>
		String(names)
			.split(' ')
			.map((name) => [name, Number(value)]),
	),
);

const magnitudes: [RegExp, number][] = [
	[/^(thousand|tausend|tsd|mille|mil|k)$/, 1e3],
	[/^(millions?|millionen|mio|millones|m|mn)$/, 1e6],
	[/^(billions?|milliarden?|mrd|bn|milliards?)$/, 1e9],
];

/** A number in figures with the unit that follows, or a word with the next one; what follows is looked at, not used up. */
const token =
	/(\d{1,3}(?:[.,'’\s\u202f\u00a0]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?=\s?(%|percent\b|per cent\b|prozent\b|pour cent\b|por ciento\b|\p{L}+)|)|(\p{L}+)(?=\s(\p{L}+)|)/giu;

function valueOf(digits: string): number {
	const grouped = /^\d{1,3}(?:([.,'’\s\u202f\u00a0])\d{3})+(?:[.,]\d+)?$/u.exec(digits);
	if (!grouped) return Number(digits.replace(',', '.'));
	const separator = grouped[1] ?? '';
	return Number(digits.replaceAll(separator, '').replace(',', '.'));
}

function times(value: number, unit: string | undefined): number {
	const plain = plainWord(unit ?? '');
	const factor = magnitudes.find(([pattern]) => pattern.test(plain))?.[1] ?? 1;
	return value * factor;
}

/**
 * The numbers that a text states, each in one spelling: `41,000`, `41.000` and `41 thousand` are the same, so are `twelve` and 12;
 * a share in percent is another number than a count.
 */
export function numbersIn(text: string): Set<string> {
	const found = new Set<string>();
	let afterNumber = false;
	for (const [, digits, unit, word, next] of text.matchAll(token)) {
		const isUnit = afterNumber && word !== undefined;
		afterNumber = digits !== undefined || words[plainWord(word ?? '')] !== undefined;
		if (digits) {
			const isShare = /^(%|percent|per cent|prozent|pour cent|por ciento)/i.test(unit ?? '');
			found.add(isShare ? `${valueOf(digits)}%` : String(times(valueOf(digits), unit)));
			continue;
		}
		const value = words[plainWord(word ?? '')];
		if (value !== undefined) found.add(String(times(value, next)));
		// "worth billions" states a number too, the million of "4.2 million" is counted already
		const magnitude = times(1, word);
		if (!isUnit && magnitude > 1 && (word?.length ?? 0) > 3) found.add(`about ${magnitude}`);
	}
	return found;
}
