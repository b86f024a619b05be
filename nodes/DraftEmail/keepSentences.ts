import type { Sentence } from '../shared/contracts';
import { wordsOf } from '../shared/checks/reading/words';
import type { AnswerSentence } from './answer';
import { singleLine } from './cleanText';
import type { Part, Written } from './written';

/** Share of words that two texts have in common: 0 to 1. */
function likeness(left: string, right: string): number {
	const words = new Set(wordsOf(left).map(({ key }) => key));
	const others = new Set(wordsOf(right).map(({ key }) => key));
	const common = [...words].filter((key) => others.has(key)).length;
	return common / Math.max(1, new Set([...words, ...others]).size);
}

/** As likely a rewording of one sentence as not. */
const rewording = 0.4;

/** The draft that is revised: all its sentences in order, and its texts by field (`body`, `opener`, ...). */
export interface Earlier {
	sentences: readonly Sentence[];
	texts: Readonly<Record<string, string>>;
}

/**
 * A revised answer in which every sentence of `keep` stands byte for byte in each text it stood in, whatever the model made
 * of it: a rewording is replaced, a sentence left out goes back behind the one it followed. The first sentence of an email
 * is the greeting; what stands in no part of the answer may be the closing.
 */
export function keepSentences(
	written: Written,
	keep: readonly string[],
	{ sentences: earlier, texts }: Earlier,
): Written {
	const result: Written = {
		...written,
		parts: written.parts.map(({ field, blocks }) => ({
			field,
			blocks: blocks.map((block) => ({ ...block, lines: block.lines.map((line) => [...line]) })),
		})),
	};
	for (const text of keep) {
		const place = earlier.findIndex((sentence) => sentence.text === text);
		if (place === 0 && isSalutation(text) && written.greeting !== undefined) {
			result.greeting = text;
			continue;
		}
		if (written.closing !== undefined && singleLine(written.closing) === singleLine(text)) {
			result.closing = text;
			continue;
		}
		const stoodIn = result.parts.filter(({ field }) => texts[field]?.includes(text));
		// Where it stood is unknown when the reviewer had edited the draft; it is kept all the same.
		const [first] = result.parts;
		for (const part of stoodIn.length > 0 ? stoodIn : first ? [first] : []) {
			keepIn(part, text, keep, earlier, Math.max(0, place));
		}
	}
	return result;
}

function isSalutation(text: string): boolean {
	return text.length <= 80 && /[,!:]$/.test(text);
}

function keepIn(
	part: Part,
	text: string,
	keep: readonly string[],
	earlier: readonly Sentence[],
	place: number,
): void {
	// Of kind courtesy: it stays even where a claim without facts would be left out.
	const asItWas: AnswerSentence = {
		text,
		kind: 'courtesy',
		factIds: earlier[place]?.text === text ? (earlier[place]?.factIds ?? []) : [],
	};
	const all = part.blocks.flatMap(({ lines }) => lines).flat();
	const kept = new Set(keep);
	const same = all.find((sentence) => singleLine(sentence.text) === singleLine(text));
	const [closest] = all
		.filter((sentence) => !kept.has(sentence.text))
		.map((sentence) => ({ sentence, likeness: likeness(sentence.text, text) }))
		.sort((left, right) => right.likeness - left.likeness);
	const replaced =
		same ?? (closest && closest.likeness >= rewording ? closest.sentence : undefined);
	if (replaced) replace(part, replaced, asItWas);
	else insert(part, asItWas, earlier.slice(0, place));
}

function replace({ blocks }: Part, old: AnswerSentence, by: AnswerSentence): void {
	for (const line of blocks.flatMap(({ lines }) => lines)) {
		const at = line.indexOf(old);
		if (at >= 0) line[at] = by;
	}
}

/** Behind the nearest of the sentences that came before it, on a line of its own where these are; else at the very start. */
function insert(
	{ field, blocks }: Part,
	sentence: AnswerSentence,
	before: readonly Sentence[],
): void {
	const ownLine = field === 'questions';
	for (const { text } of before.toReversed()) {
		for (const { lines } of blocks) {
			const at = lines.findIndex((line) => line.some((known) => known.text === text));
			const line = lines[at];
			if (!line) continue;
			if (ownLine) lines.splice(at + 1, 0, [sentence]);
			else line.splice(line.findIndex((known) => known.text === text) + 1, 0, sentence);
			return;
		}
	}
	const first = blocks[0]?.lines;
	// An objection and its answer belong together: what has no place among them stands alone.
	if (!first || field === 'objections') blocks.unshift({ lines: [[sentence]] });
	else if (ownLine || !first[0]) first.unshift([sentence]);
	else first[0].unshift(sentence);
}
