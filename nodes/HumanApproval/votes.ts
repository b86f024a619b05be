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
	const hashes = new Map<Decision, string>();
	for (const decision of decisions) {
		const entry = byId.get(decision.reviewId);
		if (decision.outcome !== 'approved' || !entry) continue;
		const { reviewId, reviewer, verified, decidedAt: at } = decision;
		const { contentHash } = applyEdits(entry.review.content, decision.edits);
		hashes.set(decision, contentHash);
		await tables.votes.put({ reviewId, reviewer, verified, contentHash, at });
	}
	const [first] = stored;
	const votes =
		first && hashes.size > 0 ? await tables.votes.listByRequest(first.review.requestId) : [];
	const final: Decision[] = [];
	const open: Decision[] = [];
	for (const decision of decisions) {
		const contentHash = hashes.get(decision);
		const given = votes.filter(
			(vote) => vote.reviewId === decision.reviewId && vote.contentHash === contentHash,
		);
		// On an open link names are typed: "ana" is no second person beside "Ana".
		const people = new Map(given.map(({ reviewer }) => [reviewer.toLowerCase(), reviewer]));
		if (contentHash === undefined) final.push(decision);
		else if (people.size < needed) open.push(decision);
		else final.push({ ...decision, approvers: [...people.values()] });
	}
	return { final, open };
}
