import { unicode } from '../reading/pattern';
import { anyHas } from '../reading/evidence';
import type { ReadName } from '../reading/names';
import type { Reading, ReadSentence } from '../reading/reading';
import type { Rule } from '../rule';
import { hitAt, telling } from './support';

const placeLead = unicode(
	/\b(?:in|near|from|into|to|at|around|across|nach|aus|bei)\s+(?:the\s+)?$/iu,
);

const choiceAfter = unicode(
	/^[^.?!]{0,40}\b(?:or|oder|ou|o)\b|^,\s*(?:something|etwas|quelque|algo)/iu,
);
const choiceBefore = unicode(/\b(?:or|oder|ou|o)\b[^.?!]{0,30}$/iu);

/** In a headline most words have a capital: there a capital names nobody. */
function isHeadline({ field, words }: ReadSentence): boolean {
	if (field !== 'subject' || words.length < 3) return false;
	return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > words.length * 0.6;
}

/** "Do you use k6, Gatling or something else?" offers a choice and says nothing. */
function isChoice({ text }: ReadSentence, name: ReadName, start: number): boolean {
	if (!/\?["”’')\s]*$/u.test(text)) return false;
	const [before, after] = [text.slice(0, name.start - start), text.slice(name.end - start)];
	return choiceAfter.test(after) || choiceBefore.test(before);
}

const imagines = unicode(
	/^\W*(?:imagine|picture|suppose|let us (?:imagine|say)|let['’]s (?:imagine|say)|say|stellen Sie sich|nehmen wir an|angenommen|imagine[zr]|imaginons|supposons|imagin[ea])\b/iu,
);

/** Words of names that the draft gives to people it only imagines: "Imagine a donor called Margaret". */
function imaginedIn(sentences: readonly ReadSentence[]): Set<string> {
	return new Set(
		sentences.flatMap((sentence, index) => {
			const before = sentences[index - 1];
			const goesOn =
				before !== undefined && imagines.test(before.text) && sayings.test(sentence.text);
			return imagines.test(sentence.text) || goesOn
				? sentence.names.flatMap(({ words }) => words)
				: [];
		}),
	);
}
const sayings = unicode(/^(?:she|he|it|they|sie|er|es|elle|il|ella|él)\b/iu);

function unknownNames(
	reading: Reading,
): Array<{ sentence: ReadSentence; name: ReadName; place: boolean }> {
	const imagined = imaginedIn(reading.sentences.filter(({ field }) => field !== 'subject'));
	const isImagined = (word: string) => imagined.has(word) || imagined.has(word.replace(/s$/, ''));
	return telling(reading)
		.filter((sentence) => !isHeadline(sentence))
		.flatMap((sentence) =>
			sentence.names
				.filter((name) => !isChoice(sentence, name, sentence.start))
				.filter(({ words }) =>
					words.some((word) => !anyHas(reading.evidence.all, word) && !isImagined(word)),
				)
				.filter(
					({ words, listed }) =>
						!listed || words.some((word) => anyHas(reading.evidence.all, word)),
				)
				.map((name) => ({
					sentence,
					name,
					place: placeLead.test(sentence.text.slice(0, name.start - sentence.start)),
				})),
		);
}

export const nameRule: Rule = {
	id: 'claims.name',
	severity: 'block',
	what: 'A person, company or product that neither the facts, the offer nor the list of prospects names.',
	check: (reading) =>
		unknownNames(reading)
			.filter(({ place }) => !place)
			.map(({ sentence, name }) =>
				hitAt(sentence.field, name.start, name.end, `No source names "${name.text}".`),
			),
};

export const placeRule: Rule = {
	id: 'claims.place',
	severity: 'block',
	what: 'A place that no source names.',
	check: (reading) =>
		unknownNames(reading)
			.filter(({ place }) => place)
			.map(({ sentence, name }) =>
				hitAt(sentence.field, name.start, name.end, `No source names the place "${name.text}".`),
			),
};
