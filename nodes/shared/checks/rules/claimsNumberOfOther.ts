import { speaksOtherLanguage } from '../reading/evidence';
import type { Reading, ReadSentence, StatedNumber } from '../reading/reading';
import type { Hit, Rule } from '../rule';
import { isComputed } from './computed';
import { alignmentOf } from './figureAlignment';
import { isNoClaim } from './noClaim';
import { clauseAt, hitAt, telling } from './support';

/** How much more has to speak for the other number than for the same number at another place. */
const clearly = 2;

/** Whether the sources count the very thing by another number, and have this one only of something else. */
function isOfOther(stated: StatedNumber, sentence: ReadSentence, reading: Reading): boolean {
	const { carrier, rival } = alignmentOf(stated, sentence, reading);
	if (!carrier || !rival || rival.score < carrier.score + clearly) return false;
	if (carrier.mentioned || carrier.shared > 1) return false;
	return rival.quantity.kind === 'count' || clauseAt(sentence, stated.start).states;
}

export const stretchedNumberRule: Rule = {
	id: 'claims.stretchedNumber',
	severity: 'block',
	what: 'A number that a source states, but of something else: what it counts here has another number there.',
	check: (reading): Hit[] => {
		if (speaksOtherLanguage(reading.evidence, reading.language)) return [];
		return telling(reading).flatMap((sentence) =>
			sentence.numbers
				.filter(
					(stated) =>
						isOfOther(stated, sentence, reading) &&
						!isNoClaim(stated, sentence, reading) &&
						!isComputed(stated, sentence, reading),
				)
				.map(({ start, end, text }) =>
					hitAt(sentence.field, start, end, `The sources say "${text}" of something else.`),
				),
		);
	},
};
