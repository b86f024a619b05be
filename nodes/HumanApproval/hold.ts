import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import type { StoredReview } from '../shared/ledger';
import { branchesOf } from './canvas';
import { outputIndex } from './outputs';

/** Approved, and its item stays until the hold is over: the approval can be recalled. */
export function isHeld({ review }: StoredReview, now: Date): boolean {
	const { heldUntil, recalledAt } = review;
	return (
		heldUntil !== undefined && recalledAt === undefined && Date.parse(heldUntil) > now.getTime()
	);
}

/** True when the approval was taken back: the review stands as decided, and its draft is asked about anew. */
export function isRecalled({ review }: StoredReview): boolean {
	return review.recalledAt !== undefined;
}

/** Held once, not recalled, and not left yet: it leaves as soon as the hold is over. */
export function isMature(stored: StoredReview, now: Date): boolean {
	const { review, releasedRound } = stored;
	return (
		review.heldUntil !== undefined &&
		review.purgedAt === undefined &&
		releasedRound === undefined &&
		!isRecalled(stored) &&
		!isHeld(stored, now)
	);
}

/** When the next hold is over; undefined when nothing is held. */
export function nextHoldEnd(stored: StoredReview[], now: Date): Date | undefined {
	const ends = stored
		.filter((entry) => isHeld(entry, now))
		.map(({ review }) => Date.parse(review.heldUntil ?? ''));
	return ends.length > 0 ? new Date(Math.min(...ends)) : undefined;
}

/**
 * A held item leaves through Undecided and comes back to wait: without the way back it would be lost.
 * @throws SignoffError `hold_without_loop`
 */
export function assertLoopForHold(context: IExecuteFunctions): void {
	const branches = branchesOf(context);
	if (!branches) return;
	const { name } = context.getNode();
	const leadsBack = branches.some(
		({ output, node }) =>
			output === outputIndex.undecided &&
			(node === name || context.getChildNodes(node).some((child) => child.name === name)),
	);
	if (!leadsBack) throw new SignoffError('hold_without_loop');
}
