import { plainWord } from './sameThing';

/** Numbers in words; those for one are articles or pronouns too and count only inside a longer number. */
const counted: Record<number, string> = {
	2: 'two zwei deux dos', 3: 'three drei trois tres', 4: 'four vier quatre cuatro', 5: 'five fünf cinq cinco',
	6: 'six sechs seis', 7: 'seven sieben sept siete', 8: 'eight acht huit ocho', 9: 'nine neun neuf nueve',
	10: 'ten zehn dix diez', 11: 'eleven elf onze', 12: 'twelve zwölf douze doce',
	13: 'thirteen dreizehn treize trece', 14: 'fourteen vierzehn quatorze catorce', 15: 'fifteen fünfzehn quinze quince',
	16: 'sixteen sechzehn seize dieciséis', 17: 'seventeen siebzehn diecisiete', 18: 'eighteen achtzehn dieciocho',
	19: 'nineteen neunzehn diecinueve', 20: 'twenty zwanzig vingt vingts veinte', 30: 'thirty dreißig trente treinta',
	40: 'forty vierzig quarante cuarenta', 50: 'fifty fünfzig cinquante cincuenta', 60: 'sixty sechzig soixante sesenta',
	70: 'seventy siebzig septante setenta', 80: 'eighty achtzig huitante ochenta', 90: 'ninety neunzig nonante noventa',
	21: 'veintiún veintiuno veintiuna', 22: 'veintidós', 23: 'veintitrés', 24: 'veinticuatro', 25: 'veinticinco', 26: 'veintiséis',
	27: 'veintisiete', 28: 'veintiocho', 29: 'veintinueve', 200: 'doscientos doscientas', 300: 'trescientos trescientas',
	400: 'cuatrocientos cuatrocientas', 500: 'quinientos quinientas', 600: 'seiscientos seiscientas',
	700: 'setecientos setecientas', 800: 'ochocientos ochocientas', 900: 'novecientos novecientas',
}; // prettier-ignore

const multiplied: [number, string][] = [
	[12, 'dozen dozens dutzend douzaine douzaines docena docenas'],
	[100, 'hundred hundert cent cents cien ciento cientos'],
	[1e3, 'thousand tausend mille mil'],
	[1e6, 'million millions millionen millones millón'],
	[1e9, 'billion billions milliarde milliarden milliard milliards'],
];

const units = new Map(
	Object.entries(counted).flatMap(([value, names]) =>
		names.split(' ').map((name) => [plainWord(name), Number(value)] as const),
	),
);
const multiples = new Map(
	multiplied.flatMap(([value, names]) =>
		names.split(' ').map((name) => [plainWord(name), value] as const),
	),
);
const onlyInside = new Map([
	['one', 1],
	['ein', 1],
	['eins', 1],
	['un', 1],
	['une', 1],
	['una', 1],
	['uno', 1],
]);

/** `siebenundzwanzig`, `zweihundertvierzig`: German writes a number as one word. */
function germanValue(word: string): number | undefined {
	const split = /^(?:(.*)tausend)?(?:(.*?)hundert)?(?:(.+?)und(?=.+zig$|dreissig$))?(.*)$/u.exec(
		word,
	);
	const [, thousands, hundreds, ones, rest = ''] = split ?? [];
	const known = (part: string | undefined) =>
		part === '' ? 1 : (units.get(part ?? '') ?? onlyInside.get(part ?? ''));
	const parts: Array<[string | undefined, number]> = [
		[thousands, 1e3],
		[hundreds, 100],
		[ones, 1],
		[rest || undefined, 1],
	];
	let total = 0;
	for (const [part, times] of parts) {
		if (part === undefined) continue;
		const value = known(part.replace(/und$/, ''));
		if (value === undefined) return undefined;
		total += value * times;
	}
	return total || undefined;
}

/** Whether a word can be part of a number in words: `sixty`, `hundred`, `quarante`, `siebenundzwanzig`. */
export function isNumberWord(word: string): boolean {
	const known = knownWords.get(word);
	if (known !== undefined) return known;
	const found = readsAsNumber(word);
	if (knownWords.size >= 50_000) knownWords.clear();
	knownWords.set(word, found);
	return found;
}

/** Words asked about before: every word of every text is. */
const knownWords = new Map<string, boolean>();

function readsAsNumber(word: string): boolean {
	const plain = plainWord(word);
	if (units.has(plain) || multiples.has(plain)) return true;
	return /^(?!(?:tausend|hundert)e)\p{Ll}*(?:und(?:\p{Ll}*zig|dreissig)|hundert|tausend)\p{Ll}*$/u.test(
		plain,
	)
		? germanValue(plain) !== undefined
		: false;
}

/** The value of the words of one number, without those that join them; undefined where they are none. */
export function valueOfNumberWords(words: readonly string[]): number | undefined {
	let total = 0;
	let part = 0;
	for (const word of words.map(plainWord)) {
		const multiple = multiples.get(word);
		if (multiple === undefined) {
			const value = units.get(word) ?? onlyInside.get(word) ?? germanValue(word) ?? 0;
			// quatre-vingts: four times twenty
			part = part === 4 && value === 20 ? 80 : part + value;
		} else if (multiple <= 100) part = Math.max(1, part) * multiple;
		else {
			total += Math.max(1, part) * multiple;
			part = 0;
		}
	}
	return total + part || undefined;
}

/** Words that multiply or divide, with their value. */
const factors = new Map(
	Object.entries({
		fifth: 0.2, sixth: 1 / 6, eighth: 0.125, tenth: 0.1, fünftel: 0.2, sechstel: 1 / 6, achtel: 0.125, zehntel: 0.1, quart: 0.25,
		cinquième: 0.2, sixième: 1 / 6, huitième: 0.125, dixième: 0.1, cuarto: 0.25, quinto: 0.2, sexto: 1 / 6, octavo: 0.125, décimo: 0.1,
		'tercera parte': 1 / 3, 'cuarta parte': 0.25, 'quinta parte': 0.2, 'sexta parte': 1 / 6, 'octava parte': 0.125, 'décima parte': 0.1,
		twice: 2, double: 2, doubled: 2, doubling: 2, triple: 3, tripled: 3, tripling: 3, quadrupled: 4, halved: 0.5, half: 0.5,
		third: 1 / 3, thirds: 1 / 3, quarter: 0.25, quarters: 0.25, verdoppelt: 2, doppelt: 2, verdreifacht: 3,
		halbiert: 0.5, halb: 0.5, hälfte: 0.5, drittel: 1 / 3, viertel: 0.25, doublé: 2, triplé: 3, moitié: 0.5, tiers: 1 / 3, doblado: 2,
		duplicado: 2, triplicado: 3, mitad: 0.5, tercio: 1 / 3,
	}),
); // prettier-ignore

/** What follows a share: `a third of them`, `a third fewer`. Before anything else `a third` counts: `a third depot`, `offer a third:`. */
const notShared =
	'(?!(?<!\\b(?:by|to|about|roughly|nearly|almost|around|over|under|than|least|down|up|is|was|were|one|two|three)\\s(?:an?\\s|one\\s|)\\p{L}{5,8})\\s*[:;.,!?])(?!\\s+(?!(?:of|off|less|more|fewer|lower|higher|faster|slower|cheaper|longer|shorter|than|in|on|since|over|this|last|within|for|and|or|to|by|compared)\\b)\\p{L})';

/** `half of`, `by a third`, `doubled`, `um ein Drittel`; not `the first quarter`, `the third store` or `a third depot`. */
export const factorPattern = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:twice|doubl(?:e|ed|ing)|tripl(?:e|ed|ing)|quadrupled|halved|halbiert|verdoppelt|verdreifacht|doppelt(?= so)|halb(?= so)|(?:every|jede[nmrs]?) (?:second|third|fourth|fifth|tenth|zweite|dritte|vierte|fünfte|zehnte)[nmrs]?(?!\\p{L})(?!\\s(?:[\\p{L}-]+\\s)?(?:hour|day|night|week|month|quarter|year|season|summer|winter|spring|autumn|stunde|tag|nacht|woche|monat|quartal|jahr|sommer|winter)s?(?!\\p{L}))|Hälfte|(?<=\\bein(?:em)?\\s)(?:Drittel|Viertel|Fünftel|Sechstel|Achtel|Zehntel)|(?<=\\b(?:la|une)\\s)(?:moitié|mitad)|(?<=\\b(?:un|d['’]un)\\s)(?:tiers|tercio|(?:quart|cinquième|sixième|huitième|dixième|cuarto|quinto|sexto|octavo|décimo)(?=\\s(?:d[ue]s?|de)\\s|\\sd['’]|\\s*[.,;:!?]))|(?<=\\b(?:la|una)\\s)(?:tercera|cuarta|quinta|sexta|octava|décima) parte|(?:doublé|triplé|duplicado|triplicado)|(?<=\\b(?:a|one|by|two|three)\\s)(?:thirds|quarters|half|(?:third|quarter)${notShared}|(?:fifth|sixth|eighth|tenth)(?=\\s(?:of(?! an? per)|less|more|fewer|lower|higher|faster|cheaper|shorter|longer|off)\\b))|half(?=\\s(?:of|the|as|your|our|all))|(?<=\\bby (?:an?|one)\\s)(?:fifth|sixth|eighth|tenth))(?![\\p{L}\\p{N}])`,
	'giu',
);

/** "Every second student" is half of them. */
const everySo: Record<string, number> = {
	second: 2, third: 3, fourth: 4, fifth: 5, tenth: 10, zweite: 2, dritte: 3, vierte: 4, fünfte: 5, zehnte: 10,
}; // prettier-ignore

export function valueOfFactor(word: string): number | undefined {
	const said = word.toLowerCase();
	const [, rank] = /^(?:every|jede[nmrs]?) (.+?)[nmrs]?$/u.exec(said) ?? [];
	return factors.get(said) ?? (rank === undefined ? undefined : everySo[rank] && 1 / everySo[rank]);
}
