import type { Decision, Finding, Outcome, ReasonCode } from '../shared/contracts';
import { fieldValue } from './fields';
import { problem, type Problem } from './problem';
import type { ReadEntry } from './readEntries';

/** Who decides, and what applies to the decisions. */
export interface DecisionRules {
	/** The reviewer of the signed link, or the name entered on an open one; empty when none was entered. */
	reviewer: string;
	/** True for a signed link. */
	verified: boolean;
	/** ISO 8601. */
	now: string;
	/** What the builder lets reviewers choose. */
	outcomes: Outcome[];
	/** The findings for the text as entered. */
	findingsOf: (entry: ReadEntry) => Finding[];
}

/**
 * The decisions in a submission, or why it is refused. Refuses as a whole: with any problem `decisions` must not be used, so
 * that a reviewer never finds half of a submission taken. Pure; whether a review is still undecided is asked again in the
 * ledger when decisions are recorded.
 */
export function parseDecisions(
	entries: ReadEntry[],
	rules: DecisionRules,
): { decisions: Decision[]; problems: Problem[] } {
	const decisions: Decision[] = [];
	const problems: Problem[] = [];
	for (const read of entries) {
		const { review, entry } = read;
		if (!entry.outcome) continue;
		const refusal = refuse(read, entry.outcome, rules);
		if (refusal) {
			problems.push(problem(refusal.code, review, refusal.detail));
			continue;
		}
		decisions.push({
			reviewId: review.id,
			outcome: entry.outcome,
			edits: entry.outcome === 'rejected' ? {} : (entry.edits ?? {}),
			feedback: entry.feedback?.trim() || undefined,
			tags: entry.tags,
			sentenceMarks: entry.outcome === 'changesRequested' ? entry.sentenceMarks : undefined,
			reviewer: rules.reviewer,
			verified: rules.verified,
			decidedAt: rules.now,
			secondsSpent: entry.secondsSpent,
		});
	}
	if (decisions.length > 0 && rules.reviewer === '') problems.push(problem('reviewer_required'));
	return { decisions, problems };
}

function refuse(
	read: ReadEntry,
	outcome: Outcome,
	{ outcomes, findingsOf }: DecisionRules,
): { code: ReasonCode; detail?: string } | undefined {
	const { review, entry } = read;
	if (review.state !== 'undecided') return { code: 'already_decided' };
	if (!outcomes.includes(outcome)) return { code: 'unknown_field', detail: outcome };
	if (outcome === 'changesRequested' && !entry.feedback?.trim())
		return { code: 'feedback_required' };
	if (outcome !== 'approved') return undefined;

	const empty = review.fields.find(({ name, required }) => {
		const value = entry.edits?.[name] ?? fieldValue(review.content, name);
		return required && value.trim() === '';
	});
	if (empty) return { code: 'required_field', detail: empty.label };
	const blocking = findingsOf(read).find(({ severity }) => severity === 'block');
	return blocking && { code: 'blocked_by_finding', detail: blocking.message };
}
