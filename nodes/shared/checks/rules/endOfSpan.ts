import { canBeOne } from '../reading/moments/fits';
import { isSameSpan, momentsOff } from '../reading/moments/spansIn';
import { toldBySentence, toldBySource } from '../reading/moments/told';
import type { Reading, ReadSentence } from '../reading/reading';

interface Place {
	start: number;
	end: number;
}

/**
 * Whether a moment of a draft is where a span ends that a source tells from a moment of its own, and that the draft shows
 * beside it: "works begin in May 2027 and take ten months, so until March 2028".
 */
export function isEndOfToldSpan(
	{ start, end }: Place,
	sentence: ReadSentence,
	reading: Reading,
): boolean {
	const moment = toldBySentence(sentence, reading).moments.find(
		(one) => one.start < end && start < one.end,
	);
	if (!moment) return false;
	const before = reading.sentences[reading.sentences.indexOf(sentence) - 1];
	const shown = [sentence, ...(before?.field === sentence.field ? [before] : [])].flatMap(
		(one) => toldBySentence(one, reading).spans,
	);
	if (shown.length === 0) return false;
	return reading.evidence.all.some((source) => {
		const { moments, spans } = toldBySource(source, reading);
		return spans
			.filter((span) => span.unit > 5 && shown.some((one) => isSameSpan(one, span)))
			.some((span) =>
				moments.some(({ days }) => canBeOne(momentsOff({ ...span, from: 'future' }, days), moment)),
			);
	});
}
