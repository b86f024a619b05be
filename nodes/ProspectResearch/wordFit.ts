import type { Fit } from '../shared/contracts/dossier';

/** Shorter words are mostly articles and prepositions. */
const minWordLength = 4;
const commonWords = new Set(
	'about also and companies company from have into least more most over than that their them they this those very what when which with within your'.split(
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

/**
 * Fit without a model: the share of the ideal customer's words that occur in the pages. A rough measure, and its reasons say
 * what it rests on.
 */
export function wordFit(idealCustomer: string, texts: readonly string[]): Fit {
	const wanted = tellingWords(idealCustomer);
	if (wanted.length === 0) return neutralFit;
	const present = new Set(texts.flatMap(tellingWords));
	const found = wanted.filter((word) => present.has(word));
	const absent = wanted.filter((word) => !present.has(word));
	return {
		score: Math.round((100 * found.length) / wanted.length),
		reasons: found.length > 0 ? [`The pages mention: ${found.join(', ')}.`] : [],
		missing: absent.length > 0 ? [`The pages do not mention: ${absent.join(', ')}.`] : [],
	};
}
