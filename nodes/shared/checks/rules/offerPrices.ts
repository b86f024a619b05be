import type { Clause } from '../reading/about';
import { carriesMeaning, isFunctionWord } from '../reading/commonWords';
import { isNegated } from '../reading/negation';
import { ownSentences, type OwnSentence } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import { carries } from './carriers';

/** Says that something costs nothing. */
export const free = unicode(
	/\b(?:free of charge|(?:for|is|are|completely|entirely) free|free (?:trial|pilot|test|demo|installation|setup|training)|at no (?:extra |additional )?(?:cost|charge)|no charge|without charge|costs? (?:you )?nothing|kostenlos\p{L}*|kostenfrei\p{L}*|gratis|unentgeltlich|umsonst|gratuit\p{L}*|offerte?s?|sans frais|ne (?:vous )?coûte(?:nt)? rien|sin (?:cargo|coste)|gratuit[oa]s?|no (?:les? )?cuesta nada)\b/iu,
);
/** What is tried goes by many names. */
const trial = unicode(
	/^(?:trial|trials|try|pilot|pilots|test|tests|testen|probe\p{L}*|versuch\p{L}*|testlauf|pilotprojekt|essai|essais|essayer|pilote|prueba|pruebas|probar|probarlo|piloto|ensayo)$/iu,
);

/** Whether a word names a trial. */
export function isTrial(word: string): boolean {
	return trial.test(word);
}

function keysOf(text: string): Set<string> {
	return new Set(
		wordsOf(text)
			.map(({ text: word, key }) => (trial.test(word) ? '#trial' : key))
			.filter((key) => key === '#trial' || (carriesMeaning(key) && !/^\d/.test(key))),
	);
}

function fit(text: string, sentence: ReadSentence, source: OwnSentence): number {
	const known = keysOf(source.text);
	const words = [...keysOf(text)].filter((key) => known.has(key)).length;
	const figures = sentence.numbers.filter((stated) =>
		source.numbers.some((number) => carries(number, stated)),
	).length;
	return words + figures;
}

const hasPrice = ({ numbers }: OwnSentence): boolean =>
	numbers.some(({ unit, value }) => unit === 'money' && value > 0);

/** A clause that gives away what the offer has a price for. */
export function givenAway(sentence: ReadSentence, reading: Reading): Clause | undefined {
	if (!free.test(sentence.text)) return undefined;
	if (sentence.numbers.some(({ unit }) => unit === 'money')) return undefined;
	const clause = sentence.clauses.find(
		({ text }) => free.test(text) && !isNegated(text.replace(free, '')),
	);
	if (!clause || !/\p{L}/u.test(clause.text)) return undefined;
	const short = keysOf(clause.text.replace(free, ' ')).size < 2;
	const said = (short ? sentence.text : clause.text).replace(free, ' ');
	const sources = ownSentences(reading).filter(({ owner }) => owner === 'sender');
	const best = (such: readonly OwnSentence[]) =>
		Math.max(0, ...such.map((source) => fit(said, sentence, source)));
	const priced = best(sources.filter((source) => hasPrice(source) && !free.test(source.text)));
	const given = best(sources.filter(({ text }) => free.test(text)));
	return priced >= 3 && priced > given + 1 ? clause : undefined;
}

/** What is free as a whole: "the first thirty surveys", "a trial in two practices" are only a part of it. */
const freeSubject = unicode(
	/(?:^|[;:,.] |\b(?:and|but|und|aber|et|mais|y|pero) )((?:\p{L}+ ){0,2}[\p{L}-]+) (?:is|are|ist|sind|est|sont|es|son) (?:completely |entirely |always |völlig |entièrement |totalmente )?(?:free(?: of charge)?|kostenlos|kostenfrei|gratis|gratuite?s?|offerte?s?|gratuit[oa]s?)\b/iu,
);
const costs = unicode(
	/\b(?:costs?|charged|priced|pays?|kosten|kostet|zahl\p{L}*|coûte\p{L}*|payent?|paient|cuestan?|pagan?)\b/iu,
);

/** A clause that puts a price on what the offer says is free. */
export function charged(sentence: ReadSentence, reading: Reading): Clause | undefined {
	if (!sentence.numbers.some(({ unit }) => unit === 'money')) return undefined;
	const subjects = ownSentences(reading).flatMap(({ text, owner }) => {
		const said = owner === 'sender' ? freeSubject.exec(text)?.[1] : undefined;
		const key = said === undefined ? undefined : wordsOf(said).at(-1)?.key;
		return key === undefined || isFunctionWord(key) ? [] : [key];
	});
	if (subjects.length === 0) return undefined;
	return sentence.clauses.find(({ text, start }) => {
		const amount = sentence.numbers.find(
			({ unit, value, start: at }) =>
				unit === 'money' && value > 0 && at >= start && at < start + text.length,
		);
		if (!amount || free.test(text)) return false;
		const lead = text.slice(0, amount.start - start);
		const cost = costs.exec(lead);
		if (!cost) return false;
		const [subject] = wordsOf(lead.slice(0, cost.index))
			.filter(({ key }) => !isFunctionWord(key))
			.slice(-1);
		if (subject === undefined || !subjects.includes(subject.key)) return false;
		// "€4.50 per survey, and the first 30 surveys are free": the price is the offer's own
		return !ownSentences(reading).some(
			({ keys, numbers }) =>
				keys.has(subject.key) && numbers.some((number) => carries(number, amount)),
		);
	});
}
