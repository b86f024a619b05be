import type { ReadNumber } from '../../evidence/readNumbers';
import { kindOf, type QuantityKind } from '../reading/quantities';

/** A figure that others may be reckoned from: its value in base units (seconds, grams, litres) and what it measures. */
export interface Operand {
	value: number;
	kind: QuantityKind | 'measure' | 'calendar' | 'clock';
	/** What a measure is of. */
	of?: string;
	/** The number as it is said: "9" of nine weeks. */
	said: number;
}

export function operandOf(number: ReadNumber): Operand {
	const { value, unit, seconds, measure, factor } = number;
	if (measure) return { value: value * measure.size, kind: 'measure', of: measure.of, said: value };
	if (unit === 'time') return { value, kind: 'clock', said: value };
	if (factor && value < 1) return { value: 100 * value, kind: 'percent', said: value };
	const kind = kindOf(number);
	return { value: kind === 'span' ? value * (seconds ?? 1) : value, kind, said: value };
}

const isAmount = ({ kind }: Operand) =>
	kind === 'money' || kind === 'measure' || kind === 'count' || kind === 'span';

/** How many times something is told of: so many things, metres or months, or twice. */
function timesOf({ kind, said }: Operand): number | undefined {
	return kind === 'money' || kind === 'percent' || kind === 'clock' ? undefined : said;
}

function sameKind(left: Operand, right: Operand): boolean {
	return left.kind === right.kind && left.of === right.of;
}

/** An amount of the kind wanted: so many of it, so much each, a part of it, the rest, or the two together. */
function partsAndMultiples(whole: Operand, other: Operand): number[] {
	if (other.kind === 'percent') {
		const part = (whole.value * other.value) / 100;
		return [part, whole.value - part, whole.value + part];
	}
	const times = whole.kind === 'count' || !sameKind(whole, other) ? timesOf(other) : undefined;
	return times === undefined ? [] : [whole.value * times, whole.value / times];
}

function asShare(left: Operand, right: Operand): number[] {
	if (left.kind === 'percent' && right.kind === 'percent') {
		const product = (left.value * right.value) / 100;
		return [
			product,
			Math.abs(left.value - right.value),
			left.value + right.value,
			...ofWhole(left, right),
		];
	}
	return sameKind(left, right) && isAmount(left) ? ofWhole(left, right) : [];
}

/** The smaller as a share of the greater, what is missing, and by how much the greater is more. */
function ofWhole(left: Operand, right: Operand): number[] {
	const part = (100 * Math.min(left.value, right.value)) / Math.max(left.value, right.value);
	return part < 1 ? [part] : [part, 100 - part, 10_000 / part - 100];
}

/**
 * What two figures give where their kinds fit: a sum or a difference of the same, so many times an amount or so much each, a
 * part of a whole and the rest of it. `wanted`: what the result is to be of. In base units.
 */
export function resultsOf(left: Operand, right: Operand, wanted: Operand): number[] {
	const ratios = [left.value / right.value, right.value / left.value];
	if (wanted.kind === 'percent') return asShare(left, right);
	if (wanted.kind === 'share') return sameKind(left, right) && left.kind !== 'clock' ? ratios : [];
	if (left.kind === 'clock' || right.kind === 'clock') {
		if (!sameKind(left, right) || (wanted.kind !== 'span' && wanted.kind !== 'count')) return [];
		const hour = wanted.kind === 'span' ? 3600 : 1;
		const hours = Math.abs(left.value - right.value);
		return [hours, Math.abs(12 - hours), 24 - hours].map((value) => value * hour);
	}
	const results: number[] = [];
	// nobody adds 29 to 312,000
	const comparable = Math.min(...ratios) > 0.02;
	if (comparable && sameKind(left, wanted) && sameKind(right, wanted))
		results.push(left.value + right.value, Math.abs(left.value - right.value));
	if (sameKind(left, wanted)) results.push(...partsAndMultiples(left, right));
	if (sameKind(right, wanted)) results.push(...partsAndMultiples(right, left));
	// two hours in steps of ten seconds
	if (wanted.kind === 'count' && sameKind(left, right) && isAmount(left)) results.push(...ratios);
	return results;
}

/** How coarse a figure is: the last of its places that tells something, but the second at least: "450,000" to the ten thousand. */
export function coarsenessOf(said: number): number {
	let step = 1;
	while (step > 0.01 && Math.abs(said / step - Math.round(said / step)) > 1e-6) step /= 10;
	while (step * 100 <= said && said % (step * 10) === 0) step *= 10;
	return step;
}

/** The reckoned values that a stated figure may stand for: from `least` to `most`. */
interface Reach {
	least: number;
	most: number;
}

/** How far a reckoned value may lie from the figure that states it, by its words and its noughts. */
export function reachOf({ value, qualifier, factor, unit }: ReadNumber): Reach {
	const exact = 1e-9 * value;
	if (qualifier === 'over' || qualifier === 'least')
		return { least: value - exact, most: value * (factor ? 1.5 : 1.17) };
	if (qualifier === 'under') return { least: value * (factor ? 0.5 : 0.87), most: value + exact };
	const step = coarsenessOf(value);
	let off = value >= 10 || step < 1 ? step / 2 : 0.005 * value;
	if (unit === 'money' && value < 1000) off = Math.min(off, step < 1 ? 0.005 : 0.5);
	if (factor) off = 0.02 * value;
	if (qualifier === 'about') off = Math.max(off, (value < 10 || factor ? 0.1 : 0.06) * value);
	return { least: value - off, most: value + off };
}

/** Whether a reckoned value is the one stated, as its words and its noughts allow. */
export function isNear(value: number, stated: ReadNumber): boolean {
	const { least, most } = reachOf(stated);
	return value >= least && value <= most;
}
