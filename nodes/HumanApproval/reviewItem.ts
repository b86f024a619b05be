import type { IDataObject } from 'n8n-workflow';
import type { FoundReview } from '../shared/ledger';

/**
 * A review as `Get Reviews` returns it. There is no link in it: a link is one reviewer's key to decide.
 *
 * - `ageHours`: hours since it was asked for, until the decision or until now, to two places.
 * - `overdue`: undecided after its deadline.
 * - `endedAt`: when its run was found to have ended; an undecided review can then not be decided any more.
 * - `purgedAt`: when title and content were removed by age; `title` is empty and `content` null then.
 * - `findings`: how many there are of each severity.
 */
export function reviewItem(
	{ review, requestTitle, endedAt, reviewers, decision }: FoundReview,
	{ includeContent, now }: { includeContent: boolean; now: Date },
): IDataObject {
	const { id, title, kind, state, version, priority, createdAt, deadline } = review;
	const { requestId, executionId, workflowId, nodeId, content, contentHash } = review;
	const end = decision ? Date.parse(decision.decidedAt) : now.getTime();
	const findings = { info: 0, warn: 0, block: 0 };
	for (const { severity } of review.findings) findings[severity] += 1;
	return {
		id,
		title,
		kind,
		state,
		version,
		priority,
		createdAt,
		ageHours: Math.round((end - Date.parse(createdAt)) / 36_000) / 100,
		deadline: deadline ?? null,
		overdue:
			state === 'undecided' && deadline !== undefined && Date.parse(deadline) < now.getTime(),
		endedAt: endedAt ?? null,
		purgedAt: review.purgedAt ?? null,
		requestId,
		requestTitle,
		reviewers,
		executionId,
		workflowId,
		nodeId,
		findings,
		contentHash,
		decision: decision ? decisionData(decision) : null,
		...(includeContent && {
			content: review.purgedAt ? null : (content as unknown as IDataObject),
		}),
	};
}

function decisionData(decision: NonNullable<FoundReview['decision']>): IDataObject {
	const { outcome, reviewer, verified, decidedAt, feedback, tags, secondsSpent } = decision;
	const data = { outcome, reviewer, verified, decidedAt, feedback, tags, secondsSpent };
	return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
