import { anyHas, type Source } from '../reading/evidence';
import { isGermanNoun } from '../reading/ordinaryWord';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { clauseAt, hitAt, telling } from './support';
import { matchesIn } from '../../matchesIn';

/** What customers of somebody do with what they buy. */
const asCustomer = unicode(
	/\b(?:us(?:e|es|ed|ing)|trusts?|chose|chooses|switched|reli(?:es|ed)|rel(?:y|ied)|sav(?:e|es|ed)|runs? on|works? with|worked with|customers?|clients?|references?|achieved|gained|cut|reduced|nutz(?:t|en)|setz(?:t|en)|vertrau(?:t|en)|arbeite(?:t|n)|spar(?:t|en)|lassen|plan(?:t|en)|kunden?|utilis\p{L}+|fait confiance|font confiance|clients?|travaill\p{L}+|usa[nr]?|utiliza[n]?|confía[n]?|clientes?|trabaja[n]?|rieg(?:a|an))\b/iu,
);
const vagueCustomers = unicode(
	/\b(?:(?:your|all|many|several|most|some) (?:of your )?competitors (?:already|use|work|are|have)|(?:hundreds|thousands|dozens) of (?:companies|customers|clients|teams|firms|fleets|shops|businesses)|(?:we|i)(?: already| currently)? work with (?:many|several|dozens|hundreds|most|leading|other|similar)|(?:hundreds|thousands|dozens|most|many|nine out of ten|\d+ of the \w+) (?:of )?(?:other )?(?:practices|law firms|schools|hotels|hospitals|retailers|manufacturers) (?:already )?(?:use|rely|trust|work)|(?:hunderte|tausende|viele) (?:Kunden|Unternehmen)|des (?:centaines|milliers) de|(?:cientos|miles) de)\b/giu,
);

function isUnknownTo(sources: readonly Source[]) {
	return (word: string) => !anyHas(sources, word);
}

/** Whether a sentence speaks of the sender's product as somebody's: "... with us", "... on Northwind". */
function involvesSender({ text, clauses }: ReadSentence, reading: Reading): boolean {
	const { company } = reading.context.sender;
	const first = plain(company).split(/\s/, 1)[0] ?? '';
	const named = first.length > 2 && plain(text).includes(first);
	return (
		clauses.some(({ states }) => states) &&
		(named || withUs.test(text)) &&
		!readerInvolved.test(text)
	);
}

const withUs = unicode(
	/\b(?:our|us|we|bei uns|mit uns|auf uns|unser\p{L}*|chez nous|notre|nos|nuestr\p{L}+|con nosotros)\b/iu,
);
const readerInvolved = unicode(
	/\b(?:you|your|read|saw|Sie|Ihr\p{L}*|Ihnen|vous|votre|vos|usted|ustedes)\b/u,
);

/** "X uses our catalogue", "X arbeitet mit uns": said of somebody whom only a fact knows. */
const usesOurs = unicode(
	/\b(?:uses|use|using|works? (?:\p{L}+ )?with|runs? on|rel(?:y|ies) on|trusts?|chose|bought|switched to|customers? of|clients? of|nutz(?:t|en)|setz(?:t|en)|arbeite(?:t|n)|vertrau(?:t|en)|kauft\p{L}*|kund(?:e|en|in) (?:von|bei)|utilise(?:nt)?|travaille(?:nt)?|fait confiance|font confiance|client\p{L}* (?:de|chez)|usan?|utilizan?|trabajan?|confían?|cliente\p{L}* de)\b[^.,;!?]{0,30}\b(?:our|ours|us|uns|unser\p{L}*|notre|nos|nous|nuestr\p{L}+|nosotros)\b/iu,
);

/** A name that only the facts know is told as a customer only where it is the one that uses what is ours. */
function isToldAsCustomer({ start, end }: { start: number; end: number }, sentence: ReadSentence) {
	const use = usesOurs.exec(sentence.text);
	if (!use) return false;
	const at = sentence.start + use.index;
	const between = sentence.text.slice(end - sentence.start, use.index);
	if (!clauseAt(sentence, at).states || start > at) return false;
	return !unicode(/\b(?:and|but|while|und|aber|et|mais|y|pero)\b/iu).test(between);
}

/** Names of facts that the draft makes customers of the sender. */
function factsAsCustomers(sentence: ReadSentence, reading: Reading): Hit[] {
	const { own, recipient, facts } = reading.evidence;
	const isUnknown = isUnknownTo([...own, recipient]);
	return sentence.names
		.filter(({ words }) => words.every(isUnknown) && words.every((word) => anyHas(facts, word)))
		.filter((name) => isToldAsCustomer(name, sentence))
		.map(({ start, end, text }) =>
			hitAt(sentence.field, start, end, `The offer does not name "${text}" as a customer.`),
		);
}

/** Names and, at the head of the sentence, other words of a customer that no word of the offer knows. */
function unnamedCustomers(sentence: ReadSentence, reading: Reading): Hit[] {
	const { own, recipient } = reading.evidence;
	if (!involvesSender(sentence, reading)) return [];
	const known = isUnknownTo([...own, recipient]);
	const withoutNames = sentence.names.reduce(
		(text, { text: name }) => text.replace(name, ''),
		sentence.text,
	);
	if (!asCustomer.test(withoutNames)) return [];
	const { facts } = reading.evidence;
	const named = sentence.names.filter(({ words }) =>
		words.some((word) => known(word) && !anyHas(facts, word)),
	);
	const head =
		named.length === 0 ? (headOf(sentence, known) ?? firstOf(sentence, known)) : undefined;
	return [...named, ...(head ? [head] : [])].map(({ start, end, text }) =>
		hitAt(sentence.field, start, end, `The offer does not name "${text}" as a customer.`),
	);
}

const customerKinds = unicode(
	/^(?:auch )?(?:das|die|der|the|la|el|les?)? ?(?:hotel|firma|kanzlei|praxis|stadtwerke|gruppe|klinik|brauerei|bäckerei|spedition|group|clinic|bank|hotel|magasins?|groupe|société|maison|cooperativa|grupo|empresa|bodega|\p{L}+ (?:group|bank|brewery|clinic|school|hospital))(?= )/iu,
);

/** "Das Hotel Post arbeitet mit ...": a customer whose name is made of ordinary words. */
function headOf(
	{ text, start }: ReadSentence,
	isUnknown: (word: string) => boolean,
): { start: number; end: number; text: string } | undefined {
	const kind = customerKinds.exec(text)?.[0];
	if (!kind) return undefined;
	const next = /^ (\p{Lu}[\p{L}-]+)/u.exec(text.slice(kind.length));
	if (!next || !isUnknown(next[1] ?? '')) return undefined;
	const said = kind + next[0];
	return { start, end: start + said.length, text: said };
}

const buysOfUs = unicode(
	/\b(?:with|from|on|bei|mit|auf|von|chez|avec|con) (?:us|uns|nous|nosotros)\b/iu,
);

/** "Delmare and three other carriers save money with us": a first word that is no word of any mail. */
function firstOf(
	{ text, start, words }: ReadSentence,
	isUnknown: (word: string) => boolean,
): { start: number; end: number; text: string } | undefined {
	const first = words[0];
	if (!first || first.start !== start || !buysOfUs.test(text)) return undefined;
	const said = first.text;
	if (!/^\p{Lu}\p{Ll}{3,}$/u.test(said) || /s$/.test(said) || !isUnknown(said)) return undefined;
	if (isGermanNoun(said) || /(?:ing|ed|ly)$/.test(said)) return undefined;
	return { start, end: first.end, text: said };
}

export const customerRule: Rule = {
	id: 'claims.customer',
	severity: 'block',
	what: 'A customer of the sender that the offer does not name.',
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) => {
			const vague = matchesIn(sentence.text, vagueCustomers).filter(
				([said]) => !reading.evidence.own.some(({ plainText }) => plainText.includes(plain(said))),
			);
			return [
				...unnamedCustomers(sentence, reading),
				...factsAsCustomers(sentence, reading),
				...vague.map((match) =>
					hitAt(
						sentence.field,
						sentence.start + match.index,
						sentence.start + match.index + match[0].length,
						`The offer does not say "${match[0]}".`,
					),
				),
			];
		}),
};
