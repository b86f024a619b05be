import { unicode } from '../reading/pattern';
import { withoutQuotations } from '../reading/about';
import { carriesMeaning, isFunctionWord } from '../reading/commonWords';
import { speaksOtherLanguage, type Source } from '../reading/evidence';
import { carriesNumber } from '../../evidence/carriesNumber';
import { numbersOf, type ReadNumber } from '../../evidence/readNumbers';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

/** Keys of the telling words right after a number, up to a small word, another number or a comma: what it counts. */
function countedBy(text: string, { end }: ReadNumber): string[] {
	const rest = /^[^,.;:!?\n()"“”]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
	const keys: string[] = [];
	for (const word of wordsOf(rest)) {
		if (isFunctionWord(word.key) || numbersOf(word.text).length > 0) break;
		keys.push(word.key);
	}
	return keys;
}

/** Whether a source that has the number says it of the same thing. */
function sameThing(
	reading: Reading,
	sentence: ReadSentence,
	stated: ReadNumber,
	source: Source,
): boolean {
	const text = reading.fields.find(({ name }) => name === sentence.field)?.text ?? '';
	const counted = countedBy(text, stated);
	const numbers = source.numbers.filter((number) => carriesNumber(number, stated));
	if (counted.length > 0) {
		const phrases = numbers.map((number) => countedBy(source.text, number));
		if (
			phrases.some((phrase) => phrase.length === 0 || phrase.some((key) => counted.includes(key)))
		)
			return true;
		return false;
	}
	const clause = clauseAt(sentence, stated.start);
	const company = new Set(
		wordsOf(`${reading.context.dossier.prospect.company} ${reading.context.sender.company}`).map(
			({ key }) => key,
		),
	);
	const keys = wordsOf(clause.text)
		.map(({ key }) => key)
		.filter((key) => carriesMeaning(key) && !company.has(key) && !/^\d/.test(key));
	const matched = keys.filter((key) => source.keys.has(key)).length;
	return keys.length < 2 || matched >= keys.length * 0.4;
}

function carriers(stated: ReadNumber, sources: readonly Source[]): Source[] {
	return sources.filter(({ numbers }) => numbers.some((number) => carriesNumber(number, stated)));
}

export const stretchedNumberRule: Rule = {
	id: 'claims.stretchedNumber',
	severity: 'block',
	what: 'A number that a source states, but of something else.',
	check: (reading): Hit[] => {
		if (speaksOtherLanguage(reading.evidence, reading.language)) return [];
		return telling(reading).flatMap((sentence) =>
			sentence.numbers
				.filter(({ unit }) => unit === 'plain' || unit === 'percent')
				.filter((number) => !isNoClaim(number, sentence, reading))
				.filter((stated) => {
					const sources = carriers(stated, reading.evidence.all);
					return (
						sources.length > 0 &&
						!sources.some((source) => sameThing(reading, sentence, stated, source))
					);
				})
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `The sources say "${text}" of something else.`),
				),
		);
	},
};

const senderWords = unicode(/\b(?:we|us|our|ours|wir|uns|unser\w*)\b/iu);
const prospectWords = unicode(/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\w*)\b/u);

export const wrongCompanyRule: Rule = {
	id: 'claims.wrongCompany',
	severity: 'block',
	what: "The prospect's figures told as the sender's, or the offer's as the prospect's.",
	check: (reading): Hit[] => {
		const { facts, recipient, own } = reading.evidence;
		return telling(reading).flatMap((sentence) => {
			const bySender = senderWords.test(withoutQuotations(sentence.text));
			const byProspect = prospectWords.test(sentence.text);
			const states = sentence.clauses.every((clause) => clause.states);
			return sentence.numbers
				.filter((number) => !isNoClaim(number, sentence, reading))
				.filter((stated) => {
					const inFacts = carriers(stated, [...facts, recipient]);
					const inOwn = carriers(stated, own).length > 0;
					const named = sentence.names.some(({ words }) =>
						inFacts.some((source) => words.every((word) => source.words.has(word))),
					);
					if (inFacts.length > 0 && !inOwn)
						return (
							bySender &&
							!byProspect &&
							!named &&
							sentence.clauses.every(({ about }) => about !== 'prospect')
						);
					const clause = clauseAt(sentence, stated.start);
					const onlyProspect = clause.about === 'prospect' && prospectWords.test(clause.text);
					return inFacts.length === 0 && inOwn && byProspect && !bySender && onlyProspect && states;
				})
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `"${text}" is told of the wrong company.`),
				);
		});
	},
};

const future = unicode(
	/\b(?:will|plans? to|planned|planning to|going to|upcoming|ordered|on order|next (?:year|month)|expects?|aims?|intends?|from (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)|soon|coming|ahead|wird|werden|geplant\w*|künftig|ab (?:20\d\d|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Herbst))\b/iu,
);
const negated = unicode(
	/\b(?:not|no|never|nobody|none|without|cannot|[a-z]+n['’]t|nicht|kein\w*|ohne|nie)\b/iu,
);
const harmlessNot = unicode(
	/\b(?:not (?:every|easy|only|just|bad|always|surprising|least|a small)|no (?:wonder|surprise|doubt|small)|nicht (?:einfach|leicht|nur))\b/giu,
);
/** Words that say that something is so now. */
const present = unicode(
	/\b(?:already|today|now|currently|runs?|running|operates?|have|has|owns?|are|is|uses?|serves?|drives?|bereits|schon|fahren|haben|betreiben|nutzen)\b/iu,
);
const whole = unicode(
	/(?<!\b(?:nearly|almost|not|fast|nicht) )\b(?:all|every|entire|always|completely|alle|jede[nrs]?|immer)\b/iu,
);
const partly = unicode(
	/\b(?:some|part of|most|many|half|two thirds|a third|nearly|almost|up to|einige|teilweise|meiste\w*|manche)\b/iu,
);

/** Whether a clause says, in the words of a fact, that something is not so which is, or the other way round. */
function contradicts(sentence: ReadSentence, facts: readonly Source[]): boolean {
	return sentence.clauses.some(({ text, states }) => {
		const near = states ? closest(text, facts) : undefined;
		if (!near || near.matched < 3 || near.covered < 0.7) return false;
		return isNegated(near.text) !== isNegated(text);
	});
}

function isNegated(text: string): boolean {
	return negated.test(text.replace(harmlessNot, ''));
}

/** The sentence of a source that shares most with a sentence of the draft, and how much of the draft's it carries. */
function closest(
	text: string,
	sources: readonly Source[],
): { text: string; matched: number; covered: number } | undefined {
	const keys = [...new Set(wordsOf(text).map(({ key }) => key))].filter(carriesMeaning);
	if (keys.length === 0) return undefined;
	return sources
		.flatMap(({ sentences }) => sentences)
		.map((candidate) => {
			const matched = keys.filter((key) => candidate.keys.has(key)).length;
			return { text: candidate.text, matched, covered: matched / keys.length };
		})
		.sort((left, right) => right.matched - left.matched)[0];
}

export const stretchedRule: Rule = {
	id: 'claims.stretched',
	severity: 'warn',
	what: 'More than the fact says: a plan told as done, a part as the whole, or the opposite.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			if (!sentence.clauses.some(({ states, about }) => states && about !== 'sender')) return [];
			const near = closest(sentence.text, reading.evidence.facts);
			if (!near || near.matched < 3 || near.covered < 0.5) return [];
			const problems = [
				future.test(near.text) &&
					!future.test(sentence.text) &&
					present.test(sentence.text) &&
					'The fact speaks of a plan, the draft of something that is so.',
				contradicts(sentence, reading.evidence.facts) &&
					'The fact and the draft contradict each other ("not").',
				whole.test(sentence.text) &&
					!whole.test(near.text) &&
					(partly.test(near.text) || (/\d/.test(near.text) && sentence.numbers.length === 0)) &&
					'The fact speaks of a part, the draft of the whole.',
			];
			return problems
				.filter((problem) => problem !== false)
				.map((problem) => hitAt(sentence.field, sentence.start, sentence.end, problem));
		}),
};
