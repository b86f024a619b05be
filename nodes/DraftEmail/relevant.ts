import MiniSearch from 'minisearch';
import { isFunctionWord } from '../shared/checks/reading/commonWords';
import { keyOf, wordsOf } from '../shared/checks/reading/words';

interface Entry {
	id: number;
	text: string;
}

/** How to choose: at most `most`; `onlyMatching` leaves out what shares no telling word with the query. */
export interface Choice<T> {
	most: number;
	textOf(item: T): string;
	onlyMatching?: boolean;
}

/** Scripts that put no spaces between words: pairs of characters stand for words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function pairsOf(word: string): string[] {
	const characters = [...word];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function termsOf(text: string): string[] {
	return wordsOf(text)
		.flatMap(({ text: word }) => (unspaced.test(word) ? pairsOf(word) : [keyOf(word)]))
		.filter((key) => key.length > 1 && !isFunctionWord(key));
}

/**
 * The items that fit a query best (BM25+, the query's words joined by "or"), in their own order. Where fewer match than
 * asked for, the first of the others fill up, unless only matching ones are wanted.
 */
export function relevant<T>(items: readonly T[], query: string, choice: Choice<T>): T[] {
	const index = new MiniSearch<Entry>({
		fields: ['text'],
		tokenize: termsOf,
		processTerm: (term) => term,
	});
	index.addAll(items.map((item, id) => ({ id, text: choice.textOf(item) })));
	const found = index.search(query, { combineWith: 'OR' }).map(({ id }) => id as number);
	const others = choice.onlyMatching ? [] : items.map((_item, id) => id);
	const chosen = new Set([...new Set([...found, ...others])].slice(0, choice.most));
	return items.filter((_item, id) => chosen.has(id));
}
