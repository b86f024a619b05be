import { givenKeys } from '../reading/givenKeys';
import { unicode } from '../reading/pattern';
import {
	besideOf,
	headsOf,
	isPart,
	kindOf,
	quantitiesOf,
	sameNoun,
	tells,
	type Quantity,
	type QuantityKind,
} from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { keyOf } from '../reading/words';
import { carries } from './carriers';
import { clauseAt } from './support';

/** A quantity of a source beside a number of the draft: how much speaks for both being about one thing. */
interface AlignedFigure {
	quantity: Quantity;
	/** Words for what is counted that both have. */
	heads: number;
	/** Other telling words that the draft's clause and the source's sentence share. */
	shared: number;
	score: number;
	/** What is counted is named in the source's sentence by no other number of it, or the words beside both numbers meet. */
	mentioned: boolean;
}

/**
 * What the sources say where the draft has a number: `carrier`, the same number at the place most like it; `rival`, another
 * number that counts the very same thing and that the draft's sentence does not give.
 */
interface Alignment {
	carrier?: AlignedFigure;
	/** The same for facts, and for the sender's own texts. */
	ofFacts?: AlignedFigure;
	ofOwn?: AlignedFigure;
	rival?: AlignedFigure;
}

const found = new WeakMap<StatedNumber, Alignment>();

/** Looked for once per number: several rules ask. */
export function alignmentOf(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): Alignment {
	const known = found.get(stated) ?? align(stated, sentence, reading);
	found.set(stated, known);
	return known;
}

function align(stated: StatedNumber, sentence: ReadSentence, reading: Reading): Alignment {
	const kind = kindOf(stated.share ?? stated);
	const place = placeOf(stated, sentence, reading);
	const result: Alignment = {};
	const own = new Set(reading.evidence.own);
	for (const source of reading.evidence.all) {
		const quantities = quantitiesOf(source);
		for (const quantity of quantities) {
			const same = carries(quantity.number, stated);
			if (!same && quantity.kind !== kind) continue;
			// Most numbers count something else: no more is asked of them.
			const counts = (head: string) => quantity.heads.some((other) => sameNoun(head, other));
			if (!same && kind === 'count' && !place.heads.some(counts)) continue;
			const aligned = compare(place, quantity, quantities);
			if (same) {
				const side = own.has(source) ? 'ofOwn' : 'ofFacts';
				for (const place of ['carrier', side] as const)
					if (aligned.score > (result[place]?.score ?? -2)) result[place] = aligned;
			} else if (
				quantity.part === place.part &&
				aligned.score > (result.rival?.score ?? 0) &&
				countsTheSame(aligned, place) &&
				!place.others.some((other) => carries(quantity.number, other))
			)
				result.rival = aligned;
		}
	}
	return result;
}

/** Where a number of a draft stands: what it counts, the telling words around it, and the sentence's other numbers. */
interface Place {
	kind: QuantityKind;
	heads: string[];
	beside: string[];
	part: boolean;
	context: string[];
	others: StatedNumber[];
	/** Whose number it can be. */
	ofProspect: boolean;
	ofSender: boolean;
}

function placeOf(stated: StatedNumber, sentence: ReadSentence, reading: Reading): Place {
	const { text, start, clauses } = sentence;
	const local = { ...stated, start: stated.start - start, end: stated.end - start };
	const given = givenKeys(reading, 'company', 'sender');
	const heads = headsOf(text, local).filter(
		(head) => !given.has(keyOf(head)) || text.includes(` ${head}`),
	);
	const telling = (from: number, to: number) => [
		...new Set(
			sentence.words
				.filter((word) => word.start >= from && word.end <= to)
				.map(({ key }) => key)
				.filter((key) => tells(key) && !given.has(key)),
		),
	];
	const clause = clauseAt(sentence, stated.start);
	const near = telling(clause.start, clause.start + clause.text.length);
	const addressed = reader.test(clause.text) || clauses.some(({ about }) => about === 'prospect');
	return {
		kind: kindOf(stated),
		heads,
		beside: besideOf(text, local),
		part: isPart(text, local),
		context: near.length >= 2 ? near : telling(start, sentence.end),
		others: sentence.numbers.filter((other) => other !== stated),
		ofProspect: clause.about !== 'sender' && addressed,
		ofSender: clause.about === 'sender',
	};
}

const reader = unicode(/\b(?:[Yy]ours?|Ihre?[mnrs]?|[Vv]otre|[Vv]os|[Ss]us?)\b/u);

function compare(
	{ kind, heads, beside: nearby, context, others }: Place,
	quantity: Quantity,
	beside: readonly Quantity[],
): AlignedFigure {
	const met = heads.filter((head) => quantity.heads.some((other) => sameNoun(head, other)));
	// "four machines" are not the four years of a source
	if (kind === 'count' && quantity.kind === 'span' && heads.length > 0)
		return { quantity, heads: 0, shared: 0, score: -1, mentioned: false };
	const ownKeys = new Set(heads.map(keyOf));
	const words = context.filter((key) => !ownKeys.has(key) && quantity.context.has(key)).length;
	const said = beside.filter((one) => one !== quantity && one.sentence === quantity.sentence);
	const numbers = others.filter((other) => said.some(({ number }) => carries(number, other)));
	// A year stands beside many figures.
	const beyond = numbers.reduce((sum, { unit }) => sum + (unit === 'year' ? 1 : 2), 0);
	const shared = words + beyond;
	const headScore = Math.min(2, met.length);
	const elsewhere = heads.some(
		(head) =>
			quantity.context.has(keyOf(head)) &&
			!said.some((one) => one.heads.some((other) => sameNoun(head, other))),
	);
	const meets = nearby.some((key) => quantity.beside.includes(key));
	const score = 2 * headScore + shared;
	return {
		quantity,
		heads: headScore,
		shared,
		score,
		mentioned: headScore > 0 || elsewhere || meets,
	};
}

/** Only what is counted tells which thing a number is of; a share, an amount or a time needs more around it. */
function countsTheSame({ heads, shared, quantity }: AlignedFigure, place: Place): boolean {
	const ofOne = quantity.source.fact ? place.ofProspect : place.ofSender;
	switch (quantity.kind) {
		case 'count':
			return heads > 0 && (shared >= 1 || heads >= 2 || ofOne);
		case 'percent':
		case 'money':
		case 'span':
			return shared >= 3 || (heads > 0 && shared >= (quantity.kind === 'span' ? 1 : 2));
		default:
			return false;
	}
}
