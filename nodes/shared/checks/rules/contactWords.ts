import { anyOf } from './terms';
import { english } from './vocabulary/contactEn';
import { french } from './vocabulary/contactFr';
import { german } from './vocabulary/contactDe';
import { spanish } from './vocabulary/contactEs';
import type { ContactTerms } from './vocabulary/parts';

type Kind = keyof ContactTerms;

/**
 * What makes a way of speaking tell of an earlier contact. `always`: it can speak of nothing else. `told`: unless it is
 * still to come. `stated`: unless it is wished, supposed or asked. `bySender`: where the sentence speaks of the sender, too
 * ("As promised, here is ..."). `past`: where the sentence tells that it is over.
 */
const when = {
	thanks: 'always',
	agreed: 'bySender',
	talked: 'stated',
	asked: 'stated',
	referral: 'told',
	sent: 'told',
	together: 'stated',
	ours: 'past',
} as const satisfies Record<Kind, string>;

export interface ContactWords {
	kind: Kind;
	when: (typeof when)[Kind];
	pattern: RegExp;
}

const languages: Record<string, ContactTerms> = {
	en: english,
	de: german,
	fr: french,
	es: spanish,
};
const made = new Map<string, ContactWords[]>();

function wordsOfAll(all: readonly ContactTerms[]): ContactWords[] {
	return (Object.keys(when) as Kind[]).map((kind) => ({
		kind,
		when: when[kind],
		pattern: anyOf(...all.flatMap((terms) => terms[kind])),
	}));
}

/** Ways in which mails of a language tell of an earlier contact; of all four languages where it is another. */
export function contactWordsOf(language: string): readonly ContactWords[] {
	const terms = languages[language];
	const name = terms ? language : '';
	const known = made.get(name);
	if (known) return known;
	const words = wordsOfAll(terms ? [terms] : Object.values(languages));
	made.set(name, words);
	return words;
}
