import { anyHas, speaksOtherLanguage } from '../reading/evidence';
import type { Reading } from '../reading/reading';
import { plain } from '../reading/words';
import { departments, prizes } from './vocabulary/translated';

const setOf = (words: string) => new Set(words.split(/\s+/).map(plain));
const departmentWords = setOf(departments);
const prizeWords = setOf(prizes);

/** How much of its beginning a word shares with its counterpart in another language: "Valencianos", "Valencian". */
const sharedBeginning = 6;

/**
 * Whether a word of a name may be the translation of a source's word: of a department, of a prize that a source has, or a word
 * that begins like one there. Only where the sources speak another language than the draft.
 */
export function isTranslated(word: string, reading: Reading): boolean {
	const { evidence, language } = reading;
	if (!speaksOtherLanguage(evidence, language)) return false;
	const bare = plain(word);
	if (departmentWords.has(bare)) return true;
	const { facts, recipient } = evidence;
	if (prizeWords.has(bare)) return [...prizeWords].some((prize) => anyHas(facts, prize));
	if (bare.length < sharedBeginning + 1) return false;
	const start = bare.slice(0, sharedBeginning);
	return [...facts, recipient].some(({ words }) => [...words].some((one) => one.startsWith(start)));
}
