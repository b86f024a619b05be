import { factorPattern, numberWordsPattern, valueOfWords } from './numberWords';
import { plain } from './words';

export type NumberUnit = 'plain' | 'percent' | 'money' | 'year' | 'time' | 'duration';

/** A number in a text: `value` as read (`4.2 million` is 4200000), `qualifier` where it is only about that much. */
export interface ReadNumber {
	text: string;
	value: number;
	unit: NumberUnit;
	qualifier?: 'about' | 'over' | 'under';
	start: number;
	end: number;
}

const scales: Record<string, number> = {
	k: 1e3, thousand: 1e3, tausend: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millions: 1e6, millionen: 1e6,
	bn: 1e9, billion: 1e9, mrd: 1e9, milliarden: 1e9,
}; // prettier-ignore

const currency = '[€$£¥]|\\b(?:EUR|USD|GBP|CHF)\\b|\\b(?:euros?|dollars?|pounds?)\\b';
const pattern = new RegExp(
	`(?<money>[€$£¥]\\s?|\\b(?:EUR|USD|GBP|CHF)\\s)?(?<![\\p{L}\\p{N}])(?:(?<digits>\\d+(?:[.,'’\\u00a0\\u202f]\\d+)*)|(?<word>${numberWordsPattern}|${factorPattern})(?!\\p{L}))(?:(?<time>:\\d\\d)|[\\s-]?(?<scale>(?:${Object.keys(scales).join('|')})\\b\\.?))?(?:\\s?-?(?<percent>%|per ?cent\\b|Prozent\\b|percentage\\b)|\\s?(?<after>${currency}))?(?![\\p{L}])`,
	'giu',
);

const idioms =
	/\b24\s?\/\s?7\b|\b\d\s?:\s?\d\b(?!\d)|\b(?:second|third|quarter|half) (?:of )?(?:next|this) (?:year|week|month)\b/giu;
const aboutWords =
	/(?<!\p{L})(?:about|around|roughly|approximately|some|nearly|almost|close to|circa|ca\.?|rund|etwa|fast|knapp)\s+$/iu;
const overWords = /(?<!\p{L})(?:over|more than|at least|above|über|mehr als|mindestens)\s+$/iu;
const underWords =
	/(?<!\p{L})(?:under|less than|fewer than|below|up to|at most|unter|weniger als|bis zu)\s+$/iu;
const durationWord = /^[\s-]?(?:minutes?|mins?|hours?|seconds?|minuten?|stunden?|sekunden?)\b/i;

function valueOf(digits: string): number {
	const plainDigits = digits.replace(/['’\u00a0\u202f]/g, '');
	if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plainDigits))
		return Number(plainDigits.replace(/[.,]/g, ''));
	const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d+))?$/.exec(plainDigits) ?? [];
	return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
}

function qualifierOf(before: string): ReadNumber['qualifier'] {
	if (aboutWords.test(before)) return 'about';
	if (overWords.test(before)) return 'over';
	return underWords.test(before) ? 'under' : undefined;
}

/** The numbers of a text, in digits or in words, with their unit. Digits inside names (`K2`, `B2B`) are not numbers. */
export function numbersOf(text: string): ReadNumber[] {
	const readable = text.replace(idioms, (idiom) => ' '.repeat(idiom.length));
	const numbers: ReadNumber[] = [];
	for (const match of readable.matchAll(pattern)) {
		const { money, digits, word, time, scale, percent, after } = match.groups ?? {};
		const base = digits ? valueOf(digits) : valueOfWords(word ?? '');
		if (base === undefined || Number.isNaN(base)) continue;
		const start = match.index;
		const end = start + match[0].length;
		const value = base * (scale ? (scales[plain(scale).replace('.', '')] ?? 1) : 1);
		const rest = readable.slice(end);
		const unit: NumberUnit = percent
			? 'percent'
			: money || after
				? 'money'
				: time
					? 'time'
					: durationWord.test(rest)
						? 'duration'
						: digits && !scale && /^(?:19|20)\d\d$/.test(digits)
							? 'year'
							: 'plain';
		numbers.push({
			text: match[0].trim(),
			value,
			unit,
			qualifier: qualifierOf(readable.slice(Math.max(0, start - 20), start)),
			start,
			end,
		});
	}
	return numbers;
}

/** Whether a number that a source states carries one that a draft states: equal, or as near as the draft's words allow. */
export function carriesNumber(source: ReadNumber, stated: ReadNumber): boolean {
	const sameUnit =
		source.unit === stated.unit ||
		(source.unit === 'plain' && stated.unit === 'year') ||
		(source.unit === 'year' && stated.unit === 'plain') ||
		(source.unit === 'duration' && stated.unit === 'plain') ||
		(source.unit === 'plain' && stated.unit === 'duration');
	if (!sameUnit) return false;
	const difference = Math.abs(source.value - stated.value);
	if (difference < 1e-9 * Math.max(1, source.value)) {
		// "over 240" is more than a source says that knows of 240.
		return stated.qualifier !== 'over' || source.qualifier === 'over';
	}
	const near = difference <= 0.1 * source.value && stated.unit !== 'year';
	if (!near) return false;
	if (stated.qualifier === 'about') return difference <= 0.05 * source.value;
	if (stated.qualifier === 'over') return stated.value < source.value;
	return stated.qualifier === 'under' && stated.value > source.value;
}
