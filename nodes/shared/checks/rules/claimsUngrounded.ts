import { unicode } from '../reading/pattern';
import type { Clause } from '../reading/about';
import { anyHas, speaksOtherLanguage, type Source } from '../reading/evidence';
import { isPlaceOf } from '../reading/places';
import { toldBySentence } from '../reading/moments/told';
import type { Reading, ReadSentence } from '../reading/reading';
import { isNegated } from '../reading/negation';
import { tellsOfPast } from '../reading/tense';
import type { Hit, Rule } from '../rule';
import { carriedCount, tellingKeys } from './carriedWords';
import { carriers } from './carriers';
import { claimWeight } from './claimWeight';
import { hitAt, telling } from './support';
import { leadsToTold } from './timeSpans';

/** Languages whose words can be compared with the evidence's: others are judged by names, numbers and patterns alone. */
export const readLanguages = new Set(['en', 'de', 'fr', 'es', '']);

/** How many days and times of a clause the facts name: it speaks of them even in other words. */
function figuresOf({ numbers }: ReadSentence, { start, text }: Clause, facts: Source[]): number {
	const own = numbers.filter((one) => one.start >= start && one.end <= start + text.length);
	const told = own.filter(({ unit, value }) => unit !== 'plain' || value > 3);
	return told.filter((stated) => carriers(stated, facts).length > 0).length;
}

/** How much the facts carry of what a clause says of time: "eight months ago" leads to a moment that one of them names. */
function timesOf(sentence: ReadSentence, { start, text }: Clause, reading: Reading): number {
	const { spans } = toldBySentence(sentence, reading);
	const led = spans.filter(
		(span) =>
			span.unit > 5 &&
			span.start >= start &&
			span.end <= start + text.length &&
			leadsToTold(span, sentence, reading),
	);
	return 2 * led.length;
}

/** "Congratulations on ..." speaks of something that has happened. */
const praised = unicode(
	/\b(?:congratulations|congrats|Glückwunsch|Gratulation|gratuliere|félicitations|enhorabuena) (?:on|for|zu[mr]?|zu|pour|por)\b/iu,
);

/** Reasons of what is said before: a made-up cause is a made-up fact. */
const reason = unicode(
	/(?:^|\s)(?:because|since|as|weil|da|denn|parce que|porque|due to|wegen)\s+$/iu,
);

/** Whether a clause without "you" speaks of what the facts speak of: it shares a name or two words with one of them. */
function isOfFacts(sentence: ReadSentence, clause: Clause, reading: Reading): boolean {
	if (clause.about !== 'nobody' || !clause.states) return false;
	const before = sentence.text.slice(0, clause.start - sentence.start);
	const keys = tellingKeys(clause.text, reading);
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
	const keys = tellingKeys(clause.text, reading);
	return reading.evidence.facts.some(
		(source) => keys.filter((key) => source.keys.has(key)).length >= 2,
	);
}

const addresses = unicode(/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\w*)\b/u);

/** "Ihr Stapel ist viermal so hoch": a comparison is reckoned from figures, which other rules judge. */
const compared = unicode(
	/\b(?:(?:twice|\p{L}+ times|half) (?:as|that|the|more|larger|higher|longer)|\p{L}*mal so|(?:doppelt|halb) so|(?:deux|trois|quatre|cinq|six|dix) fois (?:plus|moins|autant|aussi)|(?:dos|tres|cuatro|cinco|seis|diez) veces (?:más|menos|mayor|menor))\b/iu,
);

const opensFrame = unicode(
	/(?:^|\s)(?:soll(?:en)?|wird|werden|will|wollen|is|are|doit|doivent|va|debe|va a),?\s*$/iu,
);

/** "Your depot in X is, I read, to open in May": a frame that says nothing before what stands in it goes on. */
function goesOnCarried(
	sentence: ReadSentence,
	clause: Clause,
	keys: readonly string[],
	reading: Reading,
): boolean {
	if (!opensFrame.test(clause.text) || keys.length > 3) return false;
	const { facts, all } = reading.evidence;
	const whole = tellingKeys(sentence.text, reading);
	return (
		carriedCount(whole, facts) >= 2 ||
		sentence.names.some(
			({ words, text }) => words.every((word) => anyHas(facts, word)) || isPlaceOf(all, text),
		)
	);
}

interface Uncarried {
	sentence: ReadSentence;
	clause: Clause;
	weight: number;
}

const readBefore = new WeakMap<Reading, Uncarried[]>();

/** The clauses that may claim something of the prospect and that no fact carries, with how strongly each claims. */
function uncarriedIn(reading: Reading): Uncarried[] {
	const known = readBefore.get(reading);
	if (known) return known;
	const { facts } = reading.evidence;
	const unread =
		!readLanguages.has(reading.language) ||
		(facts.length > 0 && speaksOtherLanguage(reading.evidence, reading.language));
	const found = unread
		? []
		: telling(reading)
				.filter(({ field }) => field !== 'subject')
				.flatMap((sentence) =>
					sentence.clauses
						.filter((clause) => isUncarried(sentence, clause, reading))
						.map((clause) => ({
							sentence,
							clause,
							weight: claimWeight(sentence, clause, reading),
						})),
				);
	readBefore.set(reading, found);
	return found;
}

function isUncarried(sentence: ReadSentence, clause: Clause, reading: Reading): boolean {
	const ofProspect = clause.about === 'prospect' && clause.states;
	if (!ofProspect && !isOfFacts(sentence, clause, reading)) return false;
	const { facts, recipient, all } = reading.evidence;
	const keys = tellingKeys(clause.text, reading);
	// A clause that only goes on from one about the prospect may as well be about the offer.
	const sources = addresses.test(clause.text) ? [...facts, recipient] : all;
	const carried =
		carriedCount(keys, sources) +
		figuresOf(sentence, clause, facts) +
		timesOf(sentence, clause, reading);
	const allowed = facts.length === 0 || praised.test(clause.text) ? 0 : 1;
	// One word is enough where something is told to have happened: "You parted ways with your manager".
	if (compared.test(clause.text) || goesOnCarried(sentence, clause, keys, reading)) return false;
	const happened = tellsOfPast(clause.text, reading.language) && !isNegated(clause.text);
	const some = happened ? 0 : allowed;
	return keys.length - carried > some && carried < keys.length * 0.5;
}

/** From this weight on a reviewer is made to look. */
const claims = 3.5;

function hitsWhere(reading: Reading, message: string, accept: (weight: number) => boolean): Hit[] {
	return uncarriedIn(reading)
		.filter(({ weight }) => accept(weight))
		.map(({ sentence: { field }, clause: { start, text } }) =>
			hitAt(field, start, start + text.trimEnd().length, message),
		);
}

export const ungroundedRule: Rule = {
	id: 'claims.ungrounded',
	severity: 'warn',
	what: 'A sentence about the prospect most of which no fact carries.',
	check: (reading) =>
		hitsWhere(reading, 'No fact carries this about the prospect.', (weight) => weight >= claims),
};

export const unclearRule: Rule = {
	id: 'claims.unclear',
	severity: 'info',
	what: 'The same, where it may as well be a thought, or how the offer is used.',
	check: (reading) =>
		hitsWhere(
			reading,
			'If this states something about the prospect, no fact carries it.',
			(weight) => weight < claims,
		),
};
