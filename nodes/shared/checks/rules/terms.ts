import { unicode } from '../reading/pattern';

/**
 * A pattern that finds any of the terms, whole words in any case. Each text is one language or one kind of term, its terms
 * between `|`; they are parts of regular expressions.
 */
export function anyOf(...terms: string[]): RegExp {
	return unicode(new RegExp(`\\b(?:${terms.join('|')})\\b`, 'giu'));
}
