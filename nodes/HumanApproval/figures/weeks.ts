const dayMs = 86_400_000;

/** The Monday of the week in which a moment lies in a time zone, as `2026-11-23`. @param timezone an IANA name */
export function weekOf(moment: Date, timezone: string): string {
	// Swedish writes dates as ISO 8601 does.
	const day = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' });
	const date = new Date(`${day.format(moment)}T00:00:00Z`);
	const sinceMonday = (date.getUTCDay() + 6) % 7;
	return new Date(date.getTime() - sinceMonday * dayMs).toISOString().slice(0, 10);
}

/** So many Mondays before the one of `last`, and that one, oldest first. */
export function weeksUpTo(last: string, before: number): string[] {
	const end = new Date(`${last}T00:00:00Z`).getTime();
	return Array.from({ length: before + 1 }, (_, index) =>
		new Date(end - (before - index) * 7 * dayMs).toISOString().slice(0, 10),
	);
}

/** A moment before the week begins in any time zone: they are at most 14 hours off UTC. */
export function beforeWeek(week: string): Date {
	return new Date(new Date(`${week}T00:00:00Z`).getTime() - dayMs);
}
