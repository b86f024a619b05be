/** Numbers in words, English and German; fractions and multiples where they state a share or a factor. */
const units: Record<string, number> = {
	one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
	thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
	thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12, zwei: 2, drei: 3,
	vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20, dreißig: 30,
	vierzig: 40, fünfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90,
}; // prettier-ignore

const multiples: Record<string, number> = {
	hundred: 100,
	hundert: 100,
	thousand: 1e3,
	tausend: 1e3,
	million: 1e6,
	millionen: 1e6,
	billion: 1e9,
	milliarden: 1e9,
};

const factors: Record<string, number> = {
	twice: 2, double: 2, doubled: 2, doubling: 2, triple: 3, tripled: 3, tripling: 3, quadrupled: 4, half: 0.5, halved: 0.5, third: 1 / 3,
	thirds: 1 / 3, quarter: 0.25, hälfte: 0.5, halbiert: 0.5, verdoppelt: 2, verdreifacht: 3,
}; // prettier-ignore

const word = Object.keys({ ...units, ...multiples }).join('|');

/** Several words of one number: `eighty-six`, `two hundred and forty`. */
export const numberWordsPattern = `(?:(?:${word})(?:(?:[\\s-]|\\sand\\s)+(?:${word}))*)`;

/** What follows a share: `a third of them`, `a third fewer`. Before anything else `a third` counts: `a third depot`. */
const notShared =
	'(?!\\s+(?!(?:of|off|less|more|fewer|lower|higher|faster|slower|cheaper|longer|shorter|than|in|on|since|over|this|last|within|for|and|or|to|by|compared)\\b)\\p{L})';

/** `half of`, `by a third`, `doubled`; not `the first quarter`, `the third store` or `a third depot`. */
export const factorPattern = `(?:(?:twice|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|quadrupled|halved|halbiert|verdoppelt|verdreifacht|Hälfte)|(?<=\\b(?:a|one|by|two|three)\\s)(?:thirds|quarters|half|(?:third|quarter)${notShared})|half(?=\\s(?:of|the|as|your|our|all)))`;

/** The value of words that one of the patterns found; undefined for others. `one` alone is no number: it is a pronoun. */
export function valueOfWords(text: string): number | undefined {
	const lower = text.toLowerCase();
	if (lower === 'one') return undefined;
	const factor = factors[lower] ?? factors[lower.replace(/s$/, '')];
	if (factor !== undefined) return factor;
	let total = 0;
	let part = 0;
	for (const name of lower.split(/[\s-]+/).filter((one) => one !== 'and')) {
		const multiple = multiples[name];
		if (multiple === undefined) part += units[name] ?? 0;
		else if (multiple === 100) part = Math.max(1, part) * 100;
		else {
			total += Math.max(1, part) * multiple;
			part = 0;
		}
	}
	return total + part || undefined;
}
