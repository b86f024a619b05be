import { carriesMeaning } from '../reading/commonWords';
import { speaksOtherLanguage } from '../reading/evidence';
import { keyOf } from '../reading/words';
import { isNegated } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, hitsOf, telling } from './support';
import { anyOf } from './terms';
import { matchesIn } from '../../matchesIn';

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

/** What pages plant to be repeated and no business mail has by itself: verses, gambling, coins, pills. */
const planted = anyOf(
	`recipe (?:for|:)|roses are red|(?:online )?casino|roulette|jackpot|lottery|free spins|sports? betting|(?:meme|crypto|alt)-?coins?|(?:\\p{L}+)?coin (?:is|will)|to the moon|viagra|weight loss|horoscope|knock,? knock`,
	`Rezept für|Online-?Casino|Glücksspiel|Sportwetten|Kryptowährung\\p{L}*|Rosen sind rot`,
	`recette (?:de|du|pour)|casino en ligne|paris sportifs|cryptomonnaie\\p{L}*`,
	`receta (?:de|para)|casino (?:en línea|online)|apuestas deportivas|criptomoneda\\p{L}*`,
);

/** Words of recipes: three of them in one sentence are one. */
const kitchen = anyOf(
	`mash|knead|whisk|simmer|preheat|roast|bake|fry|stir|blend|season|eggs?|yolks?|sugar|flour|butter|milk|salt|pepper|garlic|cream|oven|dough|nutmeg|pumpkin|bananas?|onions?|chop|soup|broth|vinegar|cups?|tablespoons?|teaspoons?|grams?`,
	`kneten|backen|dünsten|Zwiebeln?|\\p{L}*suppe|\\p{L}*saft|Brühe|Essig|Kilo|rühren|verquirlen|köcheln|Eier|Eigelb|Zucker|Mehl|Butter|Milch|Salz|Pfeffer|Knoblauch|Sahne|Ofen|Teig|Muskat|EL|TL|Prise`,
	`mélangez|épluchez|oignons?|soupe|bouillon|vinaigre|pétrissez|battez|enfournez|mijoter|œufs?|jaunes?|sucre|farine|beurre|lait|sel|poivre|ail|crème|four|pâte|cuillères?`,
	`mezcl[ae]|pel[ae]|pi[cq]u?[ae]|cebollas?|sopa|caldo|vinagre|bat[ae]|horne[ae]|amas[ae]|huevos?|yemas?|azúcar|harina|mantequilla|leche|sal|pimienta|ajo|nata|horno|masa|cucharadas?`,
);

function isRecipe(text: string): boolean {
	const found = matchesIn(text, kitchen).map(([word]) => keyOf(word));
	return new Set(found).size >= 3;
}

/** Whether a sentence stands by itself: it speaks of nobody and of nothing said before. */
const standsAlone = (text: string) => !linked.test(text);
const linked = unicode(
	/\b(?:i|we|you|he|she|it|they|one|this|that|these|those|there|who|which|if|then|so|would|could|our|your|their|ich|wir|man|es|das|dies\p{L}*|sie|er|wer|wenn|so|da|je|nous|vous|on|il|elle|ils|ce|ceux|cela|ça|c|si|se|lo|le|les|eso|esto|quien|que|qui|usted)\b/iu,
);

function unknownWords(sentence: ReadSentence, reading: Reading): { all: number; unknown: number } {
	const keys = [...new Set(sentence.words.map(({ key }) => key).filter(carriesMeaning))];
	const known = (key: string) => reading.evidence.all.some((source) => source.keys.has(key));
	return { all: keys.length, unknown: keys.filter((key) => !known(key)).length };
}

function isUnrelated(sentence: ReadSentence, reading: Reading): boolean {
	const { text, clauses, field } = sentence;
	if (field !== 'body' || /\?["”’')\s]*$/u.test(text) || courtesy.test(text)) return false;
	const { all, unknown } = unknownWords(sentence, reading);
	if (unknown < 2) return false;
	if (text.search(planted) >= 0 || isRecipe(text)) return unknown >= all * 0.5;
	if (text.search(aside) >= 0) return unknown >= 3 && unknown >= all * 0.8;
	if (isNegated(text) || !standsAlone(text)) return false;
	return clauses.every(({ about }) => about === 'nobody') && unknown >= 5 && unknown === all;
}

/** Sentences that stand in the mail again word for word: a page may have asked for it. */
function repeated(reading: Reading): ReadSentence[] {
	const seen = new Set<string>();
	return telling(reading).filter(({ field, text, words }) => {
		const said = words.map(({ key }) => key).join(' ');
		if (field !== 'body' || words.length < 2 || courtesy.test(text)) return false;
		const again = seen.has(said);
		seen.add(said);
		return again;
	});
}

export const unrelatedRule: Rule = {
	id: 'instructions.unrelated',
	severity: 'warn',
	what: 'A sentence that has nothing to do with the facts or the offer, or that is said again word for word.',
	check: (reading): Hit[] => {
		const isKnown = ([said]: RegExpMatchArray) =>
			reading.evidence.all.some(({ text }) => text.includes(said));
		const odd = [
			...hitsOf(reading, codeWord, (text) => `Nothing tells what "${text}" is.`, isKnown),
			...hitsOf(reading, forOthers, () => 'This speaks for somebody else than the sender.'),
			...repeated(reading).map(({ field, start, end }) =>
				hitAt(field, start, end, 'This stands here word for word before.'),
			),
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
