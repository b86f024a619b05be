import { withoutQuotations } from '../reading/about';
import { unicode } from '../reading/pattern';
import { plain } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { carriers } from './carriers';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

const senderWords = unicode(/\b(?:we|us|our|ours|wir|uns|unser\w*)\b/iu);
const prospectWords = unicode(/\b(?:[Yy]ou|[Yy]ours?|Sie|Ihr\w*)\b/u);

export const wrongCompanyRule: Rule = {
	id: 'claims.wrongCompany',
	severity: 'block',
	what: "The prospect's figures told as the sender's, or the offer's as the prospect's.",
	check: (reading): Hit[] => {
		const { facts, recipient, own } = reading.evidence;
		const company = plain(reading.context.dossier.prospect.company).split(/\s/, 1)[0] ?? '';
		return telling(reading).flatMap((sentence) => {
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
					return inFacts.length === 0 && inOwn && !bySender && onlyProspect && states;
				})
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `"${text}" is told of the wrong company.`),
				);
		});
	},
};
