import { unicode } from '../reading/pattern';
import { headsOf, sameNoun } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { rankOf } from '../reading/ranks';
import { wordsOf } from '../reading/words';
import { matchesIn } from '../../matchesIn';
import { alignmentOf } from './figureAlignment';

const ofWhole = unicode(/^\s(?:out )?(?:of|von|aus|sur|de|des)\s(?:\p{L}+\s)?$/iu);
const butFor = unicode(
	/\b(?:only|except|but|apart from|all but|nur|außer|bis auf|seul\p{L}*|sauf|excepté|solo|sólo|excepto|salvo)\b/iu,
);

/** "At nine of your eleven branches; only Lewes and Uckfield ...": all but those named. */
export function isAllButNamed(stated: StatedNumber, sentence: ReadSentence): boolean {
	const index = sentence.numbers.indexOf(stated);
	const whole = sentence.numbers[index + 1];
	if (!whole || whole.value <= stated.value) return false;
	const { text, start } = sentence;
	if (!ofWhole.test(text.slice(stated.end - start, whole.start - start))) return false;
	const except = butFor.exec(text);
	if (!except) return false;
	const named = sentence.names
		.filter((name) => name.start >= start + except.index)
		.reduce((sum, { text: name }) => sum + name.split(/\s(?:and|und|et|y|&)\s/u).length, 0);
	return named === whole.value - stated.value;
}

const asOfNow = unicode(
	/\b(?:now|already|today|currently|jetzt|nun|bereits|schon|heute|inzwischen|mittlerweile|désormais|déjà|maintenant|aujourd['’]hui|ya|ahora|hoy)\b/iu,
);

/** "Four cranes": the sources speak of the fourth crane. */
export function isCountOfRanks(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	if (stated.unit !== 'plain' || stated.factor || stated.value < 2 || stated.value > 10)
		return false;
	const heads = headsOf(sentence.text, {
		...stated,
		start: stated.start - sentence.start,
		end: stated.end - sentence.start,
	});
	// The fourth one may be yet to come.
	if (asOfNow.test(sentence.text) && alignmentOf(stated, sentence, reading).rival) return false;
	return reading.evidence.all.some(({ text }) => {
		const words = wordsOf(text);
		return words.some(
			(word, index) =>
				rankOf(word.text) + 2 === stated.value &&
				words
					.slice(index + 1, index + 4)
					.some((other) => heads.some((head) => sameNoun(head, other.text.toLowerCase()))),
		);
	});
}

/** "Angers, Cholet and Laval: three addresses": as many as the names beside it. */
export function isCountOfNames(
	stated: StatedNumber,
	{ text, start, names }: ReadSentence,
): boolean {
	if (stated.unit !== 'plain' || stated.factor || stated.value < 2) return false;
	const listed = (part: string, from: number) =>
		names.filter((name) => name.start >= from && name.end <= from + part.length).length;
	const colon = text.indexOf(':');
	if (colon < 0) return false;
	const [before, after] = [text.slice(0, colon), text.slice(colon)];
	const said = stated.start - start;
	return said > colon
		? listed(before, start) === stated.value
		: listed(after, start + colon) === stated.value;
}

const list = unicode(
	/(?<=^|[\s:(])(?:[\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+){0,3}, ){1,7}[\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+){0,3},? (?:and|und|et|y|e) (?:(?:the|die|der|les?|la|l['’]|el|los|las) )?[\p{L}\p{N}’'-]+/giu,
);

/** "One of your four subjects", where a source lists history, law, music and the environmental sciences. */
export function isCountOfList(
	stated: StatedNumber,
	sentence: ReadSentence,
	{ evidence }: Reading,
): boolean {
	if (stated.unit !== 'plain' || stated.factor || stated.value < 3 || stated.value > 9)
		return false;
	const said = new Set(sentence.words.filter(({ key }) => key.length > 3).map(({ key }) => key));
	return evidence.all.some(({ text }) =>
		matchesIn(text, list).some(([found]) => {
			const items = found.split(/, | (?:and|und|et|y|e) /u);
			return (
				items.length === stated.value &&
				items.some((item) => wordsOf(item).some(({ key }) => said.has(key)))
			);
		}),
	);
}
