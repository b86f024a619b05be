import type { Decision } from '../shared/contracts';
import type { LedgerTables, StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';

/**
 * Turns approvals into votes where more than one is needed. An approval becomes final when `needed` different reviewers
 * have approved the very same content; an edit makes another content and so starts the count again. Rejecting and sending
 * back need one reviewer only.
 *
 * @returns `final` decisions, with everybody whose vote counted, and those still `open`
 */
export async function countVotes(
	tables: LedgerTables,
	stored: StoredReview[],
	decisions: Decision[],
	needed: number,
): Promise<{ final: Decision[]; open: Decision[] }> {
	if (needed <= 1) return { final: decisions, open: [] };
	const byId = new Map(stored.map((entry) => [entry.review.id, entry]));
	const final: Decision[] = [];
	const open: Decision[] = [];
	for (const decision of decisions) {
		const entry = byId.get(decision.reviewId);
		if (decision.outcome !== 'approved' || !entry) {
			final.push(decision);
			continue;
		}
		const { reviewId, reviewer, verified, decidedAt: at } = decision;
		const { contentHash } = applyEdits(entry.review.content, decision.edits);
		await tables.votes.put({ reviewId, reviewer, verified, contentHash, at });
		const votes = (await tables.votes.listByRequest(entry.review.requestId)).filter(
			(vote) => vote.reviewId === reviewId && vote.contentHash === contentHash,
		);
		if (votes.length >= needed) {
			final.push({ ...decision, approvers: votes.map((vote) => vote.reviewer) });
		} else {
			open.push(decision);
		}
	}
	return { final, open };
}
