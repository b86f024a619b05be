import type { ReadNumber } from '../../evidence/readNumbers';
import { unicode } from '../reading/pattern';
import { headsOf, sameNoun } from '../reading/quantities';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import { rankOf } from '../reading/ranks';
import { wordsOf } from '../reading/words';
import { alignmentOf } from './figureAlignment';
import { isNear } from './reckoning';

const leftAfter = unicode(
	/^(?:[^.!?;:]{0,30}\s)?(?:to (?:go|come|find|follow|save|gain|close)|left|remain\p{L}*|not yet|more|other|others|still|further|which (?:were|was|did|do|are) not|weitere\p{L}*|übrig\p{L}*|fehlen|verbleib\p{L}*|noch|offen|à (?:gagner|venir|faire|retirer)|rest(?:ent|ants?|e)|manquent|autres|de plus|quedan|restantes|faltan|por (?:retirar|hacer|ganar)|más|otr[oa]s|pendientes)\b/iu,
);
const leftBefore = unicode(
	/\b(?:the (?:other|remaining|rest of|last)|of the (?:remaining|other)|leaves?|leaving|another|plus|still|remains?|(?:die|den|der) (?:übrigen|anderen|restlichen)|bleiben|fehlen|noch|weitere|les autres|les|restent|reste|manquent|encore|l[oa]s otr[oa]s|l[oa]s demás|quedan|quedaban|faltan|otr[oa]s|además de)\b[^.!?;:]{0,40}$/iu,
);

/** Whether a figure is what is left of one: 27 stores, eleven with tanks, "sixteen to go"; 82 per cent, "that leaves 18". */
export function isRemainder(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
	near: readonly ReadNumber[],
): boolean {
	const before = sentence.text.slice(0, stated.start - sentence.start);
	const after = sentence.text.slice(stated.end - sentence.start);
	if (!leftAfter.test(after) && !leftBefore.test(before)) return false;
	const value = stated.share ?? stated;
	if (value.unit === 'percent')
		return near.some(
			({ unit, value: part }) => unit === 'percent' && isNear(100 - part, about(value)),
		);
	const counts = near.filter(({ unit, factor }) => unit === stated.unit && !factor);
	const wholes = reading.evidence.all.flatMap(({ numbers }) =>
		numbers.filter(({ unit, factor }) => unit === stated.unit && !factor),
	);
	// "to one litre": one is no number elsewhere
	const one = /(?<!\p{L})(?:one|ein(?:e[nrm]?)?|une?|una?|uno) /iu.test(before) ? [1] : [];
	const parts = [...counts.map(({ value: part }) => part), ...one, ...namedIn(sentence)];
	return [...counts, ...wholes].some(({ value: whole }) =>
		parts.some((part) => part < whole && isNear(whole - part, stated)),
	);
}

function about(number: ReadNumber): ReadNumber {
	return { ...number, qualifier: number.qualifier ?? 'about' };
}

/** "in Wisconsin, Minnesota and Iowa, plus eleven others": how many are named. */
function namedIn({ names }: ReadSentence): number[] {
	return names.length > 0 ? [names.length] : [];
}

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

const points = unicode(/\b(?:points?|punkte?n?|prozentpunkte?n?|puntos?)\b/iu);

/** Whether a figure in points is the distance of two percentages, both of the prospect's or both of the sender's texts. */
export function isDistance(
	stated: StatedNumber,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	if (stated.unit !== 'plain' && stated.unit !== 'percent') return false;
	const at = reading.sentences.indexOf(sentence);
	const around = reading.sentences.slice(Math.max(0, at - 2), at + 1);
	if (!around.some(({ text }) => points.test(text))) return false;
	const { facts, own } = reading.evidence;
	return [facts, own].some((sources) => {
		const percents = sources
			.flatMap(({ numbers }) => numbers)
			.filter(({ unit, bare }) => unit === 'percent' || bare);
		return percents.some((left, index) =>
			percents
				.slice(index + 1)
				.some(
					(right) =>
						(left.unit === 'percent' || right.unit === 'percent') &&
						isNear(Math.abs(left.value - right.value), stated),
				),
		);
	});
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

/** A figure that the same sentence, or the one before, has already given and that holds there. */
export function isEcho(
	stated: StatedNumber,
	sentence: ReadSentence,
	holds: (other: StatedNumber) => boolean,
): boolean {
	return sentence.numbers.some(
		(other) =>
			other.start < stated.start &&
			other.value === stated.value &&
			other.unit === stated.unit &&
			holds(other),
	);
}
