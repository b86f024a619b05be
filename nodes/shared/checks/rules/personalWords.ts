import { anyOf } from './terms';
import type { PersonalTerms } from './vocabulary/parts';
import { english } from './vocabulary/personalEn';
import { french } from './vocabulary/personalFr';
import { german } from './vocabulary/personalDe';
import { spanish } from './vocabulary/personalEs';

type PersonalWords = Record<keyof PersonalTerms, RegExp>;

const languages: Record<string, PersonalTerms> = {
	en: english,
	de: german,
	fr: french,
	es: spanish,
};
const made = new Map<string, PersonalWords>();

/** Words of private life in a language; of all four languages where it is another. */
export function personalWordsOf(language: string): PersonalWords {
	const terms = languages[language];
	const name = terms ? language : '';
	const known = made.get(name);
	if (known) return known;
	const all = terms ? [terms] : Object.values(languages);
	const words: PersonalWords = {
		always: anyOf(...all.flatMap(({ always }) => always)),
		ofReader: anyOf(...all.flatMap(({ ofReader }) => ofReader)),
		life: anyOf(...all.flatMap(({ life }) => life)),
	};
	made.set(name, words);
	return words;
}
