import { isNumberWord } from '../../evidence/numberWords';
import type { ReadNumber } from '../../evidence/readNumbers';
import { isFunctionWord } from './commonWords';
import { unicode } from './pattern';
import { wordsOf } from './words';

const counts = unicode(
	/\b(?:of|von|de|mit|with|für|for|avec|con|and|und|to|bis|in|at|um|en)\s+$/iu,
);

const ofThem =
	/^(?:of|the|our|your|its|their|all|der|von|unserer?|ihrer|aller|des|du|d|nos|vos|ses|les|los|las)$/iu;

/** What a number counts: `leads` where that stands before it. */
export interface Counted {
	keys: string[];
	leads: boolean;
}

/** Keys of the telling words beside a number, up to a small word, another number or a comma: what it counts. */
export function countedBy(text: string, { start, end }: ReadNumber): Counted {
	const rest = /^[^,.;:!?\n()"“”]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
	const keys: string[] = [];
	for (const word of wordsOf(rest)) {
		if (keys.length > 0 && /^(?:and|or|und|oder|et|ou|y|o)$/.test(word.text)) continue;
		if (keys.length === 0 && ofThem.test(word.text)) continue;
		if (isFunctionWord(word.key) || /^\d/.test(word.text) || isNumberWord(word.text)) break;
		keys.push(word.key);
	}
	if (keys.length > 0) return { keys, leads: false };
	// "a team of 19", "machine 3": what is counted stands before
	const lead = text.slice(Math.max(0, start - 40), start);
	const words = wordsOf(lead.replace(counts, ' ').replace(/^.*[.,;:!?\n]/su, ''));
	const before = words
		.slice(-2)
		.map(({ key }) => key)
		.filter((key) => !isFunctionWord(key) && !/^\d/.test(key));
	return { keys: before, leads: true };
}
