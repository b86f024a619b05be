import { ownSentences } from '../reading/owners';
import type { Reading, ReadSentence } from '../reading/reading';
import { isNegated } from '../reading/negation';
import { wordsOf } from '../reading/words';
import { reader } from './whoseWords';
import { languagesNamedIn } from './vocabulary/languageNames';

/** A language that a sentence puts in the offer's list of languages, without being there. */
export function addedLanguage(sentence: ReadSentence, reading: Reading): string | undefined {
	const named = languagesNamedIn(sentence.words);
	if (named.length < 2 || isNegated(sentence.text)) return undefined;
	const before = sentence.text.slice(0, (named[0]?.start ?? 0) - sentence.start);
	if (reader.test(before)) return undefined;
	if (sentence.clauses.some(({ states }) => !states)) return undefined;
	const listed = new Set<number>();
	const all = new Set<number>();
	for (const { text } of ownSentences(reading)) {
		const found = languagesNamedIn(wordsOf(text));
		for (const { language } of found) all.add(language);
		if (found.length > 1) for (const { language } of found) listed.add(language);
	}
	if (named.filter(({ language }) => listed.has(language)).length === 0) return undefined;
	const added = named.find(({ language }) => !all.has(language));
	if (!added) return undefined;
	// what the prospect's pages say of languages in the same words is told of the prospect
	const ofProspect = reading.evidence.facts.some(({ text }) => {
		const theirs = languagesNamedIn(wordsOf(text)).map(({ language }) => language);
		return named.every(({ language }) => theirs.includes(language));
	});
	return ofProspect ? undefined : added.text;
}
