/** A piece of a text that reads as one sentence. `start`, `end`: UTF-16 offsets, white space around it left out. */
export interface Span {
	text: string;
	start: number;
	end: number;
}

/** A full stop after these does not end a sentence. */
const abbreviation =
	/(?:^|[\s(„“"])(?:Dr|Prof|Mr|Mrs|Ms|St|No|Nr|Inc|Ltd|Co|Corp|vs|etc|approx|ca|bzw|z\. ?B|e\.g|i\.e|d\. ?h|u\. ?a|Mio|Mrd|\p{Lu}|\d{1,2})\.$/u;

const boundary = /[.!?…]{1,6}["”’'“)»]{0,3}(?=\s)/gu;

/** The sentences of a text: one per line at least, more where a full stop, question or exclamation mark ends one. */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
	const spans: Span[] = [];
	let lineStart = from;
	for (const line of text.slice(from, to).split('\n')) {
		let start = 0;
		for (const end of [...line.matchAll(boundary)].map((match) => match.index + match[0].length)) {
			if (abbreviation.test(line.slice(start, end))) continue;
			if (/^\s+\p{Ll}/u.test(line.slice(end))) continue;
			addSpan(spans, text, lineStart + start, lineStart + end);
			start = end;
		}
		addSpan(spans, text, lineStart + start, lineStart + line.length);
		lineStart += line.length + 1;
	}
	return spans;
}

function addSpan(spans: Span[], text: string, from: number, to: number): void {
	const raw = text.slice(from, to);
	const trimmed = raw.trim();
	if (!trimmed) return;
	const start = from + raw.indexOf(trimmed);
	spans.push({ text: trimmed, start, end: start + trimmed.length });
}

/**
 * The sentences of a text, cut where the writer's own list cuts it: `known` sentences that stand in the text word for word
 * stay whole, what lies between them is split.
 */
export function sentencesOf(text: string, known: readonly string[]): Span[] {
	const spans: Span[] = [];
	let cursor = 0;
	for (const sentence of known) {
		const at = sentence ? text.indexOf(sentence, cursor) : -1;
		if (at < 0) continue;
		spans.push(...splitSentences(text, cursor, at));
		spans.push({ text: sentence, start: at, end: at + sentence.length });
		cursor = at + sentence.length;
	}
	return [...spans, ...splitSentences(text, cursor)];
}
