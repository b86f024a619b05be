import { withoutQuotations } from '../reading/about';
import { closestTo } from '../reading/closest';
import { anyHas } from '../reading/evidence';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carriers } from './carriers';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

const senderWords = unicode(/\b(?:we|us|our|ours|wir|uns|unser\w*)\b/iu);
const reader = unicode(
	/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\p{L}*|Ihnen|[Vv]ous|[Vv]otre|[Vv]os|[Uu]sted\p{L}*|[Ss]us?)\b/u,
);
const prospectWords = unicode(/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\w*)\b/u);

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

export const wrongCompanyRule: Rule = {
	id: 'claims.wrongCompany',
	severity: 'block',
	what: "The prospect's figures told as the sender's, or the offer's as the prospect's.",
	check: (reading): Hit[] => {
		const { facts, recipient, own } = reading.evidence;
		const company = plain(reading.context.dossier.prospect.company).split(/\s/, 1)[0] ?? '';
		return telling(reading).flatMap((sentence) => {
			const near = closestTo(sentence.text, own);
			const ofOffer = (near?.matched ?? 0) >= 3 && (near?.covered ?? 0) >= 0.5;
			const bySender = senderWords.test(withoutQuotations(sentence.text));
			const byProspect = prospectWords.test(sentence.text);
			const states = sentence.clauses.every((clause) => clause.states);
			return sentence.numbers
				.filter((number) => !isNoClaim(number, sentence, reading))
				.filter((stated) => {
					const inFacts = carriers(stated, [...facts, recipient]);
					const inOwn = carriers(stated, own).length > 0;
					// "machine 3": a small number is in every offer
					if (inFacts.length === 0 && stated.value <= 3) return false;
					const isNamed = sentence.names.some(({ words }) =>
						inFacts.some((source) => words.every((word) => source.words.has(word))),
					);
					if (inFacts.length > 0 && !inOwn && ofCustomer(sentence, stated.start, reading))
						return true;
					if (inFacts.length > 0 && !inOwn)
						return (
							bySender &&
							clauseAt(sentence, stated.start).states &&
							!byProspect &&
							!isNamed &&
							sentence.clauses.every(({ about }) => about !== 'prospect')
						);
					const clause = clauseAt(sentence, stated.start);
					const named = company.length > 3 && plain(clause.text).includes(company);
					const onlyProspect =
						clause.about === 'prospect' &&
						(named || prospectWords.test(clause.text)) &&
						clause.states;
					return inFacts.length === 0 && inOwn && !bySender && !ofOffer && onlyProspect && states;
				})
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `"${text}" is told of the wrong company.`),
				);
		});
	},
};
