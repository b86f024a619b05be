import { SignoffError } from '../shared/errors';

/**
 * When mail may go out, in the time zone of the recipient. `from`, `until`: minutes since midnight, `until` exclusive; a
 * window that ends before it begins runs past midnight. `days`: 0 is Sunday; the day on which the window begins.
 */
export interface SendWindow {
	from: number;
	until: number;
	days: number[];
	timeZone: string;
}

const minute = 60_000;
const dayMinutes = 24 * 60;

/** Reads `09:00` as minutes since midnight. Throws `invalid_input`. */
export function readClock(field: string, text: string): number {
	const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
	if (!hours || !minutes) {
		throw new SignoffError('invalid_input', `${field}: "${text}" is not a time such as 09:00.`);
	}
	return Number(hours) * 60 + Number(minutes);
}

/** What was found for the windows asked about in one minute: a run asks the same for each of its items. */
const known = { minute: NaN, openings: new Map<string, Date | undefined>() };

/** Undefined when the window is open; else the first minute at which it is. Throws `invalid_time_zone`. */
export function nextOpening(now: Date, window: SendWindow): Date | undefined {
	const current = Math.floor(now.getTime() / minute);
	if (known.minute !== current) {
		known.minute = current;
		known.openings.clear();
	}
	const key = JSON.stringify(window);
	if (!known.openings.has(key)) known.openings.set(key, findOpening(now, window));
	return known.openings.get(key);
}

function findOpening(now: Date, window: SendWindow): Date | undefined {
	const local = localTime(window.timeZone);
	if (isOpen(local(now), window)) return undefined;
	// Steps of real minutes and not of local ones: a clock that is put forward or back needs no thought of its own.
	const first = Math.floor(now.getTime() / minute) * minute;
	for (let steps = 1; steps <= 8 * dayMinutes; steps++) {
		const moment = new Date(first + steps * minute);
		if (isOpen(local(moment), window)) return moment;
	}
	throw new SignoffError('invalid_input', 'The send window never opens: choose at least one day.');
}

interface LocalTime {
	day: number;
	minutes: number;
}

function isOpen({ day, minutes }: LocalTime, { from, until, days }: SendWindow): boolean {
	const dayBefore = (day + 6) % 7;
	if (from < until) return days.includes(day) && minutes >= from && minutes < until;
	return (days.includes(day) && minutes >= from) || (days.includes(dayBefore) && minutes < until);
}

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** What the clock on the wall says in a time zone. */
function localTime(timeZone: string): (moment: Date) => LocalTime {
	let format: Intl.DateTimeFormat;
	try {
		format = new Intl.DateTimeFormat('en-GB', {
			...{ timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
		});
	} catch {
		throw new SignoffError('invalid_time_zone', `"${timeZone}"`);
	}
	return (moment) => {
		const parts = Object.fromEntries(
			format.formatToParts(moment).map(({ type, value }) => [type, value]),
		);
		return {
			day: dayNames.indexOf(parts.weekday ?? ''),
			minutes: Number(parts.hour) * 60 + Number(parts.minute),
		};
	};
}
