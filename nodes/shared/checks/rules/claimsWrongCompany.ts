import { withoutQuotations } from '../reading/about';
import { anyHas } from '../reading/evidence';
import { namesOf } from '../reading/names';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { isOffered } from '../reading/supposing';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { alignmentOf, type Aligned } from './alignment';
import { isNoClaim } from './noClaim';
import { isStated } from './stating';
import { clauseAt, hitAt, telling } from './support';

const senderWords = unicode(
	/\b(?:[Ww]e|[Uu]s|[Oo]urs?|[Ww]ir|[Uu]ns|[Uu]nser\p{L}*|[Nn]ous|[Nn]otre|[Nn]os|[Nn]osotros|[Nn]uestr[oa]s?)\b/u,
);
const reader = unicode(
	/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\p{L}*|Ihnen|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted\p{L}*|[Ss]us?)\b/u,
);

/** Whether a clause, or the one it goes on from, speaks of a customer whom only the offer names, and not of the reader. */
function ofCustomer(sentence: ReadSentence, at: number, reading: Reading): boolean {
	const { facts, recipient, own } = reading.evidence;
	const clause = clauseAt(sentence, at);
	const before = sentence.text.slice(0, clause.start - sentence.start + clause.text.length);
	if (reader.test(before) || senderWords.test(before)) return false;
	const last = sentence.names.findLast(({ start }) => start < at);
	return (
		last !== undefined &&
		!clause.text.endsWith('?') &&
		last.words.every((word) => anyHas(own, word)) &&
		!last.words.some((word) => anyHas([...facts, recipient], word)) &&
		!last.words.some((word) => plain(reading.context.sender.company).includes(word))
	);
}

/** How far a place in the sources speaks of what the draft's clause does. */
const aligned = ({ heads, shared }: Aligned, least: number): boolean => heads + shared >= least;

/** "our 22 partner shops": whatever else the sentence says. */
const ourBefore = unicode(/\b(?:our|unsere[nrm]?|nos|nuestr[oa]s)\s$/iu);

/** The prospect's figure in a sentence of the sender's own doings. */
function toldOfSender(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const { ofFacts } = alignmentOf(stated, sentence, reading);
	if (!ofFacts) return false;
	const lead = sentence.text.slice(0, stated.start - sentence.start);
	if (ourBefore.test(lead) && ofFacts.heads > 0) return true;
	if (stated.value <= 3) return false;
	if (!aligned(ofFacts, 2) || !clauseAt(sentence, stated.start).states) return false;
	const words = new Set(ofFacts.quantity.source.words);
	return (
		senderWords.test(withoutQuotations(sentence.text)) &&
		!reader.test(sentence.text) &&
		!sentence.names.some(({ words: name }) => name.every((word) => words.has(word))) &&
		sentence.clauses.every(({ about }) => about !== 'prospect')
	);
}

/** Names beside the figure in the sender's text, or in the sentence before: customers, neither the sender nor the prospect. */
function customersIn({ quantity }: Aligned, reading: Reading): string[] {
	const { source, sentence } = quantity;
	const { dossier, sender } = reading.context;
	const known = plain(`${dossier.prospect.company} ${sender.company} ${sender.name ?? ''}`);
	const namesAt = (index: number): string[] =>
		namesOf(source.sentences[index]?.text ?? '', reading.language)
			.filter(({ words }) => !words.some((word) => known.includes(word)))
			.flatMap(({ words }) => words.filter((word) => !anyHas(reading.evidence.facts, word)));
	const said = source.sentences[sentence]?.text ?? '';
	if (terms.test(said)) return [];
	const here = namesAt(sentence);
	return here.length === 0 && pointsBack.test(said) ? namesAt(sentence - 1) : here;
}

/** What the offer costs, and how it can be tried, holds for everybody. */
const terms = unicode(
	/\b(?:costs?|prices?|priced|trials?|pilots?|licen[cs]es?|subscriptions?|rental|free of charge|kostet|kosten|preise?|test(?:lauf|phase|einsatz|zugang|betrieb)?|pilot(?:projekt|phase)?|lizenz\p{L}*|kostenlos|coût\p{L}*|prix|essais?|abonnement|gratuite?s?|cuestan?|precios?|pruebas?|piloto|licencias?|gratis|gratuit[oa]s?)\b/iu,
);
const pointsBack = unicode(
	/\b(?:they|them|their|there|it|its|dort|ihnen|deren|ils|elles|leurs?|y|allí|ellos|ellas)\b/iu,
);

/** A customer's figure told of the prospect: neither this sentence nor the one before names whose it is. */
function toldOfProspect(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const { ofOwn } = alignmentOf(stated, sentence, reading);
	if (!ofOwn || !aligned(ofOwn, 2) || !isStated(stated, sentence)) return false;
	if (stated.unit === 'day' || stated.unit === 'money' || stated.unit === 'year') return false;
	const clause = clauseAt(sentence, stated.start);
	const ofReader =
		clause.about === 'prospect' ||
		(clause.about === 'nobody' && sentence.clauses.some(({ about }) => about === 'prospect'));
	if (!ofReader || isOffered(clause.text)) return false;
	if (senderWords.test(withoutQuotations(sentence.text))) return false;
	const customers = customersIn(ofOwn, reading);
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	const near = plain(`${before?.text ?? ''} ${sentence.text}`);
	return customers.length > 0 && !customers.some((word) => near.includes(word));
}

function isMisplaced(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const { ofFacts, ofOwn } = alignmentOf(stated, sentence, reading);
	if (ofFacts && !ofOwn)
		return ofCustomer(sentence, stated.start, reading) || toldOfSender(stated, sentence, reading);
	return Boolean(ofOwn && !ofFacts) && toldOfProspect(stated, sentence, reading);
}

export const wrongCompanyRule: Rule = {
	id: 'claims.wrongCompany',
	severity: 'block',
	what: "The prospect's figures told as the sender's, or a customer's as the prospect's.",
	check: (reading): Hit[] =>
		telling(reading).flatMap((sentence) =>
			sentence.numbers
				.filter(
					(stated) =>
						isMisplaced(stated, sentence, reading) && !isNoClaim(stated, sentence, reading),
				)
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `"${text}" is told of the wrong company.`),
				),
		),
};
