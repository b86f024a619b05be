import { isNumberWord } from '../../evidence/numberWords';
import type { ReadNumber } from '../../evidence/readNumbers';
import { isFunctionWord } from './commonWords';
import { unicode } from './pattern';
import { wordsOf, type Word } from './words';

const counts = unicode(
	/\b(?:of|von|de|mit|with|für|for|avec|con|and|und|to|bis|in|at|um|en)\s+$/iu,
);

const ofThem =
	/^(?:of|the|our|your|its|their|all|der|von|unserer?|ihrer|aller|des|du|d|nos|vos|ses|les|los|las)$/iu;

/** What a number counts: `leads` where that stands before it. */
export interface Counted {
	keys: string[];
	words: Word[];
	leads: boolean;
}

/** Keys of the telling words beside a number, up to a small word, another number or a comma: what it counts. */
export function countedBy(text: string, { start, end }: ReadNumber): Counted {
	const rest = /^[^,.;:!?\n()"“”]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
	const found: Word[] = [];
	for (const word of wordsOf(rest)) {
		// "casks and kegs", but "garden centres and employ"
		if (found.length > 0 && /^(?:and|or|und|oder|et|ou|y|o)$/.test(word.text)) {
			if (found.length > 1) break;
			continue;
		}
		if (found.length === 0 && ofThem.test(word.text)) continue;
		if (isFunctionWord(word.key) || /^\d/.test(word.text) || isNumberWord(word.text)) break;
		found.push(word);
	}
	if (found.length > 0) return { keys: found.map(({ key }) => key), words: found, leads: false };
	// "a team of 19", "machine 3": what is counted stands before
	const lead = text.slice(Math.max(0, start - 40), start);
	const words = wordsOf(lead.replace(counts, ' ').replace(/^.*[.,;:!?\n]/su, ''));
	const before = words.slice(-2).filter(({ key }) => !isFunctionWord(key) && !/^\d/.test(key));
	return { keys: before.map(({ key }) => key), words: before, leads: true };
}
