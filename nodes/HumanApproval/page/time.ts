import { html, type Html } from '../../shared/html';

const units: Array<[Intl.RelativeTimeFormatUnit, number]> = [
	['year', 365 * 86_400],
	['month', 30 * 86_400],
	['week', 7 * 86_400],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
];

/** Making a formatter takes longer than all the rest of a page; there are as many as languages. */
const ages = new Map<string, Intl.RelativeTimeFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

function formatter<Format>(known: Map<string, Format>, language: string, make: () => Format) {
	const format = known.get(language) ?? make();
	known.set(language, format);
	return format;
}

/** How long ago something was, in the largest unit that fits: "3 days ago". Both moments are ISO 8601. */
export function ageOf(moment: string, now: string, language: string): string {
	const seconds = (Date.parse(moment) - Date.parse(now)) / 1000;
	const format = formatter(
		ages,
		language,
		() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
	);
	const fitting = units.find(([, length]) => Math.abs(seconds) >= length);
	if (!fitting) return format.format(0, 'minute');
	return format.format(Math.round(seconds / fitting[1]), fitting[0]);
}

/** A day in the reader's language; as it came where it is no ISO 8601 date. */
export function dayOf(date: string, language: string): string {
	const day = new Date(date);
	// Other spellings are guessed at by the engine: "spring 2026" would become 1 January.
	if (!/^\d{4}-\d{2}-\d{2}/.test(date) || Number.isNaN(day.getTime())) return date;
	return formatter(
		days,
		language,
		() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
	).format(day);
}

/** A moment in UTC, which the script writes anew in the reader's own zone. ISO 8601. */
export function momentOf(instant: string): Html {
	return html`<time datetime="${instant}" data-local>${instant.slice(0, 16).replace('T', ' ')} UTC</time>`;
}
