import type { Clause } from '../reading/about';
import { speaksOtherLanguage } from '../reading/evidence';
import { baseLanguage, languageOfText } from '../reading/language';
import { isNegated } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { carriedCount, tellingKeys } from './carriedWords';
import { readLanguages } from './claimsUngrounded';
import { alteredOffer } from './offerAltered';
import { affirmedDenial, deniedTerm } from './offerDenied';
import { addedLanguage } from './offerLanguages';
import { freeThoughPriced } from './offerFree';
import { deniedLink } from './offerLinks';
import { charged, givenAway } from './offerPrices';
import { termDenied } from './offerTerms';
import { hitAt, telling } from './support';

const ownSubject = unicode(/\b(?:we|our|wir|unser\w*)\b/iu);

/** What a sentence says of the sender: its clauses about the sender and what follows them. */
function saidOfSender(sentence: ReadSentence, company: string): Clause | undefined {
	const first = sentence.clauses.findIndex(
		({ about, text }) =>
			about === 'sender' &&
			(ownSubject.test(text) || (company !== '' && text.toLowerCase().includes(company))),
	);
	if (first < 0 || sentence.proposal) return undefined;
	const clauses = sentence.clauses.slice(first).filter(({ about }) => about !== 'prospect');
	const [clause] = clauses;
	return clause && { ...clause, text: clauses.map(({ text }) => text).join(' ') };
}

/** Whether hardly a word of what is said of the sender stands in any source, in whatever form. */
function isForeign(sentence: ReadSentence, reading: Reading): boolean {
	const { own, facts, recipient, all } = reading.evidence;
	const said = saidOfSender(sentence, reading.context.sender.company.toLowerCase());
	if (!said?.states || isNegated(said.text)) return false;
	const keys = tellingKeys(said.text, reading);
	const carried = carriedCount(keys, [...own, ...facts, recipient]);
	if (keys.length - carried < 4 || carried >= keys.length * 0.4) return false;
	// in whatever form, and as a part of longer words: "Naht" of "Schweißnähte"
	const known = keys.filter((key) =>
		all.some(({ plainText }) => plainText.includes(key.slice(0, 5))),
	).length;
	return keys.length - known >= 4 && known < Math.min(3, keys.length * 0.4);
}

function faultOf(sentence: ReadSentence, reading: Reading): [Clause | undefined, string][] {
	const whole = { text: sentence.text, start: sentence.start } as Clause;
	const term = deniedTerm(sentence, reading) ?? termDenied(sentence, reading);
	const language = addedLanguage(sentence, reading);
	return [
		[affirmedDenial(sentence, reading), 'The offer says that this is not so.'],
		[alteredOffer(sentence, reading), 'The offer says that this is not so.'],
		[deniedLink(sentence, reading), 'The offer says that there is no such connection.'],
		[language === undefined ? undefined : whole, `The offer does not list "${language}".`],
		[term === undefined ? undefined : whole, `The offer has a condition of this kind ("${term}").`],
		[givenAway(sentence, reading), 'The offer has a price for this.'],
		[freeThoughPriced(sentence, reading), 'The offer has a price for this.'],
		[charged(sentence, reading), 'The offer says that this is free.'],
	];
}

export const offerRule: Rule = {
	id: 'claims.offer',
	severity: 'warn',
	what: "Something about the sender's product that the offer denies, has other terms for, or hardly a word of.",
	check: (reading): Hit[] => {
		if (!readLanguages.has(reading.language)) return [];
		const offered = languageOfText(reading.context.sender.offer ?? '');
		const comparable =
			(offered === undefined || offered === baseLanguage(reading.language) || !reading.language) &&
			!speaksOtherLanguage(reading.evidence, reading.language);
		return telling(reading)
			.filter(({ field }) => field !== 'subject')
			.flatMap((sentence) => {
				const fault = faultOf(sentence, reading).find(([clause]) => clause !== undefined);
				if (fault?.[0]) {
					const { start, text } = fault[0];
					return [hitAt(sentence.field, start, start + text.trimEnd().length, fault[1])];
				}
				if (!comparable || !isForeign(sentence, reading)) return [];
				const { field, start, end } = sentence;
				return [hitAt(field, start, end, 'The offer does not say this.')];
			});
	},
};
