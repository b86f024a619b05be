const inside = '[\\p{L}\\p{M}\\p{N}_]';
// The plain letters first: they stand before most places, and are told faster than all letters of the world.
const starts = `(?<![a-z0-9_])(?<!${inside})`;
const ends = `(?!${inside})`;
const either = `(?:(?<=${inside})(?!${inside})|(?<!${inside})(?=${inside}))`;

const made = new Map<string, RegExp>();

/**
 * The pattern with word boundaries that know every letter: for `\b` itself "über" begins with no letter and "Grüße" is three
 * words, so that patterns with such words never match. Made once per pattern.
 */
export function unicode(pattern: RegExp): RegExp {
	const name = `${pattern.flags}/${pattern.source}`;
	const known = made.get(name);
	if (known) return known;
	const source = pattern.source.replace(
		/(\\.)|(\[(?:\\.|[^\]\\])*\])/gu,
		(part, escaped: string | undefined, _set: string | undefined, at: number) => {
			if (escaped !== '\\b') return part;
			const next = pattern.source.slice(at + 2);
			if (/^(?:$|[)|])/.test(next)) return ends;
			return /(?:^|[(|]|\(\?(?:[:=!]|<[=!]|<\w+>))$/.test(pattern.source.slice(0, at))
				? starts
				: either;
		},
	);
	const result = new RegExp(source, pattern.flags);
	made.set(name, result);
	return result;
}
