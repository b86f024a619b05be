import { unicode } from '../reading/pattern';

/**
 * A pattern that finds any of the terms, whole words in any case. Each text is one language or one kind of term, its terms
 * between `|`; they are parts of regular expressions.
 */
export function anyOf(...terms: string[]): RegExp {
	return unicode(new RegExp(`\\b(?:${terms.join('|')})\\b`, 'giu'));
}

/** Terms of a draft's own language: a quarter of the work. Of a draft in any other language, all of them. */
export function byLanguage(
	en: string,
	de: string,
	fr: string,
	es: string,
): (language: string) => RegExp {
	const patterns: Record<string, RegExp> = {
		en: anyOf(en),
		de: anyOf(de),
		fr: anyOf(fr),
		es: anyOf(es),
	};
	const every = anyOf(en, de, fr, es);
	return (language) => patterns[language] ?? every;
}
