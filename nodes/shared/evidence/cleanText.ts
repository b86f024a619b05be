/**
 * Characters that nobody sees: controls and format characters such as soft hyphens, zero-width spaces, direction marks
 * and the tag characters that carry hidden messages. White space, joiners (some scripts and emoji need them) and Arabic
 * number signs (visible) stay.
 */
const unseen = /(?!\u200c|\u200d|[\t\n\v\f\r\u0085\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}]/gu;

/** One line of text: composed characters (NFC), no unseen characters, single spaces, none at the ends. */
export function cleanText(text: string): string {
	return text.replace(unseen, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}
