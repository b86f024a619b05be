/**
 * Characters that nobody sees: controls and format characters such as soft hyphens, zero-width spaces, direction marks
 * and the tag characters that carry hidden messages. White space, joiners (some scripts and emoji need them) and Arabic
 * number signs (visible) stay.
 */
const unseen = /(?!\u200c|\u200d|[\t\n\v\f\r\u0085\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}]/gu;

/** Latin letters, digits and signs with white space: most text there is, and nothing in it to compose or to take out. */
const ordinary = /^[\t\n\r -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** One line of text: composed characters (NFC), no unseen characters, single spaces, none at the ends. */
export function cleanText(text: string): string {
	if (ordinary.test(text)) return text.replace(/ *[\t\n\r][\t\n\r ]*| {2,}/g, ' ').trim();
	return text.replace(unseen, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}
