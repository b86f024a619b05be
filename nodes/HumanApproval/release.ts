import type { Approval, Decision } from '../shared/contracts';
import type { LedgerTables, ReviewRequest, StoredReview } from '../shared/ledger';
import { isHeld, isRecalled } from './hold';
import type { Released } from './outputs';

/**
 * Decided reviews that never left, or that left in this round before n8n stopped and are asked for again. An approval that is
 * held, or was recalled, is not leaving.
 */
export function isDecidedAndHere(
	stored: StoredReview,
	{ round }: ReviewRequest,
	now: Date,
): boolean {
	const { review, releasedRound } = stored;
	// What was purged has no item any more that could leave.
	if (review.purgedAt !== undefined || isHeld(stored, now) || isRecalled(stored)) return false;
	return review.state !== 'undecided' && (releasedRound === undefined || releasedRound === round);
}

/** A review whose item waits on: it can still be decided, its approval is held, or it goes back to the queue. */
function waitsOn(stored: StoredReview, now: Date): boolean {
	if (stored.review.purgedAt !== undefined || stored.releasedRound !== undefined) return false;
	return stored.review.state === 'undecided' || isHeld(stored, now) || isRecalled(stored);
}

/**
 * What leaves the node in this round: everything decided that has not left yet, and what waits on, without a decision. Marks
 * the decided ones as released.
 */
export async function release(
	tables: LedgerTables,
	request: ReviewRequest,
	now: Date,
): Promise<Released[]> {
	const stored = await tables.reviews.listByRequest(request.id);
	const decisions = new Map(
		(await tables.decisions.listByRequest(request.id)).map((entry) => [entry.reviewId, entry]),
	);
	const released: Released[] = [];
	for (const entry of stored) {
		const decision = decisions.get(entry.review.id);
		if (isDecidedAndHere(entry, request, now)) {
			released.push({
				stored: entry,
				decision,
				approval: await approvalFor(tables, entry, decision),
			});
		} else if (waitsOn(entry, now) && entry.activeRound === request.round) {
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
	const approval = await tables.approvals.findByReviewId(review.id);
	if (!approval) throw new Error(`Review ${review.id} is approved but its approval is missing.`);
	return approval;
}
