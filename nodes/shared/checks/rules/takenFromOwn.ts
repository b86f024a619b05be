import { withoutQuotations } from '../reading/about';
import { countedBy } from '../reading/counted';
import { ownSentences, tellingWords, type OwnSentence } from '../reading/owners';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { hearsOf } from '../reading/supposing';
import { plain, wordsOf } from '../reading/words';
import { carriers, carries } from './carriers';
import { clauseAt } from './support';

import { keysOf, reader, senderWords } from './whoseWords';

/** Speaks of somebody else without a name. */
const others = unicode(
	/^\W*(?:they|their|there|dort|ils|elles|là|allí|ellos)\b|\b(?:customers?|clients?|users?|another|elsewhere|like (?:you|yours)|similar|comparable|one of|kund\p{L}*|andere\p{L}*|anderswo|ähnlich\p{L}*|autres?|ailleurs|similaires?|comparables?|otr[oa]s?|clientes?|parecid[oa]s?)\b/iu,
);
const was = unicode(
	/\b(?:has|have|had|was|were|did|\p{L}{2,}ed|shipped|brought|cut|found|got|hat|haben|hatten?|wurden?|sind|ist|avez|avaient|avait|est|sont|ha|han|habían?|pasó|redujo)\b/iu,
);

/** How well a sentence of a source fits what is said: its figures and its telling words. */
function fit(
	keys: ReadonlySet<string>,
	stated: readonly StatedNumber[],
	source: Pick<OwnSentence, 'keys' | 'numbers'>,
): { words: number; figures: number } {
	const words = [...keys].filter((key) => source.keys.has(key)).length;
	const figures = stated.filter((one) => source.numbers.some((number) => carries(number, one)));
	return { words, figures: new Set(figures.map(({ value }) => value)).size };
}

function names(text: string, words: readonly string[]): boolean {
	// "Your vets" do not name "Glenmore Vets"
	const said = wordsOf(text)
		.filter((word) => !/^\p{Ll}/u.test(word.text))
		.map((word) => plain(word.text).replace(/'s?$/, ''));
	return words.some((word) => said.includes(word));
}

/** The sentence with those beside it, where a name may stand that it goes on from. */
function around(sentence: ReadSentence, reading: Reading): string {
	const { sentences } = reading;
	const at = sentences.indexOf(sentence);
	const near = [sentences[at - 1], sentence, sentences[at + 1]];
	return near.map((one) => (one?.field === sentence.field ? one.text : '')).join(' ');
}

/** How well a sentence of the prospect's own pages that has one of the figures fits. */
function fitOfFacts(
	keys: ReadonlySet<string>,
	stated: readonly StatedNumber[],
	reading: Reading,
): number {
	const { facts, recipient } = reading.evidence;
	const fits = [...facts, recipient].flatMap(({ sentences, numbers }) =>
		sentences.map(({ text, start, keys: said }) => {
			const within = numbers.filter((one) => one.start >= start && one.start < start + text.length);
			const { words, figures } = fit(keys, stated, { keys: said, numbers: within });
			return figures > 0 ? words + 2 * figures : 0;
		}),
	);
	return Math.max(0, ...fits);
}

/** "After the inspection of your turbines": it has been. */
const after = unicode(/^\s*(?:after|since|nach|seit|après|depuis|tras|desde)\b/iu);

const your = unicode(/\b(?:your|ihren?|ihrer|vos|votre|sus?)\s(?:[\p{L}-]+\s)?$/iu);

/** "Your 31 per cent", "Ashlea's 31 per cent". */
function isTheirs(before: string, reading: Reading): boolean {
	if (your.test(before)) return true;
	const owner = /([\p{L}\p{N}-]+)['’]s?\s(?:[\p{L}-]+\s)?$/u.exec(before)?.[1];
	return (
		owner !== undefined &&
		tellingWords(reading.context.dossier.prospect.company).includes(plain(owner))
	);
}

/** "You can be proud": what is praised has been; "you can have that, too" is an offer. */
const may = unicode(/\b(?:can|may|must|können|dürfen|müssen|pouvez|devez|puede|debe)\b/iu);
const gain = unicode(
	/\b(?:have|get|gain|save|reach|achieve|expect|see|use|haben|bekommen|erreichen|sparen|sehen|nutzen|avoir|obtenir|atteindre|voir|tener|lograr|conseguir|ahorrar|ver)\b/iu,
);
function isPraise(text: string): boolean {
	return may.test(text) && !gain.test(text);
}

/** Whether a sentence says something of the reader: to "you", or with the company's name, be the sender's beside it. */
function isOfProspect({ text, clauses }: ReadSentence, reading: Reading): boolean {
	const company = tellingWords(reading.context.dossier.prospect.company)[0] ?? '';
	const named = company.length > 2 && names(text, [company]);
	if (clauses.some((clause) => after.test(clause.text) && reader.test(clause.text))) return true;
	if (!named && !reader.test(text)) return false;
	if (
		clauses.some(
			(clause) => clause.about === 'prospect' && (clause.states || isPraise(clause.text)),
		)
	)
		return true;
	return named && names(text.slice(0, 40), [company]) && clauses.every(({ states }) => states);
}

/** "Three leaks": the pages say "three", too, but of nothing that leaks. */
function countsWhatOnly(
	said: OwnSentence,
	{ start, end, ...stated }: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	const at = { ...stated, start: start - sentence.start, end: end - sentence.start };
	const { keys, leads } = countedBy(sentence.text, at);
	const [counted] = keys;
	if (leads || counted === undefined || !said.keys.has(counted)) return false;
	return !reading.evidence.facts.some((fact) => fact.keys.has(counted));
}

/** The figures of a sentence about the prospect that only a sentence about a customer, or about the sender, carries. */
export function takenFromOwn(
	sentence: ReadSentence,
	reading: Reading,
	left: ReadonlySet<string>,
): StatedNumber[] {
	const { text } = sentence;
	if (senderWords.test(withoutQuotations(text))) return [];
	if (others.test(text) || /\?["”’')\s]*$/u.test(text)) return [];
	const theirs = sentence.numbers.some(({ start }) =>
		isTheirs(text.slice(0, start - sentence.start), reading),
	);
	if (!theirs && !isOfProspect(sentence, reading)) return [];
	const { facts, recipient } = reading.evidence;
	const stated = sentence.numbers.filter(
		(one) =>
			clauseAt(sentence, one.start).states ||
			isTheirs(text.slice(0, one.start - sentence.start), reading),
	);
	const keys = keysOf(text, left);
	const near = around(sentence, reading);
	for (const said of ownSentences(reading)) {
		const shared = stated.filter((one) => said.numbers.some((number) => carries(number, one)));
		const { words, figures } = fit(keys, shared, said);
		const foreign = shared.filter(
			(one) =>
				(carriers(one, [...facts, recipient]).length === 0 &&
					!facts.some((fact) => fact.words.has(plain(one.text)))) ||
				(words >= 3 && countsWhatOnly(said, one, sentence, reading)),
		);
		if (foreign.length === 0 || words === 0 || words + figures < 3) continue;
		if (words + 2 * figures <= fitOfFacts(keys, shared, reading)) continue;
		if (said.owner === 'customer' && !names(near, said.names)) return foreign;
		// what the sender is or has done; what it offers, the reader may have, too
		const enough = words + 2 * figures >= (hearsOf(text) ? 4 : 5);
		if (said.owner === 'sender' && enough && was.test(said.text) && isOfSender(said, reading))
			return foreign;
	}
	return [];
}

function isOfSender({ text }: OwnSentence, reading: Reading): boolean {
	const [company = ''] = tellingWords(reading.context.sender.company);
	const subject = text.slice(0, 40);
	return senderWords.test(subject) || (company.length > 2 && names(subject, [company]));
}
