import type { Fact } from '../../contracts';
import { carriesMeaning } from './commonWords';
import type { Source } from './evidence';
import { wordsOf } from './words';

/** A sentence of a source beside one of the draft: how many telling words they share, and what part of the draft's. */
export interface Closest {
	text: string;
	/** Kind of the fact it stands in. */
	kind?: Fact['kind'];
	matched: number;
	covered: number;
}

/**
 * The sentence of a source that shares most with a text, words `given` (as of the company's name) left out; undefined where
 * nothing is shared.
 */
export function closestTo(
	text: string,
	sources: readonly Source[],
	given: ReadonlySet<string> = new Set(),
): Closest | undefined {
	const keys = [...new Set(wordsOf(text).map(({ key }) => key))].filter(
		(key) => carriesMeaning(key) && !given.has(key),
	);
	if (keys.length === 0) return undefined;
	let best: Closest | undefined;
	for (const { sentences, fact } of sources) {
		for (const { text: said, keys: known } of sentences) {
			const matched = keys.filter((key) => known.has(key)).length;
			if (matched > (best?.matched ?? 0))
				best = { text: said, kind: fact?.kind, matched, covered: matched / keys.length };
		}
	}
	return best;
}
