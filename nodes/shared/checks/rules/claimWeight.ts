import type { Clause } from '../reading/about';
import { signs } from '../reading/claimSigns';
import type { Source } from '../reading/evidence';
import { isNegated } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { hearsOf } from '../reading/supposing';
import { tellsOfPast } from '../reading/tense';
import { keyOf, plain, wordsOf } from '../reading/words';
import { carriedCount, tellingKeys } from './carriedWords';

/**
 * What speaks for a statement that could be checked, and what speaks for a thought or for how the offer is used. Fitted on
 * sentences of the development drafts against invented ones, each set left out once, then rounded.
 */
const weights = {
	unknown: 3,
	heard: 3,
	named: 2,
	yours: 2,
	given: 2,
	past: 2,
	dated: 2,
	underWay: 2,
	ofOffer: -4,
	ofFacts: -4,
	toCome: -4,
	stance: -3,
	use: -4,
	negated: -1.5,
	open: -4,
	asked: -4,
	counted: -3,
	fragment: -1,
};

/** How strongly a clause claims something of the prospect that nothing carries: about -8 to 10. */
export function claimWeight(sentence: ReadSentence, clause: Clause, reading: Reading): number {
	const features = featuresOf(sentence, clause, reading);
	return Object.entries(weights).reduce(
		(sum, [name, weight]) => sum + weight * Number(features[name as keyof typeof weights]),
		0,
	);
}

type Features = Record<keyof typeof weights, boolean | number>;

function featuresOf(sentence: ReadSentence, clause: Clause, reading: Reading): Features {
	const { text } = clause;
	const { facts, recipient, own, all } = reading.evidence;
	const whole = tellingKeys(sentence.text, reading);
	const keys = tellingKeys(text, reading);
	const share = (of: readonly string[], sources: readonly Source[]) =>
		of.length === 0 ? 1 : carriedCount(of, sources) / of.length;
	const named = namesProspect(text, reading);
	const negated = isNegated(text);
	const heard = hearsOf(text) && !negated;
	const past = tellsOfPast(text, reading.language);
	const dated = signs.isDated(text);
	const underWay = signs.isUnderWay(text);
	return {
		unknown: unknownShare(sentence, whole, all),
		heard,
		named,
		yours: signs.opensWithYours(text),
		given: signs.isGiven(text),
		past,
		dated,
		underWay,
		// The rest of the sentence counts as well as the clause: a fragment is not judged alone.
		ofOffer: (share(whole, own) + share(keys, own)) / 2,
		ofFacts: share(whole, [...facts, recipient]),
		toCome: signs.isToCome(text),
		stance: signs.takesStance(text),
		use: !(named || heard || past || dated || underWay) && isUse(sentence, clause, reading),
		negated,
		open: !heard && signs.leavesOpen(text),
		asked: signs.isAsked(text),
		// A figure is for the rules about figures to judge.
		counted: sentence.numbers.some(
			({ start, unit, value }) =>
				start >= clause.start &&
				start < clause.start + text.length &&
				(unit !== 'plain' || value >= 3),
		),
		fragment: text.length < 0.6 * sentence.text.length,
	};
}

/** Share of a sentence's telling words that no source has, not even as a part of a compound. */
function unknownShare(sentence: ReadSentence, keys: readonly string[], sources: Source[]): number {
	const words = wordsOf(sentence.text).filter(({ key }) => keys.includes(key));
	if (words.length === 0) return 0;
	const unknown = words.filter(
		({ key, text }) => !sources.some((source) => source.keys.has(key) || isRelated(text, source)),
	);
	return unknown.length / words.length;
}

/** "Funketiketten" where the source has "Etikett", "Recycling" where it has "recycled". */
function isRelated(word: string, source: Source): boolean {
	const bare = plain(word);
	if (bare.length < 5) return false;
	if (source.plainText.includes(bare.slice(0, Math.max(5, Math.min(7, bare.length - 3)))))
		return true;
	for (let cut = 3; bare.length >= 9 && cut <= bare.length - 5; cut++) {
		const part = keyOf(bare.slice(cut));
		if (part.length >= 5 && source.keys.has(part)) return true;
	}
	return false;
}

/** Whether a clause begins with the prospect's name: it is what the clause speaks of. */
function namesProspect(text: string, { context }: Reading): boolean {
	const [first = ''] = plain(context.dossier.prospect.company).split(/[\s&,]+/);
	return (
		first.length > 3 &&
		plain(text)
			.slice(0, first.length + 12)
			.includes(first)
	);
}

const pronoun = unicode(
	/^["“„'(\s]*(?:it|its|this|these|es|dafür|damit|dabei|cela|ce|ils?|elles?|esto|eso|ello)\b/iu,
);

/** Whether it follows, in the sentence or the paragraph, what was said of the offer: "your staff scan the code". */
function isUse(sentence: ReadSentence, clause: Clause, reading: Reading): boolean {
	if (sentence.clauses.some(({ about, start }) => about === 'sender' && start < clause.start))
		return true;
	if (pronoun.test(sentence.text)) return true;
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	if (!before || before.greeting || before.field !== sentence.field) return false;
	const field = reading.fields.find(({ name }) => name === sentence.field);
	if (/\n\s*\n/.test(field?.text.slice(before.end, sentence.start) ?? '')) return false;
	const keys = tellingKeys(before.text, reading);
	const ofOffer = carriedCount(keys, reading.evidence.own);
	const bySender = before.clauses.some(({ about }) => about === 'sender');
	return ofOffer > 1
		? ofOffer > carriedCount(keys, reading.evidence.facts)
		: ofOffer > 0 && bySender;
}
