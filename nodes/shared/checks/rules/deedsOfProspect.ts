import { isFunctionWord } from '../reading/commonWords';
import { anyHas } from '../reading/evidence';
import { tellingWords } from '../reading/owners';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Hit } from '../rule';
import { hitAt } from './support';
import { unicode } from '../reading/pattern';
import { reader, senderWords } from './whoseWords';
import { calendarNames } from '../reading/calendar';

/** "You may know the organ builders Pascoe & Lind": the reader is only asked for the name. */
const mayKnow = unicode(
	/^\W*(?:you (?:\p{L}+ )?(?:\p{L}+ )?know|(?:vielleicht |sicher |möglicherweise )?kennen Sie|(?:peut-être )?(?:vous )?connaissez(?:-vous)?|(?:quizá |tal vez )?(?:usted )?conoc\p{L}+|(?:le|les) suena\p{L}*)(?: (?:vielleicht|ja|sicher|peut-être|quizá))? /iu,
);
const holds = unicode(
	/^,\s*(?:\p{L}+ ){0,2}(?:winners?|holders?|recipients?|named|awarded|who (?:won|received|have won|has won)|which (?:won|received)|Träger\p{L}*|Preisträger\p{L}*|Gewinner\p{L}*|ausgezeichnet|prämiert|lauréate?s?|titulaires?|couronnée?s?|récompensée?s?|ganador\p{L}*|galardonad\p{L}+|premiad\p{L}+)\b/iu,
);

/**
 * What a fact tells of the prospect, told of the sender's customer: a customer whom only the offer names opens the sentence,
 * and behind it stands a name that only one fact has, with other words of that fact.
 */
export function deedsOfProspect(sentence: ReadSentence, reading: Reading): Hit[] {
	const { facts, own, recipient } = reading.evidence;
	const { sender } = reading.context;
	const given = tellingWords(`${sender.company} ${sender.name}`);
	const customer = sentence.names.find(
		({ words }) =>
			words.some((word) => word.length > 3 && !given.includes(plain(word))) &&
			words.every((word) => anyHas(own, word)) &&
			words.some((word) => !anyHas([...facts, recipient], word)),
	);
	if (!customer) return [];
	const head = sentence.text
		.slice(0, customer.start - sentence.start)
		.replace(/^.*[:;–—]\s/u, '')
		.replace(mayKnow, '');
	if (reader.test(head) || (wordsOf(head).length > 4 && !senderWords.test(head))) return [];
	return sentence.names.flatMap(({ words, start, end, text }): Hit[] => {
		if (start < customer.end || words.some((word) => calendarNames(word) !== undefined)) return [];
		if (words.some((word) => anyHas([...own, recipient], word))) return [];
		const between = sentence.text.slice(customer.end - sentence.start);
		if (reader.test(between)) return [];
		const fact = facts.find((source) => words.every((word) => anyHas([source], word)));
		if (!fact) return [];
		const named = new Set(wordsOf(text).map(({ key }) => key));
		const shared = new Set(
			wordsOf(between)
				.filter(({ key, text: word }) => !isFunctionWord(key) && !named.has(key) && word.length > 2)
				.map(({ key }) => key)
				.filter((key) => fact.keys.has(key) && !own.some((source) => source.keys.has(key))),
		);
		// "Holder of the Crafts Prize Monument 2026": a name of several words is told by itself
		const long = words.filter((word) => word.length > 3).length >= 2;
		if (shared.size < (long ? 1 : 2) && !(long && holds.test(between))) return [];
		return [hitAt(sentence.field, start, end, `The fact with "${text}" tells of the prospect.`)];
	});
}
