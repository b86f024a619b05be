import { unicode } from '../reading/pattern';
import { isPart } from '../reading/quantities';
import type { ReadSentence, StatedNumber } from '../reading/reading';
import { atPlace } from './bases';
import { reachOf, type Operand } from './reckoning';
import type { Pair, WantedKind } from './results';

const toGo = unicode(
	/^(?:\s[\p{L}-]+)?\s(?:to (?:go|come|follow)|left|remain\p{L}*|übrig|fehlen|à venir|restent|manquent|quedan|faltan|restantes)\b/iu,
);

/** "The other 27", "sixteen to go": what is left of a whole that a source counts, without the part that is told of. */
export function isRest(
	stated: StatedNumber,
	sentence: ReadSentence,
	kinds: readonly WantedKind[],
	of: readonly Pair[],
): boolean {
	const place = atPlace(stated, sentence);
	if (!isPart(sentence.text, place) && !toGo.test(sentence.text.slice(place.end))) return false;
	const { least, most } = reachOf(stated);
	const isWanted = (whole: Operand) =>
		kinds.some(([one]) => one.kind === whole.kind && one.of === whole.of);
	return of.some(([parts, wholes]) =>
		wholes.filter(isWanted).some((whole) =>
			parts.some((part) => {
				const rest = whole.said - part.said;
				const fits = part.kind === 'count' || part.kind === whole.kind;
				return fits && rest >= least && rest <= most;
			}),
		),
	);
}

/** Boards, kayaks and suits, and how many things that makes. */
export function isSumOfAll(
	stated: StatedNumber,
	kinds: readonly WantedKind[],
	here: readonly Operand[],
): boolean {
	const { least, most } = reachOf(stated);
	return kinds.some(([wanted, size]) => {
		const same = here.filter(({ kind, of }) => kind === wanted.kind && of === wanted.of);
		const sum = same.reduce((total, { value }) => total + value, 0) / size;
		return same.length >= 3 && sum >= least && sum <= most;
	});
}

/** "Eleven days saved", where a source tells of 19 before and eight now. */
export function isDifferenceIn(
	stated: StatedNumber,
	kinds: readonly WantedKind[],
	basis: readonly Operand[],
): boolean {
	const { least, most } = reachOf(stated);
	return kinds.some(([wanted, size]) => {
		const same = basis.filter(({ kind, of }) => kind === wanted.kind && of === wanted.of);
		return same.some((left) =>
			same.some(({ value }) => {
				const difference = (left.value - value) / size;
				return difference >= least && difference <= most;
			}),
		);
	});
}
