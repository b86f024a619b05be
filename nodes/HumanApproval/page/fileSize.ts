const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes as people read it in a language (BCP 47), in steps of 1000 as mail programs show it. */
export function fileSize(bytes: number, language: string): string {
	const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
	return new Intl.NumberFormat(language, {
		style: 'unit',
		unit: units[step],
		maximumFractionDigits: 1,
	}).format(bytes / 1000 ** step);
}
