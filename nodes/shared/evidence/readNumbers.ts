import { measureAt, type Measure } from './measures';
import { monthDayAt } from './monthDays';
import { factorPattern, isNumberWord, valueOfFactor, valueOfNumberWords } from './numberWords';
import { secondsOfUnitName, spokenDurations } from './spokenDurations';
import { spokenNumbers } from './spokenNumbers';
import { matchesIn } from '../matchesIn';
import { letterRunsIn, type Run } from '../runsIn';

/** `day`: a day of a month, its value is month * 100 + day. */
export type NumberUnit = 'plain' | 'percent' | 'money' | 'year' | 'time' | 'duration' | 'day';

/** A number in a text: `value` as read (`4.2 million` is 4200000), `qualifier` where it is only about that much. */
export interface ReadNumber {
	text: string;
	value: number;
	unit: NumberUnit;
	qualifier?: 'about' | 'over' | 'least' | 'under';
	/** A multiple or a share in a word: `doubled`, `half`, `a third`. */
	factor?: boolean;
	/** Of a length of time: how many seconds its unit has. */
	seconds?: number;
	/** Of a weight, a length and the like: its unit. */
	measure?: Measure;
	/** Nothing that it counts follows: `fell from 50 minutes to 18`, `von 14 auf 10 Prozent`. */
	bare?: true;
	start: number;
	end: number;
}

const scales: Record<string, number> = {
	k: 1e3, thousand: 1e3, tausend: 1e3, tsd: 1e3, mille: 1e3, mil: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millions: 1e6,
	millionen: 1e6, millones: 1e6, bn: 1e9, billion: 1e9, billions: 1e9, mrd: 1e9, milliarde: 1e9, milliarden: 1e9, milliards: 1e9,
}; // prettier-ignore

const digits =
	/(?<![\p{L}\p{N}_]|\p{L}[-.])\d+(?:[.,'’\u00a0\u202f]\d+|(?<=(?<!\d)\d{1,3})(?: \d{3})+(?!\d))*/gu;
const moneyBefore = /(?:[€$£¥]|(?<!\p{L})(?:EUR|USD|GBP|CHF|NOK|SEK|DKK))\s?$/u;
const scaleAfter = new RegExp(
	`^[\\s\\u00a0\\u202f-]?(${Object.keys(scales).join('|')})(?![\\p{L}\\p{N}])\\.?(?: de\\b)?`,
	'iu',
);
const percentAfter =
	/^[\s\u00a0\u202f]?-?(?:%|(?:percentage points?|prozentpunkten?|prozentpunkte|points? de pourcentage|puntos porcentuales|per ?cent|percentage|prozent|pour cent|por ciento)(?!\p{L}))/iu;
const moneyAfter =
	/^(?:[\s\u00a0\u202f-]?|\sd['’])(?:[€$£¥]|(?:(?:US|U\.S\.|\p{Lu}\p{Ll}{3,}|New Zealand|Hong Kong|amerikanische|kanadische)[\s-])?(?:EUR|USD|GBP|CHF|NOK|SEK|DKK|euros?|cents?|centimes?|céntimos?|centavos?|rappen|pence|pennies|dollars?|pounds?|pfund|franken|kroner|kronor)(?!\p{L}))/iu;
const timeAfter =
	/^(?::\d\d|[\s\u00a0]?(?:a\.?m\.?|p\.?m\.?|uhr|o['’]clock|(?:in the|heures du|heures de l['’]|de la) ?(?:morning|afternoon|evening|matin|soir|après-midi|mañana|tarde)|h(?=[\s.,?!])|(?:de la )?(?:früh|morgens|abends))(?!\p{L}))/iu;
/** `at 9.30`, `um 9.30`. */
const clockBefore = /(?<!\p{L})(?:at|by|um|ab|à|las)\s\d{1,2}[.:h]\d\d$/iu;
/** The unit of a length of time, `working` and the like before it. */
const spanAfter =
	/^[\s\u00a0-]?(?:(?:working|business|full|whole|short|good|more|volle[nr]?|ganze[nr]?|weitere[nr]?|bonnes?|petites?)[\s-])?(\p{L}{2,8})(?!\p{L})/iu;
/** What cannot be counted: the number stands alone. */
const nothingAfter =
	/^[\s\u00a0]*(?:$|[.,;:!?)\]\n–—"”»]|(?:to|and|or|in|on|at|by|for|from|after|before|within|than|when|while|was|were|is|are|had|now|today|since|last|this|per|each|auf|pro|je|bis|und|oder|im|nach|vor|von|statt|zu|innerhalb|à|et|ou|en|après|au|par|sur|contre|a|al|y|o|por|tras|entre)(?!\p{L}))/iu;
const timeSpan =
	/^[\s-](?:minutes?|hours?|days?|nights?|weeks?|months?|years?|seasons?)(?!\p{L})/iu;
const idioms =
	/\b24\s?\/\s?7\b|\b\d\s?:\s?\d\b(?!\d)|\b(?:second|third|quarter|half) (?:of )?(?:next|this) (?:year|week|month)\b/giu;

/** Letters of scripts without spaces end a number: `1998年`. Not their words for powers of ten, which make it another one: `3万`. */
const unspacedLetter =
	/(?!(?<=\d)[万萬億亿千百만억천백])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;

const qualifiers = {
	about:
		/(?<!\p{L})(?:about|around|roughly|approximately|some|nearly|almost|close to|near(?:er)?|not far (?:from|off)|something like|getting on for|circa|ca\.?|rund|etwa|ungefähr|knapp|fast|gut|an die|nahezu|beinahe|environ|près de|près d['’]|presque|pas loin de|pas loin d['’]|quelque|une? bonne?|unos|unas|cerca del?|casi|alrededor del?|en torno al?|aproximadamente|a good)\s*$/iu,
	over: /(?<!\p{L})(?:over|more than|upwards of|above|beyond|über|mehr als|plus (?:de|du|d['’])|au-delà de|más del?)\s*$/iu,
	least:
		/(?<!\p{L})(?:at least|an? minimum of|no (?:less|fewer) than|mindestens|wenigstens|au moins|(?:un )?minimum de|al menos|por lo menos|(?:un )?mínimo de)\s+$/iu,
	under:
		/(?<!\p{L})(?:under|less than|fewer than|below|up to|at most|unter|weniger als|bis zu|höchstens|moins de|jusqu['’]à|menos del?|hasta)\s+$/iu,
};

/** "550 or so". */
const orSo =
	/^(?:\s\p{L}+)?\s(?:or so|or thereabouts|give or take|oder so|ou à peu près|más o menos|o así)(?!\p{L})/iu;

/** "no more than ten". */
const noMore =
	/(?<!\p{L})(?:(?:no|not) (?:more|longer|later) than|nicht (?:mehr|länger) als|pas plus de|no más de|a lo sumo|maximal|au maximum)\s+$/iu;

/** "74,000 litres less over 64 sites", "six furnaces over eight weeks": a word of place or time. */
const across =
	/(?<!\p{L})(?:brought|taken|took|moved|carried|handed|less|more|fewer|saved|spread|distributed|divided|averaged|counted|measured|taken|extend(?:s|ed)|summed|total)\s+over\s+$/iu;

function valueOf(text: string): number {
	const plainDigits = text.replace(/['’\u00a0\u202f ]/g, '');
	if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plainDigits))
		return Number(plainDigits.replace(/[.,]/g, ''));
	const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d+))?$/.exec(plainDigits) ?? [];
	return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
}

function qualifierOf(before: string): ReadNumber['qualifier'] {
	const told = before.replace(/[€$£¥]\s?$|(?<=\s)(?:an?|une?|eine?) $/u, '');
	if (noMore.test(told)) return 'under';
	return (['about', 'over', 'least', 'under'] as const).find((one) => qualifiers[one].test(told));
}

/** A number as it stands, before what follows it is read. */
interface Bare {
	value: number;
	start: number;
	end: number;
	inDigits: boolean;
}

/** Whether a word of a number goes on after "and": it is less than the tens, hundreds or thousands before it. */
function joins(before: string, after: string): boolean {
	const left = valueOfNumberWords([before]) ?? 0;
	const right = /^(?:one|une?|una|uno)$/iu.test(after) ? 1 : (valueOfNumberWords([after]) ?? 0);
	return left >= 20 && right < left;
}

const beforeFrenchHundred =
	/^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|onze|douze|treize|quatorze|quinze|seize|mille|millions?|milliards?)$/iu;

/** Eleven in Spanish, which English has as a word of its own: only beside words that English has not. */
const spanishEleven =
	/(?<!\p{L})once(?!\p{L})(?:(?<=(?<!\p{L})(?:los|las|sus|nuestros|nuestras|otros|otras|esos|esas|unos|unas|con|de|del?|son|hay|tienen?|tenemos|usamos|somos|en|entre|hasta|desde|hace|tras|por|casi|para|cada|y|que|pierden|hacen)\sonce)|(?=\s\p{L}+s\s(?:por|de|del|al|a|en|y|que)(?!\p{L})))/giu;

function spanishElevens(text: string): Bare[] {
	return matchesIn(text, spanishEleven).map(({ 0: said, index }) => ({
		value: 11,
		start: index,
		end: index + said.length,
		inDigits: false,
	}));
}

/** Runs of number words: `eighty-six`, `two hundred and forty`, `treinta y cinco`. */
function inWords(text: string): Bare[] {
	const found: Bare[] = [];
	let run: Run[] = [];
	const close = () => {
		const [first] = run;
		const last = run.at(-1);
		const value = valueOfNumberWords(run.map((one) => one.text));
		// "millions of orders" counts nothing
		const vague =
			run.length === 1 &&
			/^(?:cents?|thousands|millions|billions|millionen|milliarden|milliards|millones)$/iu.test(
				first?.text ?? '',
			);
		if (first && last && value !== undefined && !vague)
			found.push({ value, start: first.start, end: last.end, inDigits: false });
		run = [];
	};
	for (const one of letterRunsIn(text)) {
		const { text: said, start: index } = one;
		const last = run.at(-1);
		// Most words are no numbers and follow none.
		if (!last) {
			if (isNumberWord(said)) run.push(one);
			continue;
		}
		const between = text.slice(last.end, index);
		const joined = /^(?:\s(?:and|y|et|und)\s|-et-)$/u.test(between);
		// "thirty and five", but "between three and four"
		// "nine cents" are money, "neuf cents" a number
		if (/^cents?$/iu.test(said) && !beforeFrenchHundred.test(last.text)) {
			close();
			continue;
		}
		const fits = !joined || joins(last.text, said);
		const goesOn = fits && (joined || /^[\s-]?$/u.test(between));
		if (/^(?:and|y|et|und)$/iu.test(said) && /^[\s-]$/.test(between)) continue;
		const isNumber = isNumberWord(said) || (goesOn && /^(?:one|une?|una|uno)$/iu.test(said));
		// "six thousand two-litre bottles"
		const ofUnit = /^-\p{L}+/u.exec(text.slice(index + said.length, index + said.length + 16));
		const opens = /\s/.test(between) && ofUnit && !isNumberWord(ofUnit[0].slice(1));
		if (opens || !(isNumber && goesOn)) close();
		if (isNumber) run.push(one);
	}
	close();
	return found;
}

function inDigits(text: string): Bare[] {
	return matchesIn(text, digits).map(({ 0: said, index }) => ({
		value: valueOf(said),
		start: index,
		end: index + said.length,
		inDigits: true,
	}));
}

function asFactors(text: string): ReadNumber[] {
	return matchesIn(text, factorPattern).flatMap(({ 0: said, index }) => {
		const value = valueOfFactor(said);
		const place = { text: said, start: index, end: index + said.length };
		const qualifier = qualifierOf(
			text
				.slice(Math.max(0, index - 20), index)
				.replace(/(?<!\p{L})(?:an?|one|the|eine?[mn]?|de[rmn]|die|une?|l[ae]|una) $/iu, ''),
		);
		return value === undefined
			? []
			: [{ ...place, value, unit: 'plain' as const, qualifier, factor: true }];
	});
}

function withUnit(text: string, bare: Bare): ReadNumber | undefined {
	const day = bare.inDigits ? monthDayAt(text, bare.start, bare.end) : undefined;
	if (day) return { ...day, unit: 'day', text: text.slice(day.start, day.end) };
	const money = moneyBefore.exec(text.slice(Math.max(0, bare.start - 5), bare.start));
	let { value, end } = bare;
	const scale = scaleAfter.exec(text.slice(end, end + 22));
	// "2 m" are metres, unless money is meant: "€2 m", "5 M€"
	const metres = /^[\s\u00a0\u202f]m$/iu.test(scale?.[0] ?? '') && !money;
	const isScale =
		!metres || moneyAfter.test(text.slice(end + (scale?.[0].length ?? 0)).slice(0, 30));
	if (scale && isScale && (bare.inDigits || (scale[1]?.length ?? 0) > 3)) {
		value *= scales[(scale[1] ?? '').toLowerCase()] ?? 1;
		end += scale[0].length;
	}
	const rest = text.slice(end, end + 30);
	if (/^[\p{L}\p{N}_]/u.test(rest)) return undefined;
	const percent = percentAfter.exec(rest);
	const after = moneyAfter.exec(rest);
	const time = timeAfter.exec(rest);
	const isYear = bare.inDigits && !scale && /^(?:19|20)\d\d$/.test(text.slice(bare.start, end));
	let unit: NumberUnit = isYear ? 'year' : 'plain';
	if (percent) unit = 'percent';
	else if (money || after) unit = 'money';
	else if (time || clockBefore.test(text.slice(Math.max(0, bare.start - 8), end))) unit = 'time';
	const named = unit === 'plain' ? spanAfter.exec(rest)?.[1] : undefined;
	const seconds = named === undefined ? undefined : secondsOfUnitName(named);
	if (seconds && seconds < 86_400) unit = 'duration';
	const alone = unit === 'plain' && nothingAfter.test(rest) ? { bare: true as const } : {};
	if (unit === 'money' && /c[eé]nt|rappen|penc|penn/i.test(after?.[0] ?? ''))
		value = Number((value / 100).toPrecision(12));
	const start = bare.start - (money?.[0].length ?? 0);
	end += (percent ?? after ?? time)?.[0].length ?? 0;
	const said = text.slice(Math.max(0, start - 20), start);
	// "six furnaces over eight weeks" is no more than eight
	const soAfter = orSo.test(text.slice(end, end + 28));
	const during =
		across.test(said) ||
		(value < 100 && /\bover\s+$/i.test(said) && timeSpan.test(text.slice(end, end + 12)));
	const qualifier = during ? undefined : (qualifierOf(said) ?? (soAfter ? 'about' : undefined));
	const read = {
		text: text.slice(start, end).trim(),
		value,
		unit,
		qualifier,
		start,
		end,
		...alone,
	};
	const measure = unit === 'plain' && !seconds ? measureAt(text.slice(end, end + 30)) : undefined;
	return { ...read, ...(seconds && { seconds }), ...(measure && { measure }) };
}

/**
 * The numbers of a text, in digits or in English, German, French or Spanish words, with their unit, in the order of the
 * text. Digits inside names (`K2`, `B2B`, `GJL-250`) are not numbers.
 */
export function numbersOf(text: string): readonly ReadNumber[] {
	const known = knownTexts.get(text);
	if (known) return known;
	const numbers = readNumbers(text);
	if (knownTexts.size >= mostKnownTexts) knownTexts.clear();
	knownTexts.set(text, numbers);
	return numbers;
}

/** Texts that were read before: several rules ask for the numbers of the same sentence. */
const knownTexts = new Map<string, readonly ReadNumber[]>();
const mostKnownTexts = 200;

function readNumbers(text: string): ReadNumber[] {
	let readable = text
		.replace(idioms, (idiom) => ' '.repeat(idiom.length))
		.replace(unspacedLetter, (letter) => ' '.repeat(letter.length));
	const spoken = spokenDurations(readable).map((one): ReadNumber => {
		const { start, end } = one;
		readable = readable.slice(0, start) + ' '.repeat(end - start) + readable.slice(end);
		const qualifier = qualifierOf(text.slice(Math.max(0, start - 20), start));
		return { ...one, qualifier, unit: one.seconds < 86_400 ? 'duration' : 'plain' };
	});
	const phrases = spokenNumbers(readable);
	for (const { start, end } of phrases)
		readable = readable.slice(0, start) + ' '.repeat(end - start) + readable.slice(end);
	const inPhrases = phrases
		.filter(({ kind }) => kind === 'number')
		.map((one): Bare => ({ ...one, inDigits: false }));
	const found = [
		...inDigits(readable),
		...inWords(readable),
		...spanishElevens(readable),
		...inPhrases,
	]
		.map((bare) => withUnit(readable, bare))
		.filter((number) => number !== undefined)
		.map((read) => ({ ...read, text: text.slice(read.start, read.end).trim() }));
	for (const { kind, value, start, end } of phrases) {
		if (kind === 'number') continue;
		const qualifier = qualifierOf(text.slice(Math.max(0, start - 20), start));
		const said = { text: text.slice(start, end), value, qualifier, start, end };
		found.push(
			kind === 'time' ? { ...said, unit: 'time' } : { ...said, unit: 'plain', factor: true },
		);
	}
	const all = [...found, ...spoken, ...asFactors(readable)].sort(
		(left, right) => left.start - right.start,
	);
	// "4.2 million" is one number, and so is "two thirds".
	return all.filter(({ start, end }, index) => {
		const before = all[index - 1];
		return !before || start >= before.end || end > before.end;
	});
}
