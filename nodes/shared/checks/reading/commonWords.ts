import { courtesyWords } from './vocabulary/courtesyWords';
import { functionWords } from './vocabulary/functionWords';
import { keyOf } from './words';

const keysOf = (lists: Record<string, string>) =>
	new Set(
		Object.values(lists)
			.join(' ')
			.split(/\s+/)
			.filter(Boolean)
			.map((word) => keyOf(word)),
	);

const functionKeys = keysOf(functionWords);
const emptyKeys = new Set([...functionKeys, ...keysOf(courtesyWords)]);

/** Whether a word, given by its key, can carry part of a claim. */
export function carriesMeaning(key: string): boolean {
	return !(key.length < 2 && !/\d/.test(key)) && !emptyKeys.has(key);
}

export function isFunctionWord(key: string): boolean {
	return functionKeys.has(key);
}

/** Whether a word is one of any mail: as the first word of a sentence its capital says nothing. */
export function isCommonWord(key: string): boolean {
	return emptyKeys.has(key);
}
