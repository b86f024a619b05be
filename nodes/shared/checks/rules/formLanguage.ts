import { isMostlyIn, languageOfText } from '../reading/language';
import { unicode } from '../reading/pattern';
import type { Reading } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { hitAt, hitOn, telling } from './support';

/** Läsbarhetsindex (Björnsson 1968): words per sentence plus per cent of words over six letters. 60 is very hard. */
function lix(words: number, long: number, sentences: number): number {
	return words / Math.max(1, sentences) + (100 * long) / Math.max(1, words);
}

/** A long sentence of short words, or of parts that could stand alone, is read without trouble. */
const veryHard = { de: 105, other: 85 };
const plainShare = 0.3;
const mostWords = 60;
const mostNested = 45;

export const readingRule: Rule = {
	id: 'rules.reading',
	severity: 'warn',
	what: 'A sentence that is very hard to read.',
	check: (reading): Hit[] => {
		const limit = reading.language === 'de' ? veryHard.de : veryHard.other;
		return telling(reading)
			.filter(({ field, words }) => field === 'body' && words.length >= 16)
			.filter(({ words, text }) => {
				const long = words.filter((word) => word.text.length > 6).length;
				// a list parted by semicolons is as many sentences, and a quotation is one of its own
				const parts = text.split(/;\s|(?<=[\p{L}.!?]\s?[»”"“])\s?[:,–—]\s/u).length;
				// one clause inside the other
				const commas = (text.match(/,/g) ?? []).length;
				if (words.length > mostNested * parts && commas > words.length / 7) return true;
				if (words.length > mostWords * parts)
					return (
						lix(words.length, long, parts) > limit - 10 ||
						long >= words.length * plainShare ||
						words.length > 2 * mostWords * parts
					);
				return lix(words.length, long, parts) > limit;
			})
			.map(({ field, start, end }) =>
				hitAt(field, start, end, 'This sentence is very hard to read.'),
			);
	},
};

/** How mails of a language begin. */
const greetings: ReadonlyArray<[language: string, begins: RegExp]> = [
	['en', unicode(/^\W*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))\b/iu)],
	['de', unicode(/^\W*(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo|liebe|grüß|servus|moin)/iu)],
	['fr', unicode(/^\W*(?:bonjour|bonsoir|madame|monsieur|mesdames|messieurs|chère|cher)\b/iu)],
	['es', unicode(/^\W*(?:estimad[oa]s?|hola|buen[oa]s (?:días|tardes)|querid[oa]s?|muy señor)/iu)],
];

/** The language of what stands around the text, where the greeting and the line about opting out agree on one. */
function frameLanguage({ sentences }: Reading): string | undefined {
	const greeting = sentences.find((one) => one.greeting)?.text ?? '';
	const ending = sentences.filter(({ optOut }) => optOut).map(({ text }) => text);
	return greetings.find(
		([language, begins]) => begins.test(greeting) && isMostlyIn(language, ending.join(' ')),
	)?.[0];
}

export const languageRule: Rule = {
	id: 'rules.language',
	severity: 'warn',
	what: 'Text in another language than the draft is to have.',
	check: (reading): Hit[] => {
		const { language } = reading;
		if (!language) return [];
		const body = telling(reading).filter(({ field }) => field === 'body');
		const written = languageOfText(body.map(({ text }) => text).join('\n'));
		if (written && written !== language)
			return [hitOn('body', `The text is in "${written}", it should be in "${language}".`)];
		const frame = written && frameLanguage(reading);
		if (frame && frame !== written && !isMostlyIn(frame, body.map(({ text }) => text).join(' ')))
			return [
				hitOn(
					'body',
					`The text is in "${written}", its greeting and its last line are in "${frame}".`,
				),
			];
		return body
			.filter(({ text }) => !/[“"„«].*[”"“»]/u.test(text))
			.filter(({ text }) => (languageOfText(text, language) ?? language) !== language)
			.map(({ field, start, end }) =>
				hitAt(field, start, end, `This sentence is not in "${language}".`),
			);
	},
};
