import { isNumberWord } from '../../evidence/numberWords';
import { carriesMeaning, isFunctionWord } from './commonWords';
import type { Source } from './evidence';
import { wordsOf, type Word } from './words';

/** A sentence of a source beside a passage of a draft: what they share, and how much that weighs. */
export interface Aligned {
	text: string;
	/** Where the sentence begins in the text of its source. */
	start: number;
	source: Source;
	shared: string[];
	weight: number;
}

/** How much a shared word tells: words of any mail ("read", "week") half as much as others, small words nothing. */
export function weightOf(key: string): number {
	if (carriesMeaning(key)) return 1;
	return isFunctionWord(key) || key.length < 2 ? 0 : 0.5;
}

const told = new WeakMap<ReadonlySet<string>, Map<string, readonly string[]>>();

/** Keys of a text that tell something, those `given` left out. Read once per text and draft, whose own `given` is. */
export function tellingKeysOf(text: string, given: ReadonlySet<string>): readonly string[] {
	const known = told.get(given) ?? new Map<string, readonly string[]>();
	told.set(given, known);
	const found = known.get(text);
	if (found) return found;
	const keys = tellingIn(wordsOf(text), given);
	known.set(text, keys);
	return keys;
}

/** The same of words that are read already. */
export function tellingIn(words: readonly Word[], given: ReadonlySet<string>): string[] {
	const all = new Set(words.map(({ key }) => key));
	return [...all].filter((key) => weightOf(key) > 0 && !given.has(key));
}

export function weighs(keys: readonly string[]): number {
	return keys.reduce((sum, key) => sum + weightOf(key), 0);
}

/** A sentence as short as "Our aim for 2027 is two" goes on from the one before it. */
const fewestOwn = 3;

const counted = new WeakMap<ReadonlySet<string>, number>();

/** How many words of a sentence tell something, numbers left out. */
function countOf(keys: ReadonlySet<string>): number {
	const known = counted.get(keys);
	if (known !== undefined) return known;
	const own = [...keys].filter(
		(key) => carriesMeaning(key) && !/^\d/.test(key) && !isNumberWord(key),
	).length;
	counted.set(keys, own);
	return own;
}

/** The sentences of sources that share something with the keys of a passage, the closest first. */
export function alignedWith(keys: readonly string[], sources: readonly Source[]): Aligned[] {
	const found: Aligned[] = [];
	for (const source of sources) {
		for (const [index, { text, start, keys: said }] of source.sentences.entries()) {
			const own = countOf(said);
			const isQuote = !source.fact || start < source.fact.quote.length;
			const before = own < fewestOwn && isQuote ? source.sentences[index - 1]?.keys : undefined;
			const shared = keys.filter((key) => said.has(key) || before?.has(key));
			const weight = weighs(shared);
			if (weight >= 1) found.push({ text, start, source, shared, weight });
		}
	}
	return found.sort((left, right) => right.weight - left.weight);
}
