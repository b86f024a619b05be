const empty = new Set(
	'their there which about would could with from your that this have more than'.split(' '),
);

/** Words that say something: four letters or digits and more, in lower case, without the most common ones. */
export function tellingWords(text: string): string[] {
	return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !empty.has(word));
}
