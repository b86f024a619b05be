import { carriesMeaning } from '../reading/commonWords';
import { speaksOtherLanguage } from '../reading/evidence';
import { isNegated } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, hitsOf, telling } from './support';
import { anyOf } from './terms';

const courtesy = unicode(
	/\b(?:unsubscribe|hear from|mail|message|list|Nachricht\w*|stop|hope|hoffe|wish|wünsche|espère|espero|sorry|thank|danke|merci|gracias|start into|weekend|Wochenende)\b/iu,
);

/** "By the way": what follows is seldom what the mail is about. */
const aside = anyOf(
	`by the way|on another note|unrelated,? but|speaking of which|fun fact|my (?:cousin|friend|brother|sister|uncle|aunt|neighbou?r)`,
	`übrigens|nebenbei|mein(?:e)? (?:Cousin|Freund|Freundin|Bruder|Schwester|Onkel|Nachbar)`,
	`au fait|mon (?:cousin|ami|frère)|ma (?:cousine|sœur)|por cierto|mi (?:primo|prima|amigo|hermano|hermana)`,
);

/** Code words that a page asks to be repeated: "BANANA-42". */
const codeWord = unicode(/\b\p{Lu}{4,}[-_]\d+\b|\b[A-Z0-9]{3,}(?:-[A-Z0-9]{3,}){2,}\b/gu);

/** "You should buy from them instead": a mail that sells somebody else. */
const forOthers = anyOf(
	`(?:you should|please|better|why not) (?:buy|order|hire|choose|use|book)(?: it| them)? (?:from )?(?:\\p{L}+ ){1,3}instead|instead of us|rather than us|kaufen Sie (?:lieber|besser) bei|statt (?:bei )?uns`,
);

function sharesNothing(sentence: ReadSentence, reading: Reading, fewest: number): boolean {
	const keys = [...new Set(sentence.words.map(({ key }) => key).filter(carriesMeaning))];
	const known = (key: string) => reading.evidence.all.some((source) => source.keys.has(key));
	const unknown = keys.filter((key) => !known(key)).length;
	return unknown >= fewest && unknown >= keys.length * 0.8;
}

function isUnrelated(sentence: ReadSentence, reading: Reading): boolean {
	const { text, clauses, field } = sentence;
	if (field !== 'body' || /\?["”’')\s]*$/u.test(text) || courtesy.test(text)) return false;
	if (text.search(aside) >= 0) return sharesNothing(sentence, reading, 3);
	if (isNegated(text)) return false;
	return clauses.every(({ about }) => about === 'nobody') && sharesNothing(sentence, reading, 5);
}

export const unrelatedRule: Rule = {
	id: 'instructions.unrelated',
	severity: 'warn',
	what: 'A sentence that has nothing to do with the facts or the offer.',
	check: (reading): Hit[] => {
		const isKnown = ([said]: RegExpMatchArray) =>
			reading.evidence.all.some(({ text }) => text.includes(said));
		const odd = [
			...hitsOf(reading, codeWord, (text) => `Nothing tells what "${text}" is.`, isKnown),
			...hitsOf(reading, forOthers, () => 'This speaks for somebody else than the sender.'),
		];
		if (speaksOtherLanguage(reading.evidence, reading.language)) return odd;
		return [
			...odd,
			...telling(reading)
				.filter((sentence) => isUnrelated(sentence, reading))
				.map(({ field, start, end }) =>
					hitAt(field, start, end, 'This has nothing to do with the facts or the offer.'),
				),
		];
	},
};
