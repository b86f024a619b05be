import { headsOf } from '../reading/quantities';
import type { ReadSentence, StatedNumber } from '../reading/reading';
import { atPlace } from './bases';
import { operandOf, reachOf, resultsOf, type Operand } from './reckoning';

/** What a figure may be of, and how much of the base unit one of it is. */
export type WantedKind = [Operand, number];

/** Figures of which one may be reckoned with one of the others. */
export type Pair = [readonly Operand[], readonly Operand[]];

/** A figure that says nothing of what it counts is of the kind of one beside it: "640 hectares, the other 510". */
export function wantedKinds(
	stated: StatedNumber,
	sentence: ReadSentence,
	beside: readonly Operand[],
): WantedKind[] {
	const number = stated.share ?? stated;
	const own = operandOf(number);
	if (own.kind !== 'count') return [[own, own.kind === 'share' ? 1 : own.value / number.value]];
	if (!stated.share && !number.bare && headsOf(sentence.text, atPlace(stated, sentence)).length > 0)
		return [[own, 1]];
	const others = beside.filter(
		({ kind }) => kind !== 'count' && kind !== 'share' && kind !== 'clock',
	);
	return [
		[own, 1],
		...others.map((other): WantedKind => {
			const unit = other.kind === 'percent' ? 1 : other.value / other.said;
			return [{ ...other, value: number.value * unit, said: number.value }, unit];
		}),
	];
}

/** Whether one of the pairs gives a figure. The figure itself is none of those it comes from. */
export function isGivenBy(
	stated: StatedNumber,
	kinds: readonly WantedKind[],
	pairs: readonly Pair[],
): boolean {
	const number = stated.share ?? stated;
	const { least, most } = reachOf(number);
	const others = (operands: readonly Operand[]) =>
		operands.filter(({ said }) => said !== number.value);
	return pairs.some(([lefts, rights]) => {
		const partners = others(rights);
		return others(lefts).some((left) =>
			partners.some((right) =>
				kinds.some(([wanted, size]) =>
					between(left, right, wanted).some(
						(result) => result / size >= least && result / size <= most,
					),
				),
			),
		);
	});
}

function between(left: Operand, right: Operand, wanted: Operand): number[] {
	if (left !== right) return resultsOf(left, right, wanted);
	return left.kind === 'percent' && wanted.kind === 'percent' ? [100 - left.value] : [];
}
