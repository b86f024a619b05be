import type { DraftSender } from '../../contracts/draft';
import { plain, wordsOf } from './words';

/** Where the parts of a mail lie: UTF-16 offsets into its text. From `closing` on ("Best regards,") it is form, not claim. */
export interface Layout {
	/** End of the first line with text: a greeting can only stand before it. */
	firstLineEnd: number;
	/** Where the closing line begins; the length of the text when there is none. */
	closing: number;
	/** Where the line with the sender's name ends; the length of the text when there is none. */
	signatureEnd: number;
}

interface Line {
	text: string;
	start: number;
}

function linesOf(text: string): Line[] {
	let start = 0;
	return text.split('\n').flatMap((line) => {
		const at = start;
		start += line.length + 1;
		return line.trim() ? [{ text: line, start: at }] : [];
	});
}

/** A line of a few words that ends no sentence: "Best regards,", "Un saludo cordial". */
function isClosing({ text }: Line): boolean {
	const line = text.trim();
	return wordsOf(line).length <= 6 && !/[.?:]$/.test(line) && !/\d|@/.test(line);
}

/** The parts of a mail, told by the line that holds only the sender's name: no list of closings in any language is needed. */
export function layoutOf(text: string, sender: DraftSender): Layout {
	const lines = linesOf(text);
	const first = lines[0];
	const name = new Set(wordsOf(sender.name).map((word) => plain(word.text)));
	const isName = ({ text: line }: Line) => {
		const words = wordsOf(line).map((word) => plain(word.text));
		return words.length > 0 && words.length <= name.size && words.every((word) => name.has(word));
	};
	const at = lines.findLastIndex(isName);
	const signed = lines[at];
	const before = lines[at - 1];
	const none = text.length;
	return {
		firstLineEnd: first ? first.start + first.text.length : 0,
		closing: signed ? (before && at > 1 && isClosing(before) ? before.start : signed.start) : none,
		signatureEnd: signed ? signed.start + signed.text.length : none,
	};
}
