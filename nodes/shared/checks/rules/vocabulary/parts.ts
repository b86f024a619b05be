/** Parts of the patterns of one language: each names a kind of telling of an earlier contact. */
export type ContactTerms = Record<
	'thanks' | 'agreed' | 'talked' | 'asked' | 'referral' | 'sent' | 'together' | 'ours',
	readonly string[]
>;

/** A word of any kind. */
export const word = String.raw`[\p{L}'’.-]+`;

/** Few characters of the same sentence. */
export function within(most: number): string {
	return `[^.?!;]{0,${most}}?`;
}

/**
 * Parts of the patterns of one language. `always`: private whatever the words around it, unless the business is about it;
 * `ofReader`: what is called the reader's; `life`: what befalls or occupies a person.
 */
export type PersonalTerms = Record<'always' | 'ofReader' | 'life', readonly string[]>;
