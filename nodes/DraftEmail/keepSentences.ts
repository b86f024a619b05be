import type { Sentence } from '../shared/contracts';
import { wordsOf } from '../shared/checks/reading/words';
import type { AnswerSentence, EmailAnswer } from './answer';
import { singleLine } from './cleanText';

/** Share of words that two texts have in common: 0 to 1. */
function likeness(left: string, right: string): number {
	const words = new Set(wordsOf(left).map(({ key }) => key));
	const others = new Set(wordsOf(right).map(({ key }) => key));
	const common = [...words].filter((key) => others.has(key)).length;
	return common / Math.max(1, new Set([...words, ...others]).size);
}

/** As likely a rewording of one sentence as not. */
const rewording = 0.4;

/**
 * A revised answer in which every sentence of `keep` stands byte for byte, whatever the model made of it: a rewording is
 * replaced, a sentence left out goes back behind the one it followed. `earlier`: all sentences of the draft that is
 * revised, in order; its first is the greeting, what stands in no paragraph of the answer may be the closing.
 */
export function keepSentences(
	answer: EmailAnswer,
	keep: readonly string[],
	earlier: readonly Sentence[],
): EmailAnswer {
	const paragraphs = answer.paragraphs.map(({ sentences }) => [...sentences]);
	const result = { ...answer };
	const kept = new Set(keep);
	const all = () => paragraphs.flat();
	for (const text of keep) {
		const place = earlier.findIndex((sentence) => sentence.text === text);
		const factIds = earlier[place]?.factIds ?? [];
		// Of kind courtesy: it stays even where a claim without facts would be left out.
		const asItWas: AnswerSentence = { text, kind: 'courtesy', factIds };
		if (place === 0 && isSalutation(text)) {
			result.greeting = text;
			continue;
		}
		if (singleLine(answer.closing) === singleLine(text)) {
			result.closing = text;
			continue;
		}
		const candidates = all().filter((sentence) => !kept.has(sentence.text));
		const same = all().find((sentence) => singleLine(sentence.text) === singleLine(text));
		const [closest] = candidates
			.map((sentence) => ({ sentence, likeness: likeness(sentence.text, text) }))
			.sort((left, right) => right.likeness - left.likeness);
		const replaced =
			same ?? (closest && closest.likeness >= rewording ? closest.sentence : undefined);
		if (replaced) replace(paragraphs, replaced, asItWas);
		else insert(paragraphs, asItWas, earlier.slice(0, Math.max(0, place)));
	}
	return { ...result, paragraphs: paragraphs.map((sentences) => ({ sentences })) };
}

function isSalutation(text: string): boolean {
	return text.length <= 80 && /[,!:]$/.test(text);
}

function replace(paragraphs: AnswerSentence[][], old: AnswerSentence, by: AnswerSentence): void {
	for (const sentences of paragraphs) {
		const at = sentences.indexOf(old);
		if (at >= 0) sentences[at] = by;
	}
}

/** Behind the nearest of the sentences that came before it; else at the very start. */
function insert(
	paragraphs: AnswerSentence[][],
	sentence: AnswerSentence,
	before: readonly Sentence[],
): void {
	for (const { text } of before.toReversed()) {
		for (const sentences of paragraphs) {
			const at = sentences.findIndex((known) => known.text === text);
			if (at < 0) continue;
			sentences.splice(at + 1, 0, sentence);
			return;
		}
	}
	const [first] = paragraphs;
	if (first) first.unshift(sentence);
	else paragraphs.push([sentence]);
}
