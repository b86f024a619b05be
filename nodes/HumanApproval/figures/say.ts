import type { Figures } from './figuresOf';

const none = '–';

/** A share of 1 in percent. */
export function percent(share: number | null): string {
	return share === null ? none : `${Math.round(share * 100)} %`;
}

/** Hours in the unit that fits: minutes, hours or days. */
export function duration(hours: number | null): string {
	if (hours === null) return none;
	if (hours < 1) return `${Math.round(hours * 60)} min`;
	return hours < 48 ? `${tenths(hours)} h` : `${tenths(hours / 24)} days`;
}

export function seconds(value: number | null): string {
	if (value === null) return none;
	return value < 90 ? `${Math.round(value)} s` : `${tenths(value / 60)} min`;
}

export function characters(value: number | null): string {
	return value === null ? none : String(tenths(value));
}

function tenths(value: number): number {
	return Math.round(value * 10) / 10;
}

/** A Monday as people write it. */
export function day(week: string, withYear = false): string {
	const options = { day: 'numeric', month: withYear ? 'long' : 'short', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat('en-GB', {
		...options,
		...(withYear && { year: 'numeric' }),
	}).format(new Date(`${week}T00:00:00Z`));
}

/** The report in one line: subject of the mail and heading of the page. */
export function titleOf({ lastWeek }: Figures): string {
	const said =
		lastWeek.decided === 0
			? 'nothing decided'
			: `${lastWeek.decided} decided, ${percent(lastWeek.approvalRate)} approved`;
	return `Week of ${day(lastWeek.week, true)}: ${said}`;
}
