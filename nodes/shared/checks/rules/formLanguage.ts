import { languageOfText } from '../reading/language';
import type { Hit, Rule } from '../rule';
import { hitAt, hitOn, telling } from './support';

/** Läsbarhetsindex (Björnsson 1968): words per sentence plus per cent of words over six letters. 60 is very hard. */
function lix(words: number, long: number, sentences: number): number {
	return words / Math.max(1, sentences) + (100 * long) / Math.max(1, words);
}

/** A long sentence of short words, or of parts that could stand alone, is read without trouble. */
const veryHard = { de: 105, other: 85 };
const plainShare = 0.3;
const mostWords = 50;

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
				// a list parted by semicolons is as many sentences
				const parts = text.split(/;\s/).length;
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
		return body
			.filter(({ text }) => !/[“"„«].*[”"“»]/u.test(text))
			.filter(({ text }) => (languageOfText(text, language) ?? language) !== language)
			.map(({ field, start, end }) =>
				hitAt(field, start, end, `This sentence is not in "${language}".`),
			);
	},
};
