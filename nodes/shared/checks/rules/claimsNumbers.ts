import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { carries } from './carriers';
import { isComputed } from './computed';
import { alignmentOf } from './figureAlignment';
import { isNoClaim } from './noClaim';
import { isStated } from './stating';
import { clauseAt, hitAt, telling } from './support';

interface Unsupported {
	sentence: ReadSentence;
	number: StatedNumber;
	computed: boolean;
}

const found = new WeakMap<Reading, Unsupported[]>();

/** The numbers that no source states. Several rules ask: looked for once. */
function unsupportedIn(reading: Reading): Unsupported[] {
	const known = found.get(reading) ?? findUnsupported(reading);
	found.set(reading, known);
	return known;
}

function findUnsupported(reading: Reading): Unsupported[] {
	return telling(reading).flatMap((sentence) =>
		sentence.numbers
			.filter(({ unit }) => unit !== 'day')
			.filter((number) => !isNoClaim(number, sentence, reading))
			.filter((stated) => {
				// Where nothing is said to be so, "more than 40" needs no source that knows of more.
				const states = isStated(stated, sentence);
				const number = states ? stated : { ...stated, qualifier: undefined };
				// Nor where it is a limit: "a queue of more than 40 metres needs two sensors".
				const limits = clauseAt(sentence, stated.start).about !== 'prospect';
				const either = limits ? [number, { ...stated, qualifier: undefined }] : [number];
				const carried = reading.evidence.all.some(({ numbers }) =>
					numbers.some((source) => either.some((one) => carries(source, one))),
				);
				// A question or a supposition claims a figure only in the place of one that a source has.
				// What something would cost is a promise.
				const price = number.unit === 'money' && !/\?["”’')\s]*$/u.test(sentence.text);
				const claims =
					states || price || alignmentOf(stated, sentence, reading).rival !== undefined;
				return !carried && claims;
			})
			.map((number) => ({ sentence, number, computed: isComputed(number, sentence, reading) })),
	);
}

function hitsFor(
	reading: Reading,
	wanted: (one: Unsupported) => boolean,
	message: (text: string) => string,
): Hit[] {
	return unsupportedIn(reading)
		.filter(wanted)
		.map(({ sentence, number: { start, end, text } }) =>
			hitAt(sentence.field, start, end, message(text)),
		);
}

export const numberRule: Rule = {
	id: 'claims.number',
	severity: 'block',
	what: 'A number or percentage that neither a fact nor the offer states.',
	check: (reading) =>
		hitsFor(
			reading,
			({ number, computed }) => !computed && number.unit !== 'money' && number.unit !== 'year',
			(text) => `No fact and no word of the offer says "${text}".`,
		),
};

export const amountRule: Rule = {
	id: 'claims.amount',
	severity: 'block',
	what: 'An amount of money that neither a fact nor the offer states.',
	check: (reading) =>
		hitsFor(
			reading,
			({ number, computed }) => !computed && number.unit === 'money',
			(text) => `No fact and no word of the offer names the amount "${text}".`,
		),
};

export const yearRule: Rule = {
	id: 'claims.year',
	severity: 'block',
	what: 'A year that neither a fact nor the offer names.',
	check: (reading) =>
		hitsFor(
			reading,
			({ number, computed }) => !computed && number.unit === 'year',
			(text) => `No fact and no word of the offer names ${text}.`,
		),
};

export const computedRule: Rule = {
	id: 'claims.computed',
	severity: 'info',
	what: 'A figure that no source states but that can be reckoned from those it states.',
	check: (reading) =>
		hitsFor(
			reading,
			({ computed }) => computed,
			(text) => `"${text}" is reckoned from other figures: check it.`,
		),
};
