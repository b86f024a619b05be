import { plain } from './words';
import { matchesIn } from '../../matchesIn';

/** A moment a text names: days since 1970; `precision` in days: a day, a month or a year. */
export interface Moment {
	day: number;
	precision: 1 | 31 | 366;
}

const monthNames = [
	'january jan januar janner janvier enero',
	'february feb februar fevrier febrero',
	'march mar marz mars marzo',
	'april apr avril abril',
	'may mai mayo',
	'june jun juni juin junio',
	'july jul juli juillet julio',
	'august aug aout agosto',
	'september sept sep septembre septiembre',
	'october oct oktober okt octobre octubre',
	'november nov novembre noviembre',
	'december dec dezember dez decembre diciembre',
];
const monthOf = new Map(
	monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);
const month = [...monthOf.keys()].sort((left, right) => right.length - left.length).join('|');
const dated = new RegExp(
	`(?<!\\p{L})(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: de)? )?(?<month>${month})\\.?(?: (?<late>\\d{1,2})(?:st|nd|rd|th)?,)?(?: de)? (?<year>(?:19|20)\\d\\d)(?!\\d)`,
	'giu',
);
const year = /(?<![\p{L}\p{N}.,])(?:19|20)\d\d(?![\p{N}%]|[.,]\d)/gu;

const dayOf = (...at: [number, number, number]): number => Date.UTC(...at) / 86_400_000;

/** The moments that a text names with their year: `14 July 2025`, `May 2027`, `2009`. */
export function momentsIn(text: string): Moment[] {
	const said = plain(text);
	const moments: Moment[] = [];
	const rest = said.replace(dated, (found, ...groups) => {
		const named = groups.at(-1) as Record<string, string | undefined>;
		const at = monthOf.get(named.month ?? '') ?? 0;
		const day = Number(named.day ?? named.late ?? 0);
		moments.push({
			day: dayOf(Number(named.year), at, day || 15),
			precision: day ? 1 : 31,
		});
		return ' '.repeat(found.length);
	});
	for (const [found] of matchesIn(rest, year))
		moments.push({ day: dayOf(Number(found), 6, 1), precision: 366 });
	return moments;
}

/** The moment of a time stamp, as when a page was read. */
export function momentOf(stamp: string | undefined): Moment | undefined {
	const at = stamp ? Date.parse(stamp) : Number.NaN;
	return Number.isNaN(at) ? undefined : { day: at / 86_400_000, precision: 1 };
}
