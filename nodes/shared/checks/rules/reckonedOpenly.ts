import type { ReadNumber } from '../../evidence/readNumbers';
import { givenKeys } from '../reading/givenKeys';
import { headsOf, kindOf, sameNoun, tells } from '../reading/quantities';
import { namesOf } from '../reading/names';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { unicode } from '../reading/pattern';
import { keyOf, wordsOf } from '../reading/words';
import { atPlace, inUnits, isFigure, type Basis } from './bases';
import { carriers, carries } from './carriers';
import { operandOf, reachOf } from './reckoning';
import { clauseAt } from './support';
import { compares, joins, opens, remains, totals } from './vocabulary/reckoningWords';

/**
 * Whether a sentence shows that it reckons, and the reckoning is right: so many more than before, what remains without those
 * that close, how many there are once others have joined.
 */
export function isReckonedOpenly(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	if (stated.factor || stated.share || kindOf(stated) === 'percent') return false;
	return (
		isDifferenceTold(stated, sentence, reading) ||
		isRemainder(stated, sentence, reading) ||
		isTotal(stated, sentence, reading) ||
		isAllButExcepted(stated, sentence, reading) ||
		isSumOfJoined(stated, sentence, reading) ||
		isEndOfToldStep(stated, sentence, reading)
	);
}

const sentencesOf = new WeakMap<Reading, Basis[]>();

/** All sentences of the sources that have a figure. */
function figuresOf(reading: Reading): Basis[] {
	const known = sentencesOf.get(reading);
	if (known) return known;
	const found = reading.evidence.all.flatMap((source) =>
		source.sentences.map(({ keys, start, text }) => ({
			source,
			keys,
			numbers: inUnits(source.numbers).filter(
				(one) =>
					isFigure(one) && !one.factor && one.start >= start && one.end <= start + text.length,
			),
		})),
	);
	sentencesOf.set(reading, found);
	return found;
}

/** The value in base units where both can be of one thing: a source may leave out the unit of its second figure. */
function valueFor(one: ReadNumber, stated: StatedNumber): number | undefined {
	const [its, wanted] = [operandOf(one), operandOf(stated)];
	if (its.kind === wanted.kind && its.of === wanted.of) return its.value;
	const unsaid = its.kind === 'count' && wanted.kind === 'measure';
	if (unsaid) return one.value * (stated.measure?.size ?? 1);
	if (its.kind === 'count' && wanted.kind === 'span')
		return one.value * (wanted.value / wanted.said);
	return wanted.kind === 'count' && its.kind === 'measure' ? one.value : undefined;
}

function isGiven(value: number, stated: StatedNumber): boolean {
	const { least, most } = reachOf(stated);
	const size = operandOf(stated).value / stated.value;
	return value >= least * size && value <= most * size;
}

/** "300,000 more passengers than before": the source has both years in one sentence. */
function isDifferenceTold(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (!compares.test(sentence.text.slice(stated.end - sentence.start))) return false;
	return figuresOf(reading).some(({ numbers }) => {
		const values = numbers.flatMap((one) => valueFor(one, stated) ?? []);
		return values.some((left) => values.some((right) => isGiven(left - right, stated)));
	});
}

/** Whether a figure of a source counts what one of the draft counts, or the draft does not say what that is. */
function countsSame(
	one: ReadNumber,
	{ source }: Basis,
	stated: StatedNumber,
	sentence: ReadSentence,
): boolean {
	const heads = headsOf(sentence.text, atPlace(stated, sentence));
	if (stated.bare || heads.length === 0) return true;
	const theirs = headsOf(source.text, one);
	return heads.some((head) => theirs.some((other) => sameNoun(head, other)));
}

/** How many a text names, without the words of the names that are known from the start. */
function namedIn(text: string, reading: Reading): number {
	const given = givenKeys(reading, 'company', 'sender');
	return namesOf(text, reading.language)
		.filter(({ words }) => !words.some((word) => given.has(keyOf(word))))
		.flatMap(({ text: name }) => name.split(/\s(?:and|und|et|y|e|&)\s/u)).length;
}

/** "When Udal and Kerry close, 13 piers remain": as many less as are named. */
function isRemainder(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (!remains.test(sentence.text)) return false;
	const named = namedIn(sentence.text, reading);
	return figuresOf(reading).some((basis) =>
		basis.numbers.some((one) => {
			const isSaid = sentence.numbers.some((other) => other !== stated && carries(one, other));
			if (kindOf(one) !== 'count' || (!isSaid && !countsSame(one, basis, stated, sentence)))
				return false;
			const gone = one.value - stated.value;
			if (gone <= 0 || gone > 9) return false;
			return gone === named || gone === namedIn(basis.source.text, reading);
		}),
	);
}

/** "Ninety-two routes and school runs in all": two or three figures that a source has in one sentence. */
function isTotal(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (isOfBoth(stated, sentence, reading)) return true;
	if (!totals.test(sentence.text)) return false;
	return figuresOf(reading).some((basis) => {
		const values = basis.numbers.flatMap((one) =>
			kindOf(one) === 'percent' ? [] : (valueFor(one, stated) ?? []),
		);
		const isSum = values.some((left, at) =>
			values
				.slice(at + 1)
				.some((right, next) =>
					[0, ...values.slice(at + next + 2)].some((third) =>
						isGiven(left + right + third, stated),
					),
				),
		);
		return isSum && basis.numbers.some((one) => countsSame(one, basis, stated, sentence));
	});
}

/** "Twenty-six of your trucks", where a source has 34 trucks, and a thing that is so except on eight. */
function isAllButExcepted(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (kindOf(stated) !== 'count') return false;
	const after = sentence.text.slice(stated.end - sentence.start, stated.end - sentence.start + 40);
	const heads = wordsOf(after)
		.slice(0, 4)
		.map(({ text }) => text.toLowerCase());
	return reading.evidence.all.some(({ text, numbers }) =>
		numbers.some((whole) => {
			const theirs = headsOf(text, whole);
			if (!heads.some((head) => theirs.some((other) => sameNoun(head, other)))) return false;
			return numbers.some(
				(part) =>
					part.start > whole.end &&
					whole.value - part.value === stated.value &&
					excepted.test(text.slice(whole.end, part.start)),
			);
		}),
	);
}
const excepted = unicode(
	/\b(?:except|apart from|but for|other than|außer|ausgenommen|bis auf|sauf|hormis|excepté|à l['’]exception|salvo|excepto|menos)\b[^.;]{0,20}$/iu,
);

/** "101 schools and colleges", where a source has so many schools and so many colleges. */
function isOfBoth(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const after = sentence.text.slice(stated.end - sentence.start, stated.end - sentence.start + 60);
	if (kindOf(stated) !== 'count' || !/^[\s\u00a0]\p{L}/u.test(after)) return false;
	const said = wordsOf(after).slice(0, 5);
	const isSaid = (one: ReadNumber, { source }: Basis) =>
		headsOf(source.text, one).some((head) =>
			said.some(({ text }) => sameNoun(head, text.toLowerCase())),
		);
	return figuresOf(reading).some((basis) => {
		const counts = basis.numbers.filter((one) => kindOf(one) === 'count' && isSaid(one, basis));
		return counts.some((left, at) =>
			counts.slice(at + 1).some((right) => left.value + right.value === stated.value),
		);
	});
}

/** What a sentence and the one before it name besides the companies that the mail is about: keys of names and telling words. */
function nearKeys(
	sentence: ReadSentence,
	reading: Reading,
): { names: Set<string>; words: Set<string> } {
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	const near = before?.field === sentence.field ? [before, sentence] : [sentence];
	const given = givenKeys(reading, 'company', 'sender');
	const fresh = (keys: string[]) => new Set(keys.filter((key) => tells(key) && !given.has(key)));
	return {
		names: fresh(near.flatMap(({ names }) => names.flatMap(({ words }) => words.map(keyOf)))),
		words: fresh(near.flatMap(({ words }) => words.map(({ key }) => key))),
	};
}

/** "With Tarnside on board you will be 470": what there is and what a source tells to be added, or one more that opens. */
function isSumOfJoined(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	if (!joins.test(sentence.text)) return false;
	const { names, words } = nearKeys(sentence, reading);
	const isNamed = ({ keys }: Basis) =>
		[...names].some((key) => keys.has(key)) ||
		[...words].filter((key) => keys.has(key)).length >= 2;
	const all = figuresOf(reading).filter(({ source }) => source.fact !== undefined);
	const added = all.filter(isNamed);
	const one =
		opens.test(clauseAt(sentence, stated.start).text) || opens.test(sentence.text) ? 1 : 0;
	return all.some((basis) =>
		basis.numbers.some((whole) => {
			const value = valueFor(whole, stated);
			if (value === undefined || kindOf(whole) === 'percent') return false;
			const isSaid = sentence.numbers.some((other) => other !== stated && carries(whole, other));
			const counted = isSaid || (!stated.bare && countsSame(whole, basis, stated, sentence));
			if (one > 0 && counted && stated.value - whole.value === one) return true;
			return added.some(
				(other) =>
					other !== basis &&
					other.numbers.some((more) => {
						const plus = valueFor(more, stated);
						if (plus === undefined || plus >= value || !isGiven(value + plus, stated)) return false;
						return (
							countsSame(whole, basis, stated, sentence) ||
							countsSame(more, other, stated, sentence)
						);
					}),
			);
		}),
	);
}

const before = unicode(/\b(?:von|from|de|du)\s(?:\p{L}+\s)?$/iu);
const added = unicode(/\b(?:um|by|de|en|another|weitere|further|additional)\s(?:\p{L}+\s)?$/iu);
const between = unicode(/^\s(?:\p{L}+\s)?(?:auf|to|à|a)\s$/iu);

/** "From six to eight weeks": a source has the six, and another sentence about the same thing the two that are added. */
function isEndOfToldStep(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const first = sentence.numbers.findLast(({ end }) => end <= stated.start);
	if (!first || stated.value === 0) return false;
	const lead = sentence.text.slice(0, first.start - sentence.start);
	const link = sentence.text.slice(first.end - sentence.start, stated.start - sentence.start);
	if (!before.test(lead) || !between.test(link)) return false;
	if (carriers(first, reading.evidence.all).length === 0) return false;
	const step = operandOf(stated).value * Math.abs(1 - first.value / stated.value);
	return figuresOf(reading).some(
		({ source, keys, numbers }) =>
			sentence.words.some(({ key }) => tells(key) && keys.has(key)) &&
			numbers.some(
				(one) =>
					added.test(source.text.slice(0, one.start)) &&
					Math.abs((valueFor(one, stated) ?? NaN) - step) < 1e-9,
			),
	);
}
