import type { ReadNumber } from '../../evidence/readNumbers';

/** "one in nine", "seven out of ten" state a share too. */
const shareOf =
	/(?<!\p{L})(?:(?<one>one|eine?[rns]?|jede[rs]?|une?|un[oa]?) (?:[\p{L}-]+ ){0,2})?(?:in|out of|of|von|aus|sur|de cada)\s+(?:every |each |den |an? |ein(?:em|er)? )?$/iu;

/** The share that a number states together with what stands before it: "one in 25" is 4 per cent. */
function shareAt(
	text: string,
	number: ReadNumber,
	before: ReadNumber | undefined,
): ReadNumber | undefined {
	const counts = number.unit === 'plain' || (number.unit === 'money' && number.value <= 100);
	if (!counts || number.value < 2 || number.factor) return undefined;
	const lead = shareOf.exec(text.slice(before?.end ?? 0, number.start));
	if (!lead) return undefined;
	const counted = before?.unit === 'plain' && !before.factor;
	const adjacent =
		before && counted && /^\s*$/.test(text.slice(before.end, number.start - lead[0].length));
	const part = lead.groups?.one ? 1 : adjacent ? before.value : undefined;
	if (part === undefined || part >= number.value) return undefined;
	const least = /\b(?:more than|over|at least|mehr als|über|plus d['’]|más de)\s*$/iu;
	const start = number.start - lead[0].length;
	const qualifier = least.test(text.slice(0, start)) ? 'over' : 'about';
	return { ...number, value: (100 * part) / number.value, unit: 'percent', qualifier };
}

/** "seven in a hundred": the number before is part of the share. */
const partBefore = /^\s*(?:in|out of|aus|de cada)\s/iu;

/** Whether a number says its part of the share that the next one states. */
export function isPartOfShare(
	text: string,
	number: ReadNumber,
	share: ReadNumber | undefined,
): boolean {
	return share !== undefined && partBefore.test(text.slice(number.end, share.start));
}

/** The shares that a text states in two numbers, as percentages at the place of the second. */
export function sharesIn(text: string, numbers: readonly ReadNumber[]): ReadNumber[] {
	return numbers.flatMap((number, index) => shareAt(text, number, numbers[index - 1]) ?? []);
}
