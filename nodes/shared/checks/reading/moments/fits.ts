import type { Days } from './calendarTime';
import type { Moment } from './momentsIn';

/** What is told by parts of a year is told loosely: "by the end of 2027" of something "by 2028". */
const looseDays = 31;

function slackOf(left: Moment, right: Moment): number {
	// A season is read with its slack.
	return [left, right].some(
		({ grain, reckoned, season }) => grain === 'part' && !reckoned && !season,
	)
		? looseDays
		: 0;
}

function meet([from, to]: Days, [start, end]: Days, slack: number): boolean {
	return from - slack <= end && start - slack <= to;
}

function monthsIn([from, to]: Days): number[] {
	if (to - from > 330) return Array.from({ length: 12 }, (_, month) => month);
	const found = new Set<number>();
	for (let day = from; day < to; day += 27) found.add(new Date(day * 86_400_000).getUTCMonth());
	found.add(new Date(to * 86_400_000).getUTCMonth());
	return [...found];
}

/** Whether two moments can be one, as far as each of them is told. */
export function canBeOne(left: Moment, right: Moment): boolean {
	if (left.season && right.season && left.season !== right.season) return false;
	if (left.days.length > 0 && right.days.length > 0) {
		const slack = slackOf(left, right);
		return left.days.some((one) => right.days.some((other) => meet(one, other, slack)));
	}
	const [ofLeft, ofRight] = [left, right].map(
		({ ofYear, days }) => ofYear ?? days.flatMap(monthsIn),
	) as [number[], number[]];
	const apart = slackOf(left, right) > 0 ? 1 : 0;
	return ofLeft.some((one) =>
		ofRight.some((other) => {
			const off = Math.abs(one - other);
			return Math.min(off, 12 - off) <= apart;
		}),
	);
}
