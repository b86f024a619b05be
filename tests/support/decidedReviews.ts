import { applyEdits } from '../../nodes/HumanApproval/applyEdits';
import type { Finding, Outcome } from '../../nodes/shared/contracts';
import type { LedgerTables } from '../../nodes/shared/ledger';
import { ask, storedReview } from './ledger';

export const draftText = 'Hello Ana,\n\nYour depot in Leeds saves 40 percent.\n\nSam';

/** A finding on a part of `draftText`; without a part on the whole text. */
export function findingOn(part: string, more: Partial<Finding> = {}): Finding {
	const start = Math.max(0, draftText.indexOf(part));
	const where = { field: 'text', start, end: part === '' ? 0 : start + part.length };
	return {
		rule: 'claims.number',
		severity: 'warn',
		message: `About "${part}".`,
		...where,
		...more,
	};
}

/** A decision on a draft of `draftText` to be put into a ledger. */
export interface Decided {
	id: string;
	createdAt: string;
	decidedAt: string;
	outcome?: Outcome;
	/** The text as the reviewer left it. */
	text?: string;
	reviewer?: string;
	secondsSpent?: number;
	promptVersion?: string;
	model?: string;
	findings?: Finding[];
	workflowId?: string;
}

/** Puts a decided review into the ledger as Human Approval does: request, review, decision, and approval with its edits. */
export async function recordDecided(ledger: LedgerTables, decided: Decided): Promise<void> {
	const { id, createdAt, decidedAt, promptVersion, model, findings = [], secondsSpent } = decided;
	const { outcome = 'approved', text, workflowId = 'workflow' } = decided;
	const reviewer = decided.reviewer ?? 'rita@sender.example';
	const stored = storedReview({
		...{ id: `review-${id}`, requestId: `request-${id}`, workflowId, createdAt, findings },
		content: { kind: 'email', to: 'ana@acme.example', subject: 'Your depot', text: draftText },
	});
	const { review } = stored;
	stored.item = { json: { draft: { promptVersion, model, body: draftText } } };
	await ask(ledger, stored);
	const edits: Record<string, string> = text === undefined ? {} : { text };
	const feedback = outcome === 'changesRequested' ? 'Shorter, please.' : undefined;
	const who = { reviewer, verified: true, decidedAt };
	await ledger.reviews.recordDecision({
		reviewId: review.id,
		outcome,
		edits,
		feedback,
		secondsSpent,
		...who,
	});
	if (outcome !== 'approved') return;
	const sealed = applyEdits(review.content, edits);
	await ledger.approvals.insert({
		...{ id: `approval-${id}`, reviewId: review.id, workflowId, executionId: review.executionId },
		...sealed,
		...who,
	});
}
