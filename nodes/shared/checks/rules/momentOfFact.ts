import { calendarNames } from '../reading/calendar';
import { isFunctionWord } from '../reading/commonWords';
import { anyHas, speaksOtherLanguage } from '../reading/evidence';
import { givenKeys } from '../reading/givenKeys';
import { canBeOne } from '../reading/moments/fits';
import type { Moment } from '../reading/moments/momentsIn';
import { isSameSpan, type Span } from '../reading/moments/spansIn';
import { isTold, momentOfSpan, toldBySentence, toldBySource } from '../reading/moments/told';
import { tells } from '../reading/quantities';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf, type Word } from '../reading/words';
import { isEndOfToldSpan } from './endOfSpan';
import { clauseAt } from './support';

/** A sentence of a fact that a passage of the draft retells, with the moments and spans that the fact names. */
interface Retold {
	shared: string[];
	/** Its quote itself names a moment. */
	isDated: boolean;
	moments: Moment[];
	spans: Span[];
}

/** A clause with fewer telling words goes on from the one before: "..., is to open in 2027". */
const fewestKeys = 2;
/** A sentence of a source with as few goes on from the one before: "It is to open in 2029." */
const fewestOwn = 3;

/** A moment that a draft names; `span`: what leads to it from today. */
interface ToldMoment {
	moment: Moment;
	span?: Span;
}

function momentsOf(sentence: ReadSentence, reading: Reading): ToldMoment[] {
	const { moments, spans } = toldBySentence(sentence, reading);
	const reckoned = spans
		.filter(({ from, unit }) => from === 'past' && unit > 5)
		.map((span) => ({ span, moment: momentOfSpan(span, sentence, reading) }));
	return [...moments.map((moment) => ({ moment })), ...reckoned];
}

/** Whether a key can tell one fact from another, be it a figure. */
function tellsOne(key: string): boolean {
	return tells(key) || /^\d{2,}$/.test(key);
}

/** Words that stand beside any moment. */
const edge =
	/^(?:since|until|before|after|ende|anfang|mitte|seit|nach|depuis|avant|après|debut|début|desde|hasta|antes|finales|principios|mediados|early|late|year|years|jahr\p{L}*|année|années|años?)$/iu;

/** Whether a word belongs to what its sentence says of time. */
function isTimed({ text, start, end }: Word, sentence: ReadSentence, reading: Reading): boolean {
	const { moments, spans } = toldBySentence(sentence, reading);
	return (
		calendarNames(text) !== undefined ||
		[...moments, ...spans.filter(({ from }) => from === 'past')].some(
			(other) => other.start < end && start < other.end,
		)
	);
}

/**
 * The words that say what happens at a moment: those of its clause, where it has few with the one before or after. Where both
 * can be meant, both are given.
 */
function passagesOf(moment: Moment, sentence: ReadSentence, reading: Reading): Array<Set<string>> {
	const given = givenKeys(reading, 'company', 'name', 'sender');
	const clause = clauseAt(sentence, moment.start);
	const own = sentence.clauses.findIndex(({ start }) => start === clause.start);
	const wordsIn = (from: number, to: number) =>
		sentence.words.filter(
			(word) =>
				word.start >= from &&
				word.end <= to &&
				tellsOne(word.key) &&
				!given.has(word.key) &&
				!isTimed(word, sentence, reading),
		);
	const keysOf = (first: number, last: number) => {
		const from = sentence.clauses[first]?.start ?? sentence.start;
		const found = wordsIn(from, sentence.clauses[last + 1]?.start ?? sentence.end);
		return new Set(found.map(({ key }) => key));
	};
	const at = Math.max(0, own);
	const alone = keysOf(at, at);
	if (alone.size >= fewestKeys) return [alone];
	const lead = clause.text.slice(0, Math.max(0, moment.start - clause.start));
	const leads = wordsOf(lead).length <= 3;
	const back = at > 0 && (!leads || alone.size === 0) ? [keysOf(at - 1, at)] : [];
	const on = leads && at + 1 < sentence.clauses.length ? [keysOf(at, at + 1)] : [];
	return [...back, ...on, ...(back.length + on.length === 0 ? [alone] : [])];
}

/** The sentences of facts that share words with a passage, those that share most first. */
function retoldBy(keys: ReadonlySet<string>, reading: Reading): Retold[] {
	const found: Retold[] = [];
	for (const source of reading.evidence.facts) {
		const { moments, spans } = toldBySource(source, reading);
		const length = source.fact?.quote.length ?? source.text.length;
		const isDated = moments.some(({ start }) => start < length);
		for (const [index, said] of source.sentences.entries()) {
			// The title and the day of the page are no sentences of the quote.
			if (said.start > length) break;
			const few = wordsOf(said.text).filter(({ key }) => tells(key)).length <= fewestOwn;
			const before = few ? source.sentences[index - 1]?.keys : undefined;
			const shared = [...keys].filter((key) => said.keys.has(key) || before?.has(key));
			if (shared.length > 0) found.push({ shared, isDated, moments, spans });
		}
	}
	return found.sort((left, right) => right.shared.length - left.shared.length);
}

/** Whether a passage clearly retells a dated fact, with a moment that is not the fact's. */
function isOfOther(
	{ moment, span }: ToldMoment,
	keys: ReadonlySet<string>,
	reading: Reading,
): boolean {
	const retold = retoldBy(keys, reading);
	const most = retold[0]?.shared.length ?? 0;
	if (most < 2 || most < 0.5 * keys.size) return false;
	const closest = retold.filter(({ shared }) => shared.length === most);
	if (!closest.every(({ isDated }) => isDated)) return false;
	const known = new Set(closest.flatMap(({ shared }) => shared));
	return !retold
		.filter(({ shared }) => 2 * shared.length >= most || shared.some((key) => !known.has(key)))
		.some(
			({ moments, spans }) =>
				moments.some((other) => canBeOne(moment, other)) ||
				(span && spans.some((other) => isSameSpan(span, other))),
		);
}

/** Whether a fact that names the moment has a word of the clause, however common, that no other dated fact has. */
function isOfItsOwn(moment: Moment, sentence: ReadSentence, reading: Reading): boolean {
	const clause = clauseAt(sentence, moment.start);
	const given = givenKeys(reading, 'company', 'name', 'sender');
	const words = wordsOf(clause.text, clause.start).filter(
		(word) =>
			word.text.length > 3 &&
			!isFunctionWord(word.key) &&
			!given.has(word.key) &&
			!edge.test(word.text) &&
			!isTimed(word, sentence, reading),
	);
	const { facts } = reading.evidence;
	if (speaksOtherLanguage(reading.evidence, reading.language))
		return isTold(moment, facts, reading);
	return words.some(({ key }) => {
		const having = facts.filter(({ words: known }) => known.has(key));
		return having.length === 1 && isTold(moment, having, reading);
	});
}

/** Whether the sender's own sources name the moment, and the sentence speaks of somebody whom only they name. */
function isOfCustomer(moment: Moment, { names }: ReadSentence, reading: Reading): boolean {
	const { facts, recipient, own } = reading.evidence;
	return (
		names.some(
			({ words, start }) =>
				start < moment.start &&
				words.every((word) => anyHas(own, word)) &&
				!words.some((word) => anyHas([...facts, recipient], word)),
		) && isTold(moment, own, reading)
	);
}

/** The moments of a sentence that are told of a fact which names another. */
export function momentsOfOther(sentence: ReadSentence, reading: Reading): Moment[] {
	if (sentence.proposal) return [];
	return momentsOf(sentence, reading)
		.filter(({ moment }) => {
			const { about, states } = clauseAt(sentence, moment.start);
			return (
				states &&
				about !== 'sender' &&
				!isOfItsOwn(moment, sentence, reading) &&
				!isOfCustomer(moment, sentence, reading) &&
				!isEndOfToldSpan(moment, sentence, reading)
			);
		})
		.filter((told) =>
			passagesOf(told.moment, sentence, reading).every((keys) => isOfOther(told, keys, reading)),
		)
		.map(({ moment }) => moment);
}
