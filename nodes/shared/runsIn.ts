import { matchesIn } from './matchesIn';

/** A piece of a text, as words are. */
export interface Run {
	text: string;
	start: number;
	end: number;
}

const none = 1;
const letter = 2;
const mark = 3;
const digit = 4;

/** What each character is; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
	const known = kinds[code] ?? none;
	if (known > 0) return known;
	const character = String.fromCharCode(code);
	let kind = none;
	if (/\p{L}/u.test(character)) kind = letter;
	else if (/\p{M}/u.test(character)) kind = mark;
	else if (/\p{N}/u.test(character)) kind = digit;
	kinds[code] = kind;
	return kind;
}

/** Letters of ancient scripts and the like take two units each. */
const inTwoUnits = /[\ud800-\udfff]/;

function runs(text: string, opens: (kind: number) => boolean, last: number): Run[] {
	const found: Run[] = [];
	const { length } = text;
	for (let at = 0; at < length; at++) {
		if (!opens(kindOf(text.charCodeAt(at)))) continue;
		const start = at;
		for (at++; at < length; at++) {
			const kind = kindOf(text.charCodeAt(at));
			if (kind === none || kind > last) break;
		}
		found.push({ text: text.slice(start, at), start, end: at });
	}
	return found;
}

const matched = (text: string, pattern: RegExp): Run[] =>
	matchesIn(text, pattern).map(({ 0: said, index }) => ({
		text: said,
		start: index,
		end: index + said.length,
	}));

/** The runs of letters and digits of a text. Every word of every text is looked for: a pattern takes several times as long. */
export function wordRunsIn(text: string): Run[] {
	if (inTwoUnits.test(text)) return matched(text, /[\p{L}\p{M}\p{N}]+/gu);
	return runs(text, (kind) => kind > none, digit);
}

/** The runs of letters of a text, digits left out. */
export function letterRunsIn(text: string): Run[] {
	if (inTwoUnits.test(text)) return matched(text, /\p{L}[\p{L}\p{M}]*/gu);
	return runs(text, (kind) => kind === letter, mark);
}
