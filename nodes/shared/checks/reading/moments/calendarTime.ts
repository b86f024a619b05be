/** A stretch of days: days since 1970, both ends included. */
export type Days = readonly [from: number, to: number];

export function dayOf(year: number, month: number, day: number): number {
	return Date.UTC(year, month, day) / 86_400_000;
}

export function yearOf(day: number): number {
	return new Date(day * 86_400_000).getUTCFullYear();
}

/** Months of a year, the first one 0, as days: those from `first` up to, and without, `end`, which may be beyond December. */
export function monthsOf(year: number, first: number, end: number): Days {
	return [dayOf(year, first, 1), dayOf(year, end, 1) - 1];
}

/** Months in which the seasons of the north begin; those of the south are half a year off. */
const seasonStarts = { spring: 2, summer: 5, autumn: 8, winter: 11 };
export type Season = keyof typeof seasonStarts;

/** "Early summer" may begin in May. */
const looseDays = 20;

/** The days that a season of a year can mean, north and south, a winter named after either of its years. */
export function seasonOf(season: Season, year: number): Days[] {
	const first = seasonStarts[season];
	const starts = first === 11 ? [11, -1] : [first];
	const south = first === 5 ? [11, -1] : [(first + 6) % 12];
	return [
		...starts.map((start): Days => {
			const [from, to] = monthsOf(year, start, start + 3);
			return [from - looseDays, to + looseDays];
		}),
		...south.map((start) => monthsOf(year, start, start + 3)),
	];
}
