import { unicode } from '../reading/pattern';
import type { Clause } from '../reading/about';
import { isNumberWord } from '../../evidence/numberWords';
import { carriesMeaning } from '../reading/commonWords';
import { speaksOtherLanguage, type Source } from '../reading/evidence';
import { givenKeys } from '../reading/givenKeys';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carriers } from './carriers';
import { hitAt, telling } from './support';

/** Languages whose words can be compared with the evidence's: others are judged by names, numbers and patterns alone. */
export const readLanguages = new Set(['en', 'de', 'fr', 'es', '']);

/** Keys of a clause's telling words, names given and numbers left out. */
export function tellingKeys(clause: Clause, reading: Reading): string[] {
	const given = givenKeys(reading, 'company', 'name', 'title', 'sender');
	const keys = wordsOf(clause.text).map(({ key }) => key);
	return [...new Set(keys)].filter(
		(key) => carriesMeaning(key) && !given.has(key) && !/^\d/.test(key) && !isNumberWord(key),
	);
}

/** How many of the keys one source carries; two together where each carries more than a word. */
export function carriedCount(keys: readonly string[], sources: readonly Source[]): number {
	const matches = sources
		.map((source) => keys.filter((key) => source.keys.has(key)))
		.sort((left, right) => right.length - left.length);
	const [first = [], ...others] = matches;
	const second = others.map((match) => match.filter((key) => !first.includes(key)).length);
	const added = Math.max(0, ...second);
	return first.length + (added > 1 ? added : 0);
}

/** How many days and times of a clause the facts name: it speaks of them even in other words. */
function figuresOf({ numbers }: ReadSentence, { start, text }: Clause, facts: Source[]): number {
	const own = numbers.filter((one) => one.start >= start && one.end <= start + text.length);
	const told = own.filter(({ unit, value }) => unit !== 'plain' || value > 3);
	return told.filter((stated) => carriers(stated, facts).length > 0).length;
}

/** "Congratulations on ..." speaks of something that has happened. */
const praised = unicode(
	/\b(?:congratulations|congrats|Glückwunsch|Gratulation|gratuliere|félicitations|enhorabuena) (?:on|for|zu[mr]?|zu|pour|por)\b/iu,
);

const yours = unicode(/\b(?:your|Ihr\p{L}*|votre|vos|sus?)\b/u);

/** Reasons of what is said before: a made-up cause is a made-up fact. */
const reason = unicode(
	/(?:^|\s)(?:because|since|as|weil|da|denn|parce que|porque|due to|wegen)\s+$/iu,
);

/** Whether a clause without "you" speaks of what the facts speak of: it shares a name or two words with one of them. */
function isOfFacts(sentence: ReadSentence, clause: Clause, reading: Reading): boolean {
	if (clause.about !== 'nobody' || !clause.states) return false;
	const before = sentence.text.slice(0, clause.start - sentence.start);
	const keys = tellingKeys(clause, reading);
	const { facts, own } = reading.evidence;
	const ofFacts = keys.filter(
		(key) =>
			facts.some((source) => source.keys.has(key)) && !own.some((source) => source.keys.has(key)),
	);
	if (reason.test(before))
		return sentence.clauses.some((one) => one !== clause && isFact(one, reading));
	const shared = facts.map((source) => ofFacts.filter((key) => source.keys.has(key)).length);
	return Math.max(0, ...shared) >= 2;
}

function isFact(clause: Clause, reading: Reading): boolean {
	if (clause.about === 'prospect') return clause.states;
	const keys = tellingKeys(clause, reading);
	return reading.evidence.facts.some(
		(source) => keys.filter((key) => source.keys.has(key)).length >= 2,
	);
}

const addresses = unicode(/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\w*)\b/u);

export const ungroundedRule: Rule = {
	id: 'claims.ungrounded',
	severity: 'warn',
	what: 'A sentence about the prospect most of which no fact carries.',
	check: (reading): Hit[] => {
		const { facts, recipient, own, all } = reading.evidence;
		if (!readLanguages.has(reading.language)) return [];
		if (facts.length > 0 && speaksOtherLanguage(reading.evidence, reading.language)) return [];
		const unmatchedAllowed = facts.length === 0 ? 0 : 1;
		return telling(reading)
			.filter(({ field }) => field !== 'subject')
			.flatMap((sentence) =>
				sentence.clauses
					.filter(
						(clause) =>
							(clause.about === 'prospect' && clause.states) ||
							isOfFacts(sentence, clause, reading),
					)
					.filter((clause) => {
						const keys = tellingKeys(clause, reading);
						// A clause that only goes on from one about the prospect may as well be about the offer.
						const sources = addresses.test(clause.text) ? [...facts, recipient] : all;
						const carried = carriedCount(keys, sources) + figuresOf(sentence, clause, facts);
						// How the reader uses what is offered: nearly all of it in the words of the offer.
						const inOwn = carriedCount(keys, own);
						const offered = yours.test(clause.text)
							? inOwn >= 2 && inOwn >= keys.length * 0.75
							: inOwn >= 1 && inOwn >= keys.length * 0.6;
						return (
							!offered &&
							keys.length - carried > (praised.test(clause.text) ? 0 : unmatchedAllowed) &&
							carried < keys.length * 0.5
						);
					})
					.map(({ start, text }) =>
						hitAt(
							sentence.field,
							start,
							start + text.trimEnd().length,
							'No fact carries this about the prospect.',
						),
					),
			);
	},
};
