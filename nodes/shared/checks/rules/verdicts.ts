import { isFunctionWord } from '../reading/commonWords';
import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain, wordsOf } from '../reading/words';
import type { Hit } from '../rule';
import { matchesIn } from '../../matchesIn';
import { clauseAt, hitAt } from './support';
import { anyVerdict, verdictsOf } from './vocabulary/verdicts';

/** "Once an engineer has approved it", "your foreman", "our doctors": how the offer is used, or the two sides themselves. */
const noThirdParty = unicode(
	/\b(?:once|if|when(?:ever)?|as soon as|until|before|after|whether|who|what|which|i|we|my|our|you|your|wenn|sobald|falls|bis|bevor|nachdem|ob|wer|ich|wir|mein\p{L}*|unser\p{L}*|ihr\p{L}*|si|quand|dès|lorsque|avant|après|je|nous|vous|mon|ma|notre|nos|votre|vos|cuando|hasta|antes|yo|nuestr\p{L}+|su|sus|usted\p{L}*)\b/iu,
);

/** Whether the words of a clause name what the sender sells. */
function namesProduct(text: string, reading: Reading): boolean {
	const { own } = reading.evidence;
	const [company = ''] = plain(reading.context.sender.company).split(/\s/u, 1);
	if (company.length > 2 && plain(text).includes(company)) return true;
	return matchesIn(text, verdictsOf(reading.language).product).some(({ groups }) => {
		const noun = groups?.noun;
		return noun === undefined || own.some(({ keys }) => keys.has(keyOf(noun)));
	});
}

/** Somebody told to speak for what the sender sells: no source has them beside a verdict. */
export function verdictsOfOthers(sentence: ReadSentence, reading: Reading): Hit[] {
	const { own, all } = reading.evidence;
	return matchesIn(sentence.text, verdictsOf(reading.language).by).flatMap((match): Hit[] => {
		const start = sentence.start + match.index;
		const clause = clauseAt(sentence, start);
		if (!clause.states || isDeniedAt(sentence.text, match.index)) return [];
		const who = sentence.text.slice(clause.start - sentence.start, match.index);
		if (noThirdParty.test(who)) return [];
		const keys = wordsOf(who)
			.map(({ key }) => key)
			.filter((key) => !isFunctionWord(key) && key.length > 2);
		if (keys.length === 0 || keys.every((key) => own.some((source) => source.keys.has(key))))
			return [];
		const carried = all.some(
			(source) => anyVerdict.test(source.text) && keys.some((key) => source.keys.has(key)),
		);
		const rest = clause.text.slice(match.index - (clause.start - sentence.start));
		if (carried || !namesProduct(`${who.slice(-4)}${rest}`, reading)) return [];
		const message = `No source tells that "${who.trim()}" speaks for the product.`;
		return [hitAt(sentence.field, clause.start, start + match[0].length, message)];
	});
}
