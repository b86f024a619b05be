import type { Fit } from '../shared/contracts/dossier';

/** Shorter words are mostly articles and prepositions. */
const minWordLength = 4;
const commonWords = new Set(
	'about also and companies company from have into least more most over than that their them they this those very what when which with within your industry size region technologies triggers'.split(
		' ',
	),
);

function tellingWords(text: string): string[] {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	const telling = words.filter((word) => word.length >= minWordLength && !commonWords.has(word));
	return [...new Set(telling)];
}

/** Fit when nobody said what to look for. */
export const neutralFit: Fit = {
	score: 50,
	reasons: [],
	missing: ['No ideal customer is described, so that fit is neutral.'],
};

/** The line of the ideal customer that says whom not to take; `idealCustomer.ts` writes it. */
const exclusionLine = /^exclusions[^:\n]*:(.*)$/im;

function wordsPresent(texts: readonly string[]): Set<string> {
	return new Set(texts.flatMap(tellingWords));
}

/** Places in `quotes` of those that hold a word of the ideal customer. */
export function quotesMentioning(idealCustomer: string, quotes: readonly string[]): number[] {
	const wanted = new Set(tellingWords(idealCustomer.replace(exclusionLine, '')));
	return quotes.flatMap((quote, place) =>
		tellingWords(quote).some((word) => wanted.has(word)) ? [place] : [],
	);
}

/**
 * Fit without a model: the share of the ideal customer's words that occur in the pages, 0 where a word of its exclusions does. A
 * rough measure, and its reasons say what it rests on.
 */
export function wordFit(idealCustomer: string, texts: readonly string[]): Fit {
	const wanted = tellingWords(idealCustomer.replace(exclusionLine, ''));
	if (wanted.length === 0) return neutralFit;
	const present = wordsPresent(texts);
	const excluded = tellingWords(exclusionLine.exec(idealCustomer)?.[1] ?? '').filter((word) =>
		present.has(word),
	);
	const found = wanted.filter((word) => present.has(word));
	const absent = wanted.filter((word) => !present.has(word));
	return {
		score: excluded.length > 0 ? 0 : Math.round((100 * found.length) / wanted.length),
		reasons: [
			...(excluded.length > 0 ? [`The pages mention an exclusion: ${excluded.join(', ')}.`] : []),
			...(found.length > 0 ? [`The pages mention: ${found.join(', ')}.`] : []),
		],
		missing: absent.length > 0 ? [`The pages do not mention: ${absent.join(', ')}.`] : [],
	};
}
