/**
 * Text as one line without anything invisible: line breaks and runs of white space become one space; control and format
 * characters (Unicode Cc and Cf: bidirectional overrides, zero-width spaces, soft hyphens) go, but for the two joiners
 * that scripts and emoji need; lone surrogates become U+FFFD.
 */
export function singleLine(text: string): string {
	return text
		.replace(/\p{Cs}/gu, '\ufffd')
		.replace(/\s+/g, ' ')
		.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
		.replace(/ {2,}/g, ' ')
		.trim();
}

/** The same for text that may have lines: line breaks stay, as `\n`, and trailing white space goes. */
export function cleanLines(text: string): string {
	return text
		.split(/\r\n?|\n/)
		.map(singleLine)
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
