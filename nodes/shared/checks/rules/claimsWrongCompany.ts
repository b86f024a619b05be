import { givenKeys } from '../reading/givenKeys';
import type { Hit, Rule } from '../rule';
import { isComputed } from './computed';
import { deedsOfProspect } from './deedsOfProspect';
import { wrongFounder } from './founders';
import { isNoClaim } from './noClaim';
import { resultOfCustomer } from './resultOfCustomer';
import { hitAt, telling } from './support';
import { takenFromFacts } from './takenFromFacts';
import { takenFromOwn } from './takenFromOwn';
import { wrongUsers } from './usersOfProduct';

export const wrongCompanyRule: Rule = {
	id: 'claims.wrongCompany',
	severity: 'block',
	what: "A figure or deed of the sender or a customer told as the prospect's or as another customer's, or the prospect's as theirs.",
	check: (reading): Hit[] => {
		const left = givenKeys(reading, 'company', 'sender');
		return telling(reading).flatMap((sentence) => {
			const told = [
				...wrongUsers(sentence, reading),
				...deedsOfProspect(sentence, reading),
				...wrongFounder(sentence, reading),
				...resultOfCustomer(sentence, reading, left),
			];
			if (sentence.numbers.length === 0) return told;
			const ofFacts = takenFromFacts(sentence, reading, left);
			const taken = new Set([
				...takenFromOwn(sentence, reading, left),
				...ofFacts
					.filter((number) => !isNoClaim(number, sentence, reading))
					// "from 9 to 5 per cent, or by a good 40": reckoned from what stands beside it
					.filter(
						(number) =>
							number.unit !== 'percent' ||
							sentence.numbers.length < 3 ||
							!isComputed(number, sentence, reading),
					),
			]);
			const figures = [...taken].map(({ start, end, text }) =>
				hitAt(sentence.field, start, end, `"${text}" is told of the wrong company.`),
			);
			return [...told, ...figures];
		});
	},
};
