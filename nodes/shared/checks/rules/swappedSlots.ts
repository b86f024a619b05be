import { carriesMeaning } from '../reading/commonWords';
import { anyHas, type Source } from '../reading/evidence';
import { givenKeys } from '../reading/givenKeys';
import type { ReadName } from '../reading/names';
import { isGermanNoun } from '../reading/ordinaryWord';
import { unicode } from '../reading/pattern';
import type { Reading, ReadSentence } from '../reading/reading';
import { keyOf, plain, wordsOf, type Word } from '../reading/words';
import { clauseAt } from './support';

/** Where one thing said of one name ends and another of another begins. */
const apart = unicode(
	/[;:.–—](?=\s)|,\s+(?=(?:and|but|while|whereas|because|und|aber|weil|während|denn|et|mais|tandis|car|y|pero|mientras|porque)\s)/giu,
);

/** A part of a fact that says one thing, with the names in it and the word before each. */
interface Part {
	keys: ReadonlySet<string>;
	names: Array<{ name: string; before: string }>;
}

/** A name as a source has it: a capital that neither opens its part nor is known as a German noun. */
const capital = /^\p{Lu}\p{L}{3,}$/u;

function namedIn(words: readonly Word[]): Part['names'] {
	return words.flatMap(({ text }, at) => {
		const before = words[at - 1];
		if (!before || !capital.test(text) || isGermanNoun(text)) return [];
		if (/^\p{Lu}/u.test(before.text)) return [];
		return [{ name: plain(text), before: plain(before.text) }];
	});
}

const partsOfSources = new WeakMap<Source, Part[]>();

function partsOf(source: Source): Part[] {
	const known = partsOfSources.get(source);
	if (known) return known;
	const quote = source.fact?.quote ?? source.text;
	const parts = quote.split(apart).map((text): Part => {
		const words = wordsOf(text);
		return { keys: new Set(words.map(({ key }) => key)), names: namedIn(words) };
	});
	partsOfSources.set(source, parts);
	return parts;
}

/** How few words a passage may share with the part of a fact that it retells. */
const fewest = 3;

/** The words around a name: those of its clause, where it has few those up to where another thing begins. */
function passageOf({ start }: ReadName, sentence: ReadSentence): readonly Word[] {
	const clause = clauseAt(sentence, start);
	const inside = (from: number, to: number) =>
		sentence.words.filter((word) => word.start >= from && word.end <= to);
	const own = inside(clause.start, clause.start + clause.text.length);
	if (own.filter(({ key }) => carriesMeaning(key)).length > fewest) return own;
	const cuts = [...sentence.text.matchAll(apart)].map(({ index }) => sentence.start + index);
	const from = cuts.findLast((cut) => cut < start) ?? sentence.start;
	return inside(from, cuts.find((cut) => cut >= start) ?? sentence.end);
}

/** Whether a name stands, in a passage that retells a part of a fact, at the place of the name which that part has. */
function isInPlaceOfOther(name: ReadName, sentence: ReadSentence, reading: Reading): boolean {
	const [word = ''] = name.words.slice(-1);
	const passage = passageOf(name, sentence);
	const named = new Set(passage.map(({ text }) => plain(text)));
	const at = passage.findLast(({ start }) => start < name.end && start >= name.start);
	const before = passage.filter(({ end }) => end <= (at?.start ?? 0)).at(-1);
	if (!before) return false;
	const given = givenKeys(reading, 'company', 'name', 'sender');
	const keys = [...new Set(passage.map(({ key }) => key))].filter(
		(key) => carriesMeaning(key) && !given.has(key) && key !== keyOf(word),
	);
	return reading.evidence.facts.some((source) => {
		if (!source.words.has(word)) return false;
		const parts = partsOf(source);
		const having = parts.filter((part) => part.names.some((one) => one.name === word));
		const shared = (part: Part) =>
			keys.filter(
				(key) => part.keys.has(key) && !part.names.some((one) => keyOf(one.name) === key),
			);
		const common = new Set(having.flatMap((part) => [...part.keys]));
		return parts.some((part) => {
			if (having.length === 0 || part.names.some((one) => one.name === word)) return false;
			const told = shared(part);
			// What is said of the name itself is not retold of another
			if (told.length < fewest || 2 * told.length < keys.length - 1) return false;
			const own = having.filter((one) => shared(one).some((key) => !part.keys.has(key)));
			if (own.length > 0 || told.filter((key) => !common.has(key)).length < fewest) return false;
			return part.names.some((one) => !named.has(one.name) && one.before === plain(before.text));
		});
	});
}

/** The names of a sentence that stand where the fact which it retells has another of its own. */
export function namesInPlaceOfOthers(sentence: ReadSentence, reading: Reading): ReadName[] {
	const { recipient, own } = reading.evidence;
	return sentence.names.flatMap((name) => {
		const { states, about } = clauseAt(sentence, name.start);
		if (!states || about === 'sender') return [];
		// "Tudela y Huesca": each for itself
		const singles = name.text.split(/\s+(?:and|und|et|y|&)\s+/u);
		return singles.flatMap((text) => {
			const start = name.start + name.text.indexOf(text);
			const single = { ...name, text, words: [plain(text)], start, end: start + text.length };
			const usable = !/\s/.test(text) && text.length > 3 && !anyHas([recipient, ...own], text);
			return usable && isInPlaceOfOther(single, sentence, reading) ? [single] : [];
		});
	});
}
