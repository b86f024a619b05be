import { givenKeys } from '../reading/givenKeys';
import type { Hit, Rule } from '../rule';
import { isNoClaim } from './noClaim';
import { hitAt, telling } from './support';
import { takenFromFacts } from './takenFromFacts';
import { takenFromOwn } from './takenFromOwn';

export const wrongCompanyRule: Rule = {
	id: 'claims.wrongCompany',
	severity: 'block',
	what: "A figure of the sender or a customer told as the prospect's, or the prospect's as theirs.",
	check: (reading): Hit[] => {
		const left = givenKeys(reading, 'company', 'sender');
		return telling(reading).flatMap((sentence) => {
			if (sentence.numbers.length === 0) return [];
			const ofFacts = takenFromFacts(sentence, reading, left);
			const taken = new Set([
				...takenFromOwn(sentence, reading, left),
				...ofFacts.filter((number) => !isNoClaim(number, sentence, reading)),
			]);
			return [...taken].map(({ start, end, text }) =>
				hitAt(sentence.field, start, end, `"${text}" is told of the wrong company.`),
			);
		});
	},
};
