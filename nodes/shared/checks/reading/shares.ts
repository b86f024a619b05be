import { isNumberWord } from '../../evidence/numberWords';
import type { ReadNumber } from '../../evidence/readNumbers';
import { isFunctionWord } from './commonWords';
import { wordsOf } from './words';

/** "one in nine", "seven out of ten" state a share too. */
const shareOf =
	/(?<!\p{L})(?:(?<one>one|eine?[rns]?|jede[rs]?|une?|un[oa]?) (?:[\p{L}-]+ ){0,2})?(?<joint>in|out of|of|von|aus|sur|de cada)\s+(?:every |each |den |an? |ein(?:em|er)? )?$/iu;

/** What may stand between the two numbers of a share: "three towers in five". */
const nounBetween = /^(?:\s[\p{L}-]+){0,3}\s*$/u;

/** "Three shops in five towns" is no share: the second number counts something. */
function countsNothing(text: string): boolean {
	const [, next] = /^\s([\p{L}-]+)/u.exec(text) ?? [];
	const word = next === undefined ? undefined : wordsOf(next)[0];
	return word === undefined || (isFunctionWord(word.key) && !isNumberWord(word.text));
}

/** The share that a number states together with what stands before it: "one in 25" is 4 per cent. */
function shareAt(
	text: string,
	number: ReadNumber,
	before: ReadNumber | undefined,
): ReadNumber | undefined {
	const counts = number.unit === 'plain' || (number.unit === 'money' && number.value <= 100);
	// "innerhalb eines Jahres von 8,1 auf 6,3" states no share.
	if (!counts || number.value < 2 || number.factor || !Number.isInteger(number.value))
		return undefined;
	const lead = shareOf.exec(text.slice(before?.end ?? 0, number.start));
	if (!lead) return undefined;
	const counted = before?.unit === 'plain' && !before.factor;
	const between = text.slice(before?.end ?? 0, number.start - lead[0].length);
	const adjacent =
		counted &&
		(/^\s*$/.test(between) ||
			(lead.groups?.joint !== 'of' &&
				nounBetween.test(between) &&
				countsNothing(text.slice(number.end))));
	const part = lead.groups?.one ? 1 : adjacent ? before.value : undefined;
	if (part === undefined || part >= number.value) return undefined;
	const least = /\b(?:more than|over|at least|mehr als|über|plus d['’]|más de)\s*$/iu;
	const start = number.start - lead[0].length;
	const qualifier = least.test(text.slice(0, start)) ? 'over' : 'about';
	const value = (100 * part) / number.value;
	return {
		...number,
		value,
		unit: 'percent',
		qualifier,
		start: adjacent ? before.start : start,
		bare: undefined,
	};
}

/** A share that a text states in two numbers: `of` is the second of them, `part` the first. */
interface StatedShare {
	share: ReadNumber;
	of: ReadNumber;
	part?: ReadNumber;
	/** Said as a share only, "seven out of ten": the two numbers count nothing. */
	only: boolean;
}

const shareOnly = /(?:in|de cada)\s+(?:every |each |an? |ein(?:em|er)? )?$/iu;

/** The shares that a text states in two numbers. */
export function sharesIn(text: string, numbers: readonly ReadNumber[]): StatedShare[] {
	return numbers.flatMap((of, index) => {
		const before = numbers[index - 1];
		const share = shareAt(text, of, before);
		if (!share) return [];
		const part = before && before.start === share.start ? before : undefined;
		return {
			share: { ...share, start: of.start },
			of,
			part,
			only: shareOnly.test(text.slice(0, of.start)),
		};
	});
}
