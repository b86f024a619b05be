import type { NumberUnit, ReadNumber } from './readNumbers';

/** Units that a text may leave out: `since 2009`, `31 hours`. */
const loose: readonly NumberUnit[] = ['plain', 'year', 'duration', 'time'];

function sameUnit(source: NumberUnit, stated: NumberUnit): boolean {
	if (source === stated) return true;
	return (
		(source === 'plain' && loose.includes(stated)) || (stated === 'plain' && loose.includes(source))
	);
}

/** How far one length of time is from another in another unit: 90 days are three months, and 12 weeks nearly so. */
function sameTime(source: ReadNumber, stated: ReadNumber): boolean | undefined {
	if (!source.seconds || !stated.seconds || source.seconds === stated.seconds) return undefined;
	const [from, to] = [source.value * source.seconds, stated.value * stated.seconds];
	// Two working weeks are ten working days.
	const [shorter, longer] = from < to ? [from, to] : [to, from];
	const worked =
		Math.max(source.seconds, stated.seconds) === 7 * Math.min(source.seconds, stated.seconds);
	if (worked && Math.abs((7 * shorter) / 5 - longer) < 0.01 * longer) return true;
	const months = Math.max(source.seconds, stated.seconds) > 700_000;
	return Math.abs(from - to) <= (months || stated.qualifier ? 0.09 : 0.01) * from;
}

/** Whether two weights, lengths and the like in different units are the same: 38 tonnes and 38,000 kilos. */
function sameMeasure(source: ReadNumber, stated: ReadNumber): boolean {
	const [from, to] = [source, stated].map(({ value, measure }) => value * (measure?.size ?? 1));
	if (source.measure?.of !== stated.measure?.of || !from || !to) return false;
	return Math.abs(from - to) <= (stated.qualifier ? 0.05 : 0.015) * from;
}

/** "The 85,000 that the board granted": so many of something else would be a chance. */
function saysLess(source: ReadNumber, stated: ReadNumber): boolean {
	return source.unit === 'money' && stated.unit === 'plain' && stated.value >= 1000;
}

/** Whether a number that a source states carries one that a draft states: equal, or as near as the draft's words allow. */
export function carriesNumber(source: ReadNumber, stated: ReadNumber): boolean {
	const alone =
		((source.bare || stated.bare) && !source.factor && !stated.factor) || saysLess(source, stated);
	if (!alone && !sameUnit(source.unit, stated.unit)) return false;
	const time = sameTime(source, stated);
	if (time !== undefined) return time;
	if (source.measure && stated.measure && source.measure.size !== stated.measure.size)
		return sameMeasure(source, stated);
	let difference = Math.abs(source.value - stated.value);
	// "half past six" is 18.30
	if (source.unit === 'time' && stated.unit === 'time' && difference > 11)
		difference = Math.abs(difference - 12);
	if (difference < 1e-9 * Math.max(1, source.value)) {
		// "over 240" is more than a source says that knows of 240.
		return stated.qualifier !== 'over' || source.qualifier === 'over';
	}
	if (stated.unit === 'year' || stated.unit === 'day' || stated.factor) return false;
	// "more than a quarter of a million" are 286,000
	const round =
		(stated.qualifier === 'over' || stated.qualifier === 'least') &&
		/^[1-9]\d?0*$/.test(String(stated.value));
	if (difference > (round ? 0.14 : 0.1) * source.value) return false;
	if (stated.qualifier === 'about')
		// "close to a hundred" are 94
		return difference <= (/^[1-9]0+$/.test(String(stated.value)) ? 0.08 : 0.06) * source.value;
	if (stated.qualifier === 'over' || stated.qualifier === 'least')
		return stated.value < source.value;
	return stated.qualifier === 'under' && stated.value > source.value;
}
