import { isNumberWord } from '../../evidence/numberWords';
import { carriesMeaning } from '../reading/commonWords';
import type { Source } from '../reading/evidence';
import { givenKeys } from '../reading/givenKeys';
import type { Reading } from '../reading/reading';
import { wordsOf } from '../reading/words';

/** Keys of a text's telling words, names given and numbers left out. */
export function tellingKeys(text: string, reading: Reading): string[] {
	const given = givenKeys(reading, 'company', 'name', 'title', 'sender');
	const keys = wordsOf(text).map(({ key }) => key);
	return [...new Set(keys)].filter(
		(key) => carriesMeaning(key) && !given.has(key) && !/^\d/.test(key) && !isNumberWord(key),
	);
}

/** How many of the keys one source carries; two together where each carries more than a word. */
export function carriedCount(keys: readonly string[], sources: readonly Source[]): number {
	const matches = sources
		.map((source) => keys.filter((key) => source.keys.has(key)))
		.sort((left, right) => right.length - left.length);
	const [first = [], ...others] = matches;
	const second = others.map((match) => match.filter((key) => !first.includes(key)).length);
	const added = Math.max(0, ...second);
	return first.length + (added > 1 ? added : 0);
}
