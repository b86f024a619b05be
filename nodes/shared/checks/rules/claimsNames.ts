import { unicode } from '../reading/pattern';
import { anyHas } from '../reading/evidence';
import { isKnownPlace, isPlaceOf } from '../reading/places';
import { isTranslated } from './translatedNames';
import type { ReadName } from '../reading/names';
import type { Reading, ReadSentence } from '../reading/reading';
import { isCommonWord } from '../reading/commonWords';
import { keyOf, plain } from '../reading/words';
import { matchesIn } from '../../matchesIn';
import type { Rule } from '../rule';
import { isPutTogether } from './namesPutTogether';
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

/** "Washington's, not Canada's": what is denied is not claimed. */
const deniedJustBefore = unicode(
	/\b(?:not|nicht|kein\p{L}*|pas|ni|nor|rather than|instead of|unlike|statt|anstelle von|au lieu de|en lugar de)\s+(?:in |of |at |the |an? |from |die |der |das |den |dem |aus |von |le |la |de |el |en )?$/iu,
);

/** Words in capitals are shouted; who shouts names nobody. */
function isShouted({ text }: ReadName, sentence: ReadSentence): boolean {
	const shouted = sentence.text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
	if (shouted.length >= 4 && text === text.toUpperCase()) return true;
	const letters = text.replace(/[^\p{L}]/gu, '');
	return letters === letters.toUpperCase() && letters.length >= (/\s/.test(text) ? 8 : 7);
}

/** "Plan B": a letter says something only where a source has another one at its place: "Series A". */
function isLetterOfOther(word: string, { words }: ReadName, reading: Reading): boolean {
	const before = words[words.indexOf(word) - 1];
	if (!before) return false;
	const other = new RegExp(
		`(?<![\\p{L}\\p{N}])${before} (?!${word}(?![\\p{L}\\p{N}]))\\p{L}(?![\\p{L}\\p{N}])`,
		'u',
	);
	return reading.evidence.all.some(({ plainText }) => other.test(plainText));
}

const onCondition = unicode(
	/(?:^|[,;:–—]\s)["“„(¿\s]*(?:(?:et|und|and|y|aber|mais|pero|but)\s)?(?:if|unless|whether|wenn|falls|sollte\w*|ob|si|s['’]il\p{L}*)\s[^,;:]*$/iu,
);

/** "Wenn Ihr Wagen in Frankreich steht": where something may happen is no claim. */
function isOnlySupposed(name: ReadName, before: string): boolean {
	return isKnownPlace(name.text) && onCondition.test(before);
}

/** The words of a name that no source has. The first word of a sentence has its capital from there. */
function unknownWords(name: ReadName, reading: Reading): string[] {
	const { all } = reading.evidence;
	const places = new Set(
		name.text
			.split(/\s(?:and|und|et|y|&)\s/u)
			.filter((part) => isPlaceOf(all, part))
			.flatMap((part) => plain(part).split(/\s+/)),
	);
	const unknown = name.words.filter((word) =>
		word.length > 1
			? !anyHas(all, word) && !places.has(word) && !isTranslated(word, reading)
			: isLetterOfOther(word, name, reading),
	);
	const onlyFirst = name.opens && /\s/.test(name.text) && unknown[0] === name.words[0];
	return onlyFirst && unknown.length === 1 && !isOtherGivenName(name, reading) ? [] : unknown;
}

/** "Ulrich Brandner" opening a sentence, where the sources have a Jost Brandner: the capital is a name's all the same. */
function isOtherGivenName({ text, words }: ReadName, reading: Reading): boolean {
	const [first, family] = words;
	if (!first || !family || words.length !== 2 || !/^\p{Lu}\p{Ll}+ \p{Lu}\S+$/u.test(text))
		return false;
	if (isCommonWord(keyOf(first))) return false;
	return reading.evidence.all.some(({ text: source }) =>
		matchesIn(source, personPair).some(
			([, given = '', name = '']) => plain(name) === family && !isOrdinary(given, reading),
		),
	);
}
const personPair = /(?<!\p{L})(\p{Lu}\p{Ll}+) (?=(\p{Lu}[\p{L}’'-]+))/gu;

/** A form of address, a position, or what the company is: "Frau Brandner", "Ofenmanufaktur Brandner". */
function isOrdinary(word: string, { context }: Reading): boolean {
	const { prospect } = context.dossier;
	const given = plain(`${prospect.company} ${context.sender.company} ${prospect.title ?? ''}`);
	return (
		given.includes(plain(word)) ||
		/^(?:Herrn?|Frau|Mrs?|Ms|Dr|Prof|Madame|Monsieur|Señora?|Don|Doña|Familie|Firma|Haus|\p{L}*(?:meister|leiter|manufaktur|haus|werk|hof|betrieb)(?:in)?)$/u.test(
			word,
		)
	);
}

function unknownNames(
	reading: Reading,
): Array<{ sentence: ReadSentence; name: ReadName; place: boolean }> {
	const imagined = imaginedIn(reading.sentences.filter(({ field }) => field !== 'subject'));
	const isImagined = (word: string) => imagined.has(word) || imagined.has(word.replace(/s$/, ''));
	return telling(reading)
		.filter((sentence) => !isHeadline(sentence))
		.flatMap((sentence) =>
			sentence.names
				.filter((name) => !isShouted(name, sentence) && !isChoice(sentence, name, sentence.start))
				.map((name) => ({
					sentence,
					name,
					before: sentence.text.slice(0, name.start - sentence.start),
				}))
				.filter(
					({ before, name }) => !deniedJustBefore.test(before) && !isOnlySupposed(name, before),
				)
				.filter(
					({ name }) =>
						unknownWords(name, reading).some((word) => !isImagined(word)) ||
						isPutTogether(name, reading),
				)
				.filter(
					({ name: { words, listed } }) =>
						!listed || words.some((word) => anyHas(reading.evidence.all, word)),
				)
				.map(({ name, before }) => ({ sentence, name, place: placeLead.test(before) })),
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
