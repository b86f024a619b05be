import { isNumberWord } from '../../../evidence/numberWords';
import { matchesIn } from '../../../matchesIn';
import { alignedWith, weightOf } from '../../reading/alignment';
import { anyHas } from '../../reading/evidence';
import { unicode } from '../../reading/pattern';
import { keyOf, wordsOf } from '../../reading/words';
import type { Claim } from './claim';

/** Two or more items with commas and a last "and": "English, Spanish and Vietnamese". */
const list =
	/(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}’'-]+,\s+(?:auf |in |en |auch |also )?){0,6}[\p{L}\p{N}’'-]+,?\s+(?:and|or|und|oder|sowie|et|ou|y|e|o)\s+(?:auf |in |en |auch |also )?[\p{L}\p{N}’'-]+/giu;
const splits = unicode(
	/,\s+(?:auf |in |en |auch |also )?|\s+(?:and|or|und|oder|sowie|et|ou|y|e|o)\s+(?:auf |in |en |auch |also )?/iu,
);

interface Listed {
	items: string[];
	keys: string[];
	at: number;
}

function listsIn(text: string): Listed[] {
	return matchesIn(text, list).map((match) => {
		const items = match[0].split(splits);
		return { items, keys: items.map((item) => keyOf(item)), at: match.index };
	});
}

/** Whether one list is the other with an item more, or with one in the place of another. */
function isLike(mine: Listed, said: Listed): boolean {
	const shared = said.keys.filter((key) => mine.keys.includes(key)).length;
	if (shared >= 2 && shared === said.keys.length) return true;
	return shared >= 2 && mine.keys.length === said.keys.length && shared === mine.keys.length - 1;
}

/** An item among those of a source's list that the source, and all others of its side, do not have. */
export function itemTooMany(claim: Claim): string | undefined {
	const { own, facts } = claim.reading.evidence;
	for (const mine of listsIn(claim.text)) {
		if (mine.items.length < 3) continue;
		if (!claim.statesAt(mine.at)) continue;
		const [best] = alignedWith(claim.keys, claim.sourcesAt(mine.at)).filter(
			({ text, shared, weight }) =>
				weight >= 2.5 &&
				shared.some((key) => !mine.keys.includes(key)) &&
				listsIn(text).some((said) => isLike(mine, said)),
		);
		if (!best) continue;
		const side = own.includes(best.source) ? own : facts;
		const added = mine.items.filter((item) =>
			wordsOf(item).every(
				({ key, text }) =>
					weightOf(key) === 1 && !/^\d/.test(key) && !isNumberWord(text) && !anyHas(side, text),
			),
		);
		if (added.length > 0 && added.length <= 2) return 'The source has no such item in its list.';
	}
	return undefined;
}
