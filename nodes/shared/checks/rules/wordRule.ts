import { isDeniedAt } from '../reading/negation';
import { unicode } from '../reading/pattern';
import type { Reading } from '../reading/reading';
import { plain, wordsOf } from '../reading/words';
import type { Rule } from '../rule';
import { clauseAt, hitsOf } from './support';

const deniedAfter = unicode(
	/^[^.!?;:,]{0,45}\b(?:not|nothing|never|nicht|nichts|kein\p{L}*|nie|pas|rien|aucune?|no|nunca|nada)\b/iu,
);

/** "No hurry", "I cannot promise", "Dringend ist das nicht": the words are there, their sense is not. */
export function isDenied(reading: Reading, match: RegExpMatchArray, field: string): boolean {
	const text = reading.fields.find(({ name }) => name === field)?.text ?? '';
	const at = match.index ?? 0;
	return isDeniedAt(text, at) || deniedAfter.test(text.slice(at + match[0].length));
}

function offerSays(reading: Reading, said: string): boolean {
	const [word, ...others] = wordsOf(said);
	return reading.evidence.own.some(
		({ plainText, keys }) =>
			plainText.includes(plain(said)) ||
			// "garanties deux ans", where the offer has a "garantie de deux ans"
			(word !== undefined && others.length === 0 && keys.has(word.key)),
	);
}

/** A word of the prospect's own facts, told of the prospect: "two years of guarantee on every bicycle". */
function factSays(reading: Reading, match: RegExpMatchArray, field: string): boolean {
	const at = match.index ?? 0;
	const sentence = reading.sentences.find(
		(one) => one.field === field && one.start <= at && at < one.end,
	);
	if (!sentence || clauseAt(sentence, at).about === 'sender') return false;
	const keys = wordsOf(match[0]).map(({ key }) => key);
	return reading.evidence.facts.some((fact) => keys.every((key) => fact.keys.has(key)));
}

/** "“Act now” is a phrase that nobody likes": words that are only spoken of. */
function isQuoted({ 0: said, index = 0, input = '' }: RegExpMatchArray): boolean {
	const line = input.slice(input.lastIndexOf('\n', index) + 1, index);
	const after = input.slice(index + said.length).split('\n')[0] ?? '';
	return openQuote.test(line) && /^[^“”„"«»]{0,60}[”“"»]/u.test(after);
}
const openQuote = /(?:[“„«][^”“»]{0,60}|^(?:[^"]*"[^"]*")*[^"]*"[^"]{0,60})$/u;

/** The sentence around a match, as far as its line goes. */
export function sentenceAround({ index, input = '' }: RegExpMatchArray): string {
	const at = index ?? 0;
	const before = /[^.!?\n]*$/u.exec(input.slice(Math.max(0, at - 200), at))?.[0] ?? '';
	const after = /^[^.!?\n]*[.!?]?/u.exec(input.slice(at, at + 200))?.[0] ?? '';
	return before + after;
}

interface Words {
	pattern: (language: string) => RegExp;
	/** What the sentence must have, too, for words that are harmless by themselves. */
	beside?: RegExp;
	/** What makes the words harmless where the sentence has it. */
	unless?: RegExp;
}

/** A rule that finds words, where they are not denied and the offer does not use them itself. */
export function wordRule(id: string, what: string, words: readonly Words[], does: string): Rule {
	return {
		id,
		severity: 'warn',
		what,
		check: (reading) =>
			words.flatMap(({ pattern, beside, unless }) =>
				hitsOf(
					reading,
					pattern(reading.language),
					(text) => `"${text}" ${does}`,
					(match, field) =>
						isDenied(reading, match, field) ||
						isQuoted(match) ||
						offerSays(reading, match[0]) ||
						factSays(reading, match, field) ||
						(beside !== undefined && !beside.test(sentenceAround(match))) ||
						(unless !== undefined && unless.test(sentenceAround(match))),
				),
			),
	};
}
