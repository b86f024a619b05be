/** Sentences of a text in the order they stand there; a number such as `1.4 %` or `DIN 17025` does not end one. */
export function splitSentences(text: string, language = 'en'): string[] {
	const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
	return [...segments].map(({ segment }) => segment.trim()).filter(Boolean);
}
