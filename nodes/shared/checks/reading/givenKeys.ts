import type { CheckContext } from '../rule';
import type { Reading } from './reading';
import { wordsOf } from './words';

/** Whose name a word is of: the prospect's company, the prospect, their title, or the sender's company. */
type GivenKind = 'company' | 'name' | 'title' | 'sender';

const givenOf = new WeakMap<Reading, Map<string, ReadonlySet<string>>>();

/** Keys of the words of names: every sentence may have them, so they tell nothing. Read once per draft, one set for the same kinds. */
export function givenKeys(reading: Reading, ...kinds: GivenKind[]): ReadonlySet<string> {
	const sets = givenOf.get(reading) ?? new Map<string, ReadonlySet<string>>();
	givenOf.set(reading, sets);
	const wanted = kinds.sort().join(' ');
	const known = sets.get(wanted);
	if (known) return known;
	const texts = kinds.map((kind) => textOf(kind, reading.context));
	const keys = new Set(wordsOf(texts.join(' ')).map(({ key }) => key));
	sets.set(wanted, keys);
	return keys;
}

function textOf(kind: GivenKind, { dossier: { prospect }, sender }: CheckContext): string {
	return kind === 'sender' ? sender.company : (prospect[kind] ?? '');
}
