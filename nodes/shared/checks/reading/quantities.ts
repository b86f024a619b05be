import { isNumberWord } from '../../evidence/numberWords';
import { secondsOfUnitName } from '../../evidence/spokenDurations';
import type { ReadNumber } from '../../evidence/readNumbers';
import { carriesMeaning } from './commonWords';
import { countedBy } from './counted';
import type { Source } from './evidence';
import { unicode } from './pattern';
import { plain, wordsOf, type Word } from './words';

/** What a number measures: only numbers of one kind can stand in each other's place. */
export type QuantityKind = 'percent' | 'money' | 'span' | 'share' | 'year' | 'date' | 'count';

export function kindOf({ unit, factor, seconds }: ReadNumber): QuantityKind {
	if (unit === 'percent' || unit === 'money' || unit === 'year') return unit;
	if (unit === 'time' || unit === 'day') return 'date';
	if (factor) return 'share';
	return seconds ? 'span' : 'count';
}

/** A number of a source with what it counts and the telling words of its sentence. */
export interface Quantity {
	number: ReadNumber;
	kind: QuantityKind;
	/** Words for what is counted, in lower case. */
	heads: string[];
	/** Keys of the telling words next to it. */
	beside: string[];
	/** It counts only some of them: the other four, the new ones. */
	part: boolean;
	/** Keys of the telling words of its sentence. */
	context: ReadonlySet<string>;
	source: Source;
	/** Which of the source's sentences it stands in. */
	sentence: number;
}

const known = new WeakMap<Source, Quantity[]>();

/** The numbers of a source as quantities, read once. */
export function quantitiesOf(source: Source): Quantity[] {
	const found = known.get(source) ?? readQuantities(source);
	known.set(source, found);
	return found;
}

function readQuantities(source: Source): Quantity[] {
	const contexts = source.sentences.map(({ keys }) => new Set([...keys].filter(tells)));
	const found: Quantity[] = [];
	for (const [index, number] of source.numbers.entries()) {
		const at = source.sentences.findLastIndex(({ start }) => start <= number.start);
		const before = found.at(-1);
		const back = before && pointsBack.test(source.text.slice(number.end, number.end + 24));
		const next = source.numbers[index + 1];
		const ofNext = next && ofWhole.test(source.text.slice(number.end, next.start));
		found.push({
			number,
			kind: kindOf(number),
			heads: back ? before.heads : headsOf(source.text, ofNext ? next : number),
			beside: besideOf(source.text, number),
			part: isPart(source.text, number),
			context: contexts[at] ?? new Set(),
			source,
			sentence: at,
		});
	}
	return found;
}

/** "47 of them", "85 davon": what is counted stands before. */
const pointsBack = unicode(
	/^\s(?:of (?:them|these|those|which|whom)|davon|von (?:ihnen|diesen)|d['’]entre|dont|de (?:ellos|ellas|estos|estas)|(?:still |already )?(?:remain|are left))\b/iu,
);

/** "85 of our 310 employees". */
const ofWhole =
	/^\s(?:out )?(?:of|von|aus|sur|de|des|der)(?:\s(?:our|the|its|all|some|about|around|unseren|den|insgesamt|rund|nos|les|nuestr[oa]s|l[oa]s|unos))*\s$/iu;

/** Keys of the telling words next to a number: one before, two after. */
export function besideOf(text: string, { start, end, seconds }: ReadNumber): string[] {
	const tellingOf = (words: readonly Word[]) =>
		words.filter(({ text: said, key }) => tells(key) && !(seconds && secondsOfUnitName(said)));
	const before = /[^.!?;\d\n]*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
	const after = wordsOf(/^[^.!?;\d\n]*/u.exec(text.slice(end, end + 40))?.[0] ?? '');
	// Beyond another number, words belong to that one.
	const next = after.findIndex(({ text: said }) => isNumberWord(said));
	return [
		...tellingOf(wordsOf(before)).slice(-1),
		...tellingOf(next < 0 ? after : after.slice(0, next)).slice(0, 2),
	].map(({ key }) => key);
}

const others =
	'(?:other|another|remaining|more|additional|further|new|ander[ens]{0,2}|weitere[nr]?|übrige[nr]?|restliche[nr]?|neue[nr]?|autres|nouve(?:lles|aux)|restants|supplémentaires|otr[oa]s|nuev[oa]s|restantes|demás)';
const otherBefore = new RegExp(`(?<!\\p{L})${others}\\s$`, 'iu');
const otherAfter = new RegExp(`^\\s${others}(?!\\p{L})`, 'iu');

/** Whether a number counts the other or the new ones only. */
export function isPart(text: string, { start, end }: ReadNumber): boolean {
	return (
		otherBefore.test(text.slice(Math.max(0, start - 16), start)) ||
		otherAfter.test(text.slice(end, end + 18))
	);
}

/** Whether the key of a word can tell one sentence from another. */
export function tells(key: string): boolean {
	return carriesMeaning(key) && !/^\d/.test(key);
}

/** Words for what a number counts, in lower case and without accents. */
export function headsOf(text: string, number: ReadNumber): string[] {
	const { words } = countedBy(text, number);
	const [unit, ...others] = words;
	// "six weeks of work": the unit of a time is no thing that is counted
	const counted = number.seconds && unit && secondsOfUnitName(unit.text) ? others : words;
	return counted.map(({ text: said }: Word) => plain(said));
}

const ending = /(?:innen|ern|en|er|es|s|e|n)$/u;

/** Whether two words for what is counted mean the same thing: one word, or its compound (`Listen`, `Ersatzteillisten`). */
export function sameNoun(left: string, right: string): boolean {
	if (left === right) return true;
	if (keyOfNoun(left) === keyOfNoun(right)) return true;
	const [shorter, longer] = [left, right]
		.map((word) => word.replace(ending, ''))
		.sort((one, other) => one.length - other.length) as [string, string];
	return shorter.length >= 4 && longer.length > shorter.length + 2 && longer.endsWith(shorter);
}

const nounKeys = new Map<string, string>();

function keyOfNoun(word: string): string {
	const seen = nounKeys.get(word) ?? wordsOf(word)[0]?.key ?? word;
	if (nounKeys.size > 20_000) nounKeys.clear();
	nounKeys.set(word, seen);
	return seen;
}
