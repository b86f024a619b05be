import { namesOf } from '../../shared/checks/reading/names';
import { numbersOf } from '../../shared/evidence/readNumbers';
import { splitSentences } from '../../shared/checks/reading/sentences';
import { plain, wordsOf } from '../../shared/checks/reading/words';

/** What must not be told on: `strangers` are texts about somebody else; `own` is the sender's own, whose names may stay. */
export interface Redaction {
	strangers: readonly string[];
	own: readonly string[];
	language: string;
}

interface Hidden {
	start: number;
	end: number;
	by: string;
}

const linkStart = /https?:\/\/|www\./i;
const domainEnd = /\.(?:com|org|net|io|eu|de|uk|example)(?![\p{L}\p{N}_])/iu;
const ofDomain = /[\p{L}\p{N}.-]/u;

/** Where in a word an address, a link or a domain begins; it goes on to the end of the word. */
function addressIn(word: string): number | undefined {
	if (/.@./s.test(word)) return 0;
	const link = linkStart.exec(word);
	if (link) return link.index;
	const domain = domainEnd.exec(word);
	if (!domain) return undefined;
	let start = domain.index;
	while (start > 0 && ofDomain.test(word[start - 1]!)) start -= 1;
	return start;
}

/** Word by word: one pattern for the whole text would start anew at each letter of a very long word. */
function addressesIn(text: string): Hidden[] {
	return [...text.matchAll(/[^\s<>()]+/g)].flatMap(({ index, 0: word }) => {
		const start = addressIn(word);
		if (start === undefined) return [];
		return [{ start: index + start, end: index + word.length, by: '[address]' }];
	});
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words that say who somebody is: names of the texts about them, and the words of a name given alone. */
function namesIn(texts: readonly string[], language: string): string[] {
	return texts.flatMap((text) =>
		splitSentences(text).flatMap((sentence) => {
			const found = namesOf(sentence.text, language).map((name) => name.text);
			// A name or a company on its own is no sentence: all of its words tell who it is.
			const alone = /[.!?]/.test(sentence.text) || sentence.text.length > 60 ? [] : [sentence.text];
			return [...found, ...alone].flatMap((name) => [name, ...name.split(/[\s,]+/)]);
		}),
	);
}

function hiddenIn(text: string, { strangers, own, language }: Redaction): Hidden[] {
	const ownWords = new Set(own.flatMap((one) => wordsOf(one).map((word) => plain(word.text))));
	const isOwn = (name: string) => wordsOf(name).every((word) => ownWords.has(plain(word.text)));
	const hidden = addressesIn(text);
	const known = [...new Set(namesIn(strangers, language))].filter((name) => name.length > 1);
	for (const name of known.filter((one) => /\p{Lu}|[^\p{ASCII}]/u.test(one) && !isOwn(one))) {
		const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu');
		for (const match of text.matchAll(pattern)) {
			hidden.push({ start: match.index, end: match.index + match[0].length, by: '[name]' });
		}
	}
	for (const sentence of splitSentences(text)) {
		for (const name of namesOf(sentence.text, language)) {
			if (isOwn(name.text)) continue;
			const start = sentence.start + name.start;
			hidden.push({ start, end: start + name.text.length, by: '[name]' });
		}
	}
	for (const { start, end } of numbersOf(text)) hidden.push({ start, end, by: '[number]' });
	for (const match of text.matchAll(/\d[\d.,:/ -]*\d|\d/gu)) {
		hidden.push({ start: match.index, end: match.index + match[0].length, by: '[number]' });
	}
	return hidden.sort((left, right) => left.start - right.start || right.end - left.end);
}

/** A text without names, addresses, companies and numbers of others: each is replaced by what it was. */
export function redact(text: string, redaction: Redaction): string {
	let result = '';
	let position = 0;
	for (const { start, end, by } of hiddenIn(text, redaction)) {
		if (start < position) {
			position = Math.max(position, end);
			continue;
		}
		result += text.slice(position, start) + by;
		position = end;
	}
	return result + text.slice(position);
}
