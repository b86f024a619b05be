/** Text made comparable, with the offset in the original of each of its characters and, last, of its end. */
interface Comparable {
	text: string;
	offsets: number[];
}

const replacements: [RegExp, string][] = [
	[/[\u200b-\u200d\u2060\ufeff\u00ad]/u, ''],
	[/["'`´‘’‚‛“”„‟«»‹›′″]/u, "'"],
	[/[-‐‑‒–—―−]/u, '-'],
];

/** Forms of the characters met so far: a page has few different ones, and finding a form takes long. */
const forms = new Map<string, string>();
const maxForms = 5000;

/** Kinds of quotes, dashes and white space become one, case and compatible forms (ﬁ, full width) too. */
function compareForm(character: string): string {
	for (const [pattern, replacement] of replacements) {
		if (pattern.test(character)) return replacement;
	}
	if (/\s/u.test(character)) return ' ';
	return character.normalize('NFKC').toLowerCase();
}

function formOf(character: string): string {
	let form = forms.get(character);
	if (form === undefined) {
		form = compareForm(character);
		if (forms.size < maxForms) forms.set(character, form);
	}
	return form;
}

/** The forms of ASCII, which most text consists of, at hand by code. */
const asciiForms = Array.from({ length: 128 }, (_, code) => compareForm(String.fromCharCode(code)));

function comparable(original: string): Comparable {
	let text = '';
	let last = '';
	const offsets: number[] = [];
	for (let offset = 0; offset < original.length; ) {
		const code = original.codePointAt(offset) ?? 0;
		const form = asciiForms[code] ?? formOf(String.fromCodePoint(code));
		// runs of white space count as one
		if (form !== ' ' || last !== ' ') {
			for (let index = 0; index < form.length; index++) offsets.push(offset);
			text += form;
			last = form || last;
		}
		offset += code > 0xffff ? 2 : 1;
	}
	offsets.push(original.length);
	return { text, offsets };
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Scripts without spaces between words: where one ends cannot be seen from its letters. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** Whether two neighbours belong to one word or number. */
function belongTogether(left: string, right: string): boolean {
	if (!wordCharacter.test(left) || !wordCharacter.test(right)) return false;
	return !unspaced.test(left) && !unspaced.test(right);
}

/** Whether a match cuts through a word or a number: "raised 4" is not said by "raised 4.2 million". */
function cuts(text: string, start: number, end: number): boolean {
	const [before = '', first = ''] = [text[start - 1], text[start]];
	const [last = '', after = ''] = [text[end - 1], text[end]];
	if (belongTogether(before, first) || belongTogether(last, after)) return true;
	const digitsGoOn = /\d/.test(last) && /^[.,]\d/.test(text.slice(end, end + 2));
	const digitsCameBefore =
		/\d/.test(first) && /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start));
	return digitsGoOn || digitsCameBefore;
}

/** Finds quotes in one text; reads the text once. */
export class QuoteFinder {
	private known?: Comparable;

	constructor(private readonly text: string) {}

	/** Made at the first search: most pages are never searched. */
	private get page(): Comparable {
		return (this.known ??= comparable(this.text));
	}

	/**
	 * Where a quote stands in the text, in UTF-16 offsets. Differences in white space, case, kinds of quotes and dashes and
	 * in unseen characters do not count, nor quotation marks and points around the quote. A place from `preferredStart` on
	 * is taken before an earlier one. Undefined when the words are not there.
	 */
	find(quote: string, preferredStart = 0): { start: number; end: number } | undefined {
		const unquoted = comparable(quote.normalize('NFC')).text.replace(/^[\s'.…]+|[\s'…]+$/gu, '');
		const withoutEnd = unquoted.replace(/[\s'.…,;:]+$/u, '');
		return this.findWords(unquoted, preferredStart) ?? this.findWords(withoutEnd, preferredStart);
	}

	private findWords(
		wanted: string,
		preferredStart: number,
	): { start: number; end: number } | undefined {
		if (!wanted) return undefined;
		const { text } = this.page;
		let earlier: { start: number; end: number } | undefined;
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
			if (cuts(text, at, at + wanted.length)) continue;
			const span = this.originalSpan(at, at + wanted.length);
			if (span.start >= preferredStart) return span;
			earlier ??= span;
		}
		return earlier;
	}

	private originalSpan(from: number, to: number): { start: number; end: number } {
		const start = this.page.offsets[from] ?? this.text.length;
		const lastStart = this.page.offsets[to - 1] ?? start;
		const last = String.fromCodePoint(this.text.codePointAt(lastStart) ?? 0);
		return { start, end: lastStart + last.length };
	}
}
