/** Months of four languages by the first letters that tell them apart, January first. */
const months = [
	'january|jan|januar|jänner|janvier|enero',
	'february|feb|februar|février|febrero',
	'march|mar|märz|mars|marzo',
	'april|apr|avril|abril',
	'may|mai|mayo',
	'june|jun|juni|juin|junio',
	'july|jul|juli|juillet|julio',
	'august|aug|août|agosto',
	'september|sept|sep|septembre|septiembre',
	'october|oct|oktober|okt|octobre|octubre',
	'november|nov|novembre|noviembre',
	'december|dec|dezember|dez|décembre|diciembre',
];
const numberOfMonth = new Map(
	months.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);
const name = [...numberOfMonth.keys()].sort((left, right) => right.length - left.length).join('|');
const ending = String.raw`(?:st|nd|rd|th|er|\.)?`;
const after = new RegExp(`^${ending}(?: of| de)? (${name})(?![\\p{L}])\\.?`, 'iu');
const before = new RegExp(`(?<![\\p{L}])(${name})\\.? $`, 'iu');
/** "3 or 4 December", "Tuesday 8 or Thursday 10 December", "7.–11. Dezember": a month named once for several days. */
const joins = String.raw`\s?(?:,|[-–/&]|and|or|to|through|until|und|oder|bis|et|ou|au|y|o|al?)\s?(?:(?:le|au|du|el|al|del|de[nm]|am|zum|the) )?(?:\p{Lu}?\p{L}{4,10},? (?:(?:le|au|el|al|den|dem|the) )?)?`;
const afterList = new RegExp(
	`^${ending}(?:${joins}\\d{1,2}${ending}){1,4}(?: of| de)? (${name})(?![\\p{L}])`,
	'iu',
);
const beforeList = new RegExp(
	`(?<![\\p{L}])(${name})\\.? \\d{1,2}${ending}(?:\\s?(?:,|[-–/&]|and|or|to)\\s?)$`,
	'iu',
);

/**
 * The day of a month that a number in a text is: `4 May`, `May 4th`, `4. Mai`, `4 de mayo`. `value` is month * 100 + day; the
 * offsets take in the month. Undefined for other numbers.
 */
export function monthDayAt(
	text: string,
	start: number,
	end: number,
): { value: number; start: number; end: number } | undefined {
	const day = Number(text.slice(start, end));
	if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
	const following = after.exec(text.slice(end, end + 20));
	if (following) {
		const month = numberOfMonth.get((following[1] ?? '').toLowerCase()) ?? 0;
		return { value: month * 100 + day, start, end: end + following[0].length };
	}
	const listed =
		afterList.exec(text.slice(end, end + 60)) ??
		beforeList.exec(text.slice(Math.max(0, start - 22), start));
	if (listed)
		return {
			value: (numberOfMonth.get((listed[1] ?? '').toLowerCase()) ?? 0) * 100 + day,
			start,
			end,
		};
	const preceding = before.exec(text.slice(Math.max(0, start - 12), start));
	if (!preceding) return undefined;
	// "In April 24 rooms opened": the month has no day, and the number counts what follows
	const monthAt = start - preceding[0].length;
	if (
		/(?<!\p{L})(?:in|im|en|since|seit|depuis|desde)\s$/iu.test(
			text.slice(Math.max(0, monthAt - 8), monthAt),
		)
	)
		return undefined;
	const ordinal = /^(?:st|nd|rd|th)(?!\p{L})/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
	const month = numberOfMonth.get((preceding[1] ?? '').toLowerCase()) ?? 0;
	return { value: month * 100 + day, start: start - preceding[0].length, end: end + ordinal };
}
