/** First words that lose their capital inside a sentence; other first words may be names. */
const commonStarts = new Set(
	'We Our The A An In On At Last From Every Each Today When Since Two Three Twelve Seven Ten Nine This Within'.split(
		' ',
	),
);

/** First person to second: what a company says about itself, told back to it. */
const secondPerson: Record<string, string> = {
	we: 'you',
	us: 'you',
	our: 'your',
	ours: 'yours',
	ourselves: 'yourselves',
};

/** "We run 86 trucks." as "you run 86 trucks." */
export function retell(quote: string): string {
	const swapped = quote.replace(/\b(we|us|our|ours|ourselves)\b/gi, (word) => {
		const other = secondPerson[word.toLowerCase()] ?? word;
		return /^[A-Z]/.test(word) ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other;
	});
	const first = /^\w+/.exec(quote)?.[0] ?? '';
	return commonStarts.has(first) ? `${swapped[0]?.toLowerCase()}${swapped.slice(1)}` : swapped;
}
