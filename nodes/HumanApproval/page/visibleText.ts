/**
 * Text with what nobody sees made visible: control characters as their pictures (U+2400 and on), and the characters that
 * turn the reading direction, with which an address can be made to look like another, as their code points. For text
 * that is only shown; what can be edited stays as it is.
 */
export function visibleText(text: string): string {
	return text
		.replace(/\p{Cc}/gu, picture)
		.replace(
			/[\u202a-\u202e\u2066-\u2069]/g,
			(character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`,
		);
}

/** Line feed and tab stay, a carriage return goes; those from U+0080 on have no picture. */
function picture(character: string): string {
	const code = character.charCodeAt(0);
	if (character === '\n' || character === '\t') return character;
	if (character === '\r') return '';
	if (code === 0x7f) return '\u2421';
	return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}
