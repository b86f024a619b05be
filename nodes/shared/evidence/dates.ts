/** Month names as pages write them, first three letters or more: English, German, French, Spanish, Italian, Dutch. */
const months: RegExp[] = [
	/^(jan|ene|gen)/,
	/^(feb|fév|fev)/,
	/^(mar|mär|mrz|maa)/,
	/^(apr|avr|abr)/,
	/^(may|mai|mag|mei)/,
	/^(jun|juin|giu)/,
	/^(jul|juil|lug)/,
	/^(aug|aoû|aou|ago)/,
	/^(sep|set)/,
	/^(oct|okt|ott)/,
	/^(nov)/,
	/^(dec|dez|déc|dic)/,
];

function isoDay(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists && year >= 1990 ? date.toISOString().slice(0, 10) : undefined;
}

function monthNumber(name: string): number {
	return months.findIndex((month) => month.test(name.toLowerCase())) + 1;
}

/**
 * The day a text names, as `YYYY-MM-DD`: `2026-09-14`, `14 September 2026`, `14. September 2026`, `Sept 14, 2026`,
 * `14.09.2026`. Dates with slashes are left out: which number is the month depends on the country.
 */
export function readDay(text: string): string | undefined {
	const iso = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
	if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const dotted = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(text);
	if (dotted) return isoDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
	const dayFirst =
		/\b(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})\b/u.exec(
			text,
		);
	if (dayFirst)
		return isoDay(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
	const monthFirst = /\b(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
	if (monthFirst) {
		return isoDay(Number(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
	}
	return undefined;
}

/** A line that is hardly more than a date. */
export function isDateLine(text: string): boolean {
	return text.length <= 40 && readDay(text) !== undefined;
}

/** Whole days from `earlier` to `later` (ISO 8601), not below 0; undefined where one is no date. */
export function daysBetween(earlier: string, later: string): number | undefined {
	const days = (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
	return Number.isNaN(days) ? undefined : Math.max(0, Math.floor(days));
}
