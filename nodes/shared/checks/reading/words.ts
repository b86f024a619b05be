import { matchesIn } from '../../matchesIn';
import { wordRunsIn } from '../../runsIn';
/** A word of a text; `key` is its comparable form, `start` and `end` are UTF-16 offsets. */
export interface Word {
	text: string;
	key: string;
	start: number;
	end: number;
}

/** The article or pronoun that French writes before a vowel ("d'Oc", "l'équipe", "qu'il") is a word of its own. */
const elision = String.raw`(?<![\p{L}\p{M}\p{N}'’])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)(?=['’]\p{L}{2})`;
const wordPattern = new RegExp(String.raw`${elision}|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?`, 'giu');

/** Forms that no ending tells: what the ending rules below would miss. */
const irregular: Record<string, string> = {
	ran: 'run',
	grew: 'grow',
	grown: 'grow',
	growth: 'grow',
	won: 'win',
	built: 'build',
	bought: 'buy',
	sold: 'sell',
	made: 'make',
	fell: 'fall',
	rose: 'rise',
	led: 'lead',
	told: 'tell',
	began: 'begin',
	held: 'hold',
	kept: 'keep',
	lost: 'lose',
	found: 'find',
	chose: 'choose',
	drove: 'drive',
	wove: 'weave',
	woven: 'weave',
	women: 'woman',
	men: 'man',
	children: 'child',
};

/** Words that say the same in business prose; the first of a line stands for all. */
const synonyms = new Map(
	[
		'truck vehicle lorry fleet van',
		'people employee staff team colleague person worker headcount',
		'customer client buyer',
		'site location depot branch office place',
		'open launch start begin',
		'buy purchase order',
		'company business firm',
		'raise secure',
		'hire recruit vacancy job role position hiring',
		'reduce cut lower fall drop decrease',
		'grow increase rise expand expansion',
		'build make manufacture produce maker',
		'move ship transport deliver delivery shipping',
		'refrigerated chilled cooled',
		'store warehouse',
		'battery electric',
	].flatMap((line) => {
		const [first = '', ...others] = line.split(' ').map(stem);
		return others.map((other) => [other, first] as const);
	}),
);

/** A word without its common English endings, cut to seven letters, so that forms of one word meet. */
function stem(word: string): string {
	let form = Object.hasOwn(irregular, word) ? (irregular[word] ?? word) : word;
	if (form.length > 4) form = form.replace(/ies$/, 'y').replace(/(?<=s|x|z|ch|sh)es$/, '');
	if (form.length > 3) form = form.replace(/(?<!s|u|i)s$/, '');
	if (form.length > 5) form = form.replace(/(?:ing|ed|ly|ment)$/, '');
	if (form.length > 5) form = form.replace(/(?:(?<=er)n|en)$/, '');
	if (form.length > 3) form = form.replace(/e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
	return form.slice(0, 6).replace(/e$/, '');
}

/** Lower case without accents: `Ñandú` and `nandu` are one, `Haßfurt` and `Hassfurt`, too. */
export function plain(text: string): string {
	const known = knownPlain.get(text);
	if (known !== undefined) return known;
	const made = makePlain(text);
	if (knownPlain.size >= mostKnownPlain) knownPlain.clear();
	knownPlain.set(text, made);
	return made;
}

/** Words and names that were made plain before: there are many, and most of them again and again. */
const knownPlain = new Map<string, string>();
const mostKnownPlain = 20_000;

function makePlain(text: string): string {
	// Most words need no more than this, and there are many.
	if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/’/g, "'")
		.replace(/ß/g, 'ss');
}

/** Keys of words seen before: rules ask for the same words again and again. */
const knownKeys = new Map<string, string>();
const mostKnownKeys = 50_000;

/** The form in which words are compared: one for all forms and synonyms of a word. */
export function keyOf(word: string): string {
	const known = knownKeys.get(word);
	if (known !== undefined) return known;
	const form = stem(plain(word).replace(/'.*$/, ''));
	const key = synonyms.get(form) ?? form;
	if (knownKeys.size >= mostKnownKeys) knownKeys.clear();
	knownKeys.set(word, key);
	return key;
}

/** Texts whose words were read before: rules ask for those of the same sentence again and again. */
const knownTexts = new Map<string, readonly Word[]>();
const mostKnownTexts = 2_000;

/** The words of a text, in its order. */
export function wordsOf(text: string, offset = 0): readonly Word[] {
	const words = knownTexts.get(text) ?? readWords(text);
	if (offset === 0) return words;
	return words.map(({ text: said, key, start, end }) => ({
		text: said,
		key,
		start: start + offset,
		end: end + offset,
	}));
}

function readWords(text: string): readonly Word[] {
	// Without an apostrophe there is nothing to cut, and most texts have none.
	const words = /['’]/.test(text)
		? matchesIn(text, wordPattern).map(({ 0: said, index }) => wordAt(said, index))
		: wordRunsIn(text).map((run) => wordAt(run.text, run.start));
	if (knownTexts.size >= mostKnownTexts) knownTexts.clear();
	knownTexts.set(text, words);
	return words;
}

function wordAt(text: string, start: number): Word {
	return { text, key: keyOf(text), start, end: start + text.length };
}
