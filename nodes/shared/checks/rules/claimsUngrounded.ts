import type { Clause } from '../reading/about';
import { carriesMeaning } from '../reading/commonWords';
import { speaksOtherLanguage, type Source } from '../reading/evidence';
import type { Reading, ReadSentence } from '../reading/reading';
import { wordsOf } from '../reading/words';
import type { Hit, Rule } from '../rule';
import { hitAt, telling } from './support';

/** Languages whose words can be compared with the evidence's: others are judged by names, numbers and patterns alone. */
const readLanguages = new Set(['en', 'de', '']);

function tellingKeys(clause: Clause, reading: Reading): string[] {
	const { prospect } = reading.context.dossier;
	const given = new Set(
		wordsOf(
			`${prospect.name} ${prospect.company} ${prospect.title ?? ''} ${reading.context.sender.company}`,
		).map(({ key }) => key),
	);
	const keys = wordsOf(clause.text).map(({ key }) => key);
	return [...new Set(keys)].filter(
		(key) => carriesMeaning(key) && !given.has(key) && !/^\d/.test(key),
	);
}

/** How many of the keys the two sources that carry most carry together. */
function carriedByTwo(keys: readonly string[], sources: readonly Source[]): number {
	const matches = sources
		.map((source) => keys.filter((key) => source.keys.has(key)))
		.sort((left, right) => right.length - left.length);
	const [first = [], ...others] = matches;
	const second = others.map((match) => match.filter((key) => !first.includes(key)).length);
	return first.length + Math.max(0, ...second);
}

function uncovered(
	reading: Reading,
	wanted: (clause: Clause, sentence: ReadSentence) => boolean,
	isUnsupported: (keys: string[], carried: number) => boolean,
	sources: readonly Source[],
	message: string,
): Hit[] {
	return telling(reading)
		.filter(({ field }) => field !== 'subject')
		.flatMap((sentence) =>
			sentence.clauses
				.filter((clause) => clause.states && wanted(clause, sentence))
				.filter((clause) => {
					const keys = tellingKeys(clause, reading);
					return isUnsupported(keys, carriedByTwo(keys, sources));
				})
				.map(({ start, text }) =>
					hitAt(sentence.field, start, start + text.trimEnd().length, message),
				),
		);
}

export const ungroundedRule: Rule = {
	id: 'claims.ungrounded',
	severity: 'warn',
	what: 'A sentence about the prospect most of which no fact carries.',
	check: (reading): Hit[] => {
		const { facts, recipient } = reading.evidence;
		if (!readLanguages.has(reading.language)) return [];
		if (facts.length > 0 && speaksOtherLanguage(reading.evidence, reading.language)) return [];
		return uncovered(
			reading,
			({ about }) => about === 'prospect',
			(keys, carried) =>
				keys.length - carried >= (facts.length === 0 ? 1 : 2) && carried < keys.length * 0.5,
			[...facts, recipient],
			'No fact carries this about the prospect.',
		);
	},
};

const ownSubject = /\b(?:we|our|wir|unser\w*)\b/iu;

export const offerRule: Rule = {
	id: 'claims.offer',
	severity: 'warn',
	what: 'A sentence about the sender most of which the offer does not say.',
	check: (reading): Hit[] => {
		if (!readLanguages.has(reading.language)) return [];
		const { own, facts, recipient } = reading.evidence;
		const company = reading.context.sender.company.toLowerCase();
		return uncovered(
			reading,
			({ about, text }, sentence) =>
				about === 'sender' &&
				!sentence.proposal &&
				(ownSubject.test(text) || (company !== '' && text.toLowerCase().includes(company))),
			(keys, carried) => keys.length - carried >= 3 && carried < keys.length * 0.4,
			[...own, ...facts, recipient],
			'The offer does not say this.',
		);
	},
};
