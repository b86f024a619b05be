import type { ReadNumber } from '../../evidence/readNumbers';

const pointWords = /point|punkt|puntos/iu;

/** Whether a reckoned value is the one stated, rounded as people round. */
export function isNear(value: number, stated: ReadNumber): boolean {
	if (!Number.isFinite(value) || value <= 0) return false;
	const off = (stated.value - value) / value;
	if (Math.abs(off) < 0.005) return true;
	// "more than halved" is less than half
	if (stated.factor && stated.value < 1 && stated.qualifier === 'over') return off > 0 && off < 1;
	// "more than doubled": from four to nine
	if (stated.qualifier === 'over') return off < 0 && off > (stated.factor ? -0.33 : -0.15);
	if (stated.qualifier === 'under') return off > 0 && off < (stated.factor ? 1 : 0.15);
	// "36 machines a head", "11 %"
	if (Math.abs(stated.value - value) <= 0.5 && stated.value >= 10) return true;
	if (stated.qualifier !== 'about') return false;
	// "nearly three points" are 2.8
	return Math.abs(off) < 0.06 || (stated.value < 10 && Math.abs(off) < 0.1);
}

function secondsOf({ seconds, value }: ReadNumber): number | undefined {
	return seconds && value * seconds;
}

function shares(left: ReadNumber, right: ReadNumber, stated: ReadNumber): number[] {
	const [more, less] = inOrder(left, right);
	const units = [left.unit, right.unit];
	if (left.factor || right.factor)
		return units.includes('percent') ? [left.value * right.value] : [];
	const percents = units.every((unit) => unit === 'percent');
	return [
		(100 * less) / more,
		100 - (100 * less) / more,
		...(percents ? [(more * less) / 100] : []),
		...(percents && pointWords.test(stated.text) ? [more - less] : []),
	];
}

function inOrder(left: ReadNumber, right: ReadNumber): [number, number] {
	return left.value > right.value ? [left.value, right.value] : [right.value, left.value];
}

/** What two numbers give: their sum, difference, product, one as a share of the other, where their units allow it. */
export function resultsOf(left: ReadNumber, right: ReadNumber, stated: ReadNumber): number[] {
	const [more, less] = inOrder(left, right);
	const units = [left.unit, right.unit];
	if (units.includes('day')) return [];
	if (units.includes('year')) return units.every((unit) => unit === 'year') ? [more - less] : [];
	if (stated.factor) return stated.value >= 1 ? [more / less] : [less / more];
	if (stated.unit === 'percent') return shares(left, right, stated);
	if (stated.unit === 'money' && !units.includes('money')) return [];
	if (units.includes('percent')) {
		if (units.every((unit) => unit === 'percent')) return [];
		const [share, whole] = left.unit === 'percent' ? [left, right] : [right, left];
		return [(share.value * whole.value) / 100, ((100 - share.value) * whole.value) / 100];
	}
	if (left.factor || right.factor) {
		const [share, whole] = left.factor ? [left, right] : [right, left];
		return [share.value * whole.value, (1 - share.value) * whole.value];
	}
	const same =
		left.unit === right.unit || units.every((unit) => unit === 'plain' || unit === 'time');
	const [one, two] = [secondsOf(left), secondsOf(right)];
	const unit = secondsOf({ ...stated, value: 1 });
	if (unit && one && two) return [Math.abs(one - two) / unit, (one + two) / unit];
	if (unit && (one || two) && units.includes('plain'))
		return [((one ?? left.value) * (two ?? right.value)) / unit];
	if (left.unit === 'duration' && right.unit === 'duration')
		return [60 * left.value + right.value, 60 * right.value + left.value, more / less, more - less];
	return [more / less, ...(same ? [more - less, more + less] : []), more * less];
}

/** Whether an amount is a sum of two products of figures beside it: ten kits at 410 and three months at 12 for each. */
export function isSumOfProducts(stated: ReadNumber, figures: readonly ReadNumber[]): boolean {
	const few = figures.filter(
		({ unit, factor, value }) =>
			unit !== 'year' && unit !== 'day' && !factor && !(unit === 'money' && value === stated.value),
	);
	if (few.length > 14) return false;
	const counts = few.filter(({ unit }) => unit !== 'money' && unit !== 'percent');
	const amounts = few
		.filter(({ unit }) => unit === 'money')
		.flatMap(({ value }) => [
			value,
			...counts.flatMap((one, index) => [
				value * one.value,
				...counts.slice(index + 1).map((other) => value * one.value * other.value),
			]),
		]);
	return amounts.some(
		(one, index) =>
			Math.abs(one - stated.value) < 0.006 ||
			amounts
				.slice(index + 1)
				.some(
					(other) =>
						Math.abs(one + other - stated.value) < 0.006 ||
						Math.abs(Math.abs(one - other) - stated.value) < 0.006,
				),
	);
}
