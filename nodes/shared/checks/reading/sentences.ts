import { matchesIn } from '../../matchesIn';
/** A piece of a text that reads as one sentence. `start`, `end`: UTF-16 offsets, white space around it left out. */
export interface Span {
	text: string;
	start: number;
	end: number;
}

/** A full stop after these does not end a sentence: titles, companies, short forms, initials. */
const abbreviation =
	/(?:^|[\s(„“"«¿¡/-])(?:Dr|Dra|Prof|Mag|Dipl|Ing|Lic|Mr|Mrs|Ms|Messrs|Rev|Hon|Capt|Gen|Col|Sgt|Hr|Fr|Sr|Sra|Srta|Sres|Dña|Dª|Mme|Mlle|Me|MM|St|Ste|Jr|Inc|Ltd|Co|Corp|vs|etc|approx|ca|bzw|bspw|ggf|inkl|zzgl|evtl|zzt|z\. ?B|z\. ?T|e\.g|i\.e|d\. ?h|u\. ?a|p\. ?ej|p\. ?ex|Mio|Mrd|Av|Avda|Nr|núm|aprox|env|[zdui]|\p{Lu}|\p{Lu}\.[- ]?\p{Lu})\.$/u;

/** "No. 4" is a number, "No." an answer. */
const numbered = /(?:^|\s)(?:[Nn]o|[Aa]rt|[Pp]ág|[Tt]el)\.$/u;

const ordinal = /(?:^|[\s(„“"])\d{1,2}\.$/u;
const months =
	/^\s+(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*|^\s+(?:Quartal|Kalenderwoche|KW|Jahrhundert|Generation|Halbjahr|Geburtstag)/u;
const beforeOrdinal =
	/(?:^|\s)(?:der|die|das|dem|den|des|am|zum|zur|im|vom|ab|seit|beim|ihr\p{L}*|sein\p{L}*|unser\p{L}*|mein\p{L}*|kein\p{L}*|jede\p{L}*)\s+\d{1,2}\.$/iu;

/** "Am 4. Dezember", "1. Send it": the full stop belongs to the number. "Down to 4. The next" ends there. */
function endsWithOrdinal(before: string, after: string): boolean {
	if (!ordinal.test(before)) return false;
	return months.test(after) || beforeOrdinal.test(before) || /^\s*\d{1,2}\.$/u.test(before);
}

function isInside(before: string, after: string): boolean {
	return (
		abbreviation.test(before) ||
		(numbered.test(before) && /^\s+\d/u.test(after)) ||
		endsWithOrdinal(before, after)
	);
}

const boundary = /[.!?…]{1,6}["”’'“)»]{0,3}(?=\s)/gu;

/** The sentences of a text: one per line at least, more where a full stop, question or exclamation mark ends one. */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
	const spans: Span[] = [];
	let lineStart = from;
	for (const line of text.slice(from, to).split('\n')) {
		let start = 0;
		for (const end of matchesIn(line, boundary).map((match) => match.index + match[0].length)) {
			if (isInside(line.slice(start, end).slice(-60), line.slice(end, end + 40))) continue;
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
