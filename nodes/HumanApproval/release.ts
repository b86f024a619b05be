import type { Approval, Decision } from '../shared/contracts';
import type { LedgerTables, ReviewRequest, StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';
import type { Released } from './outputs';

/** Decided reviews that never left, or that left in this round before n8n stopped and are asked for again. */
export function isDecidedAndHere(
	{ review, releasedRound }: StoredReview,
	{ round }: ReviewRequest,
): boolean {
	// What was purged has no item any more that could leave.
	if (review.purgedAt !== undefined) return false;
	return review.state !== 'undecided' && (releasedRound === undefined || releasedRound === round);
}

/** A review that can still be decided. */
function isOpen({ review }: StoredReview): boolean {
	return review.state === 'undecided' && review.purgedAt === undefined;
}

/**
 * What leaves the node in this round: everything decided that has not left yet, and what is still undecided. Marks the
 * decided ones as released.
 */
export async function release(tables: LedgerTables, request: ReviewRequest): Promise<Released[]> {
	const stored = await tables.reviews.listByRequest(request.id);
	const decisions = new Map(
		(await tables.decisions.listByRequest(request.id)).map((entry) => [entry.reviewId, entry]),
	);
	const released: Released[] = [];
	for (const entry of stored) {
		const decision = decisions.get(entry.review.id);
		if (isDecidedAndHere(entry, request)) {
			released.push({
				stored: entry,
				decision,
				approval: await approvalFor(tables, entry, decision),
			});
		} else if (isOpen(entry) && entry.activeRound === request.round) {
			released.push({ stored: entry });
		}
	}
	const leaving = released.filter(({ decision }) => decision !== undefined);
	await tables.reviews.markReleased(
		leaving.map(({ stored: { review } }) => review.id),
		request.round,
	);
	return released;
}

async function approvalFor(
	tables: LedgerTables,
	{ review }: StoredReview,
	decision?: Decision,
): Promise<Approval | undefined> {
	if (decision?.outcome !== 'approved') return undefined;
	const { contentHash } = applyEdits(review.content, decision.edits);
	const approvals = await tables.approvals.findByContentHash(contentHash);
	const approval = approvals.find((candidate) => candidate.reviewId === review.id);
	if (!approval) throw new Error(`Review ${review.id} is approved but its approval is missing.`);
	return approval;
}
