import type { NumberUnit, ReadNumber } from './readNumbers';

/** Units that a text may leave out: `since 2009`, `31 hours`. */
const loose: readonly NumberUnit[] = ['plain', 'year', 'duration', 'time'];

function sameUnit(source: NumberUnit, stated: NumberUnit): boolean {
	if (source === stated) return true;
	return (
		(source === 'plain' && loose.includes(stated)) || (stated === 'plain' && loose.includes(source))
	);
}

/** Whether a number that a source states carries one that a draft states: equal, or as near as the draft's words allow. */
export function carriesNumber(source: ReadNumber, stated: ReadNumber): boolean {
	if (!sameUnit(source.unit, stated.unit)) return false;
	const difference = Math.abs(source.value - stated.value);
	if (difference < 1e-9 * Math.max(1, source.value)) {
		// "over 240" is more than a source says that knows of 240.
		return stated.qualifier !== 'over' || source.qualifier === 'over';
	}
	if (stated.unit === 'year' || stated.unit === 'day' || stated.factor) return false;
	if (difference > 0.1 * source.value) return false;
	if (stated.qualifier === 'about') return difference <= 0.05 * source.value;
	if (stated.qualifier === 'over') return stated.value < source.value;
	return stated.qualifier === 'under' && stated.value > source.value;
}
