import { unicode } from '../reading/pattern';
import { anyHas } from '../reading/evidence';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';

const asCustomer = unicode(
	/\b(?:us(?:e|es|ed|ing)|trusts?|chose|chooses|switched|reli(?:es|ed)|sav(?:es|ed)|works? with|worked with|customers?|clients?|references?|nutzt|setzt auf|Kunden?)\b/iu,
);
const vagueCustomers = unicode(
	/\b(?:(?:your|all|many|several|most|some) (?:of your )?competitors (?:already|use|work|are|have)|(?:hundreds|thousands|dozens) of (?:companies|customers|clients|teams|firms|fleets|shops|businesses)|(?:we|i)(?: already| currently)? work with (?:many|several|dozens|hundreds|most|leading|other|similar)|(?:hunderte|tausende|viele) (?:Kunden|Unternehmen))\b/giu,
);

export const customerRule: Rule = {
	id: 'claims.customer',
	severity: 'block',
	what: 'A customer of the sender that the offer does not name.',
	check: (reading): Hit[] => {
		const { own, recipient } = reading.evidence;
		return telling(reading).flatMap((sentence) => {
			const withoutNames = sentence.names.reduce(
				(text, { text: name }) => text.replace(name, ''),
				sentence.text,
			);
			const ofSender =
				sentence.clauses.some(
					({ about, states, text }) =>
						about === 'sender' && states && !unicode(/\b(?:i|me|my|ich|mir)\b/iu).test(text),
				) && !unicode(/\b(?:you|your|read|saw)\b/iu).test(sentence.text);
			const borrowed =
				ofSender && asCustomer.test(withoutNames)
					? sentence.names.filter(({ words }) =>
							words.some((word) => !anyHas([...own, recipient], word)),
						)
					: [];
			const vague = [...sentence.text.matchAll(vagueCustomers)].filter(
				([said]) => !own.some(({ plainText }) => plainText.includes(said.toLowerCase())),
			);
			return [
				...borrowed.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `The offer does not name "${text}" as a customer.`),
				),
				...vague.map((match) =>
					hitAt(
						sentence.field,
						sentence.start + match.index,
						sentence.start + match.index + match[0].length,
						`The offer does not say "${match[0]}".`,
					),
				),
			];
		});
	},
};
