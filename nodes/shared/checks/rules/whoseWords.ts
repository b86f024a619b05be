import { isNumberWord } from '../../evidence/numberWords';
import { carriesMeaning } from '../reading/commonWords';
import { unicode } from '../reading/pattern';
import { wordsOf } from '../reading/words';

/** The sender in a text: "we", "our". */
export const senderWords = unicode(
	/\b(?:we|us|our|ours|wir|uns|unser\p{L}*|nous|notre|nos|nosotros|nuestr[oa]s?)\b/iu,
);

/** The reader in a text: "you", "your". */
export const reader = unicode(
	/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\p{L}*|Ihnen|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted\p{L}*|[Ss]us?|(?<=\bque )\p{Ll}{4,}rán|necesitar(?:án|ían))\b/u,
);

/** Keys of the telling words of a text, numbers and the words `left` out. */
export function keysOf(text: string, left: ReadonlySet<string>): Set<string> {
	return new Set(
		wordsOf(text)
			.filter(({ text: word, key }) => !/^\d/.test(word) && !isNumberWord(word) && !left.has(key))
			.map(({ key }) => key)
			.filter(carriesMeaning),
	);
}
