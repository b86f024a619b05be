import type { Finding } from '../../shared/contracts';
import type { DecidedReview } from '../../shared/ledger';
import { fieldValue } from '../fields';

/** Whether the reviewer agreed with a check. `unknown`: the texts were removed by age, so nobody can tell any more. */
export type Verdict = 'right' | 'wrong' | 'unknown';

/**
 * A check was right when the reviewer acted on what it flagged: the draft was rejected, changes were requested, or it was approved with the
 * flagged text changed; wrong when the draft was approved with the flagged text as it was.
 */
export function verdictOn(
	{ start, end, field }: Finding,
	{ decision, content, changes, editDistance, isPurged }: DecidedReview,
): Verdict {
	if (decision.outcome !== 'approved') return 'right';
	if (editDistance === 0) return 'wrong';
	if (isPurged) return 'unknown';
	const change = changes.find((known) => known.field === field);
	if (!change) return 'wrong';
	const flagged = fieldValue(content, field).slice(start, end);
	// A finding about the whole field, such as a missing question, is answered by any change of it.
	if (flagged === '') return 'right';
	return count(change.after, flagged) < count(change.before, flagged) ? 'right' : 'wrong';
}

function count(text: string, part: string): number {
	return text.split(part).length - 1;
}
