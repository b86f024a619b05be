import { takenReasons } from '../shared/contracts';
import type { Ledger, LedgerTables, ReviewRequest, StoredReview } from '../shared/ledger';
import { isRecalled } from './hold';
import type { Released } from './outputs';
import { problem, type Problem } from './problem';
import { release } from './release';
import { leaseSeconds, SubmissionRefused } from './submission';

export interface RecallInput {
	reviewIds: string[];
	by: string;
	now: Date;
}

/** `released`: what goes on in the run right away; empty where the item has left already, or a submission is under way. */
export type RecallResult =
	| { accepted: true; released: Released[] }
	| { accepted: false; problems: Problem[] };

/**
 * Takes approvals back: all of those named, or none. Once this is recorded they are never sent, whatever holds their items.
 * Drafts whose items are still here go back to the queue with the text as it was approved.
 */
export async function recordRecall(
	ledger: Ledger,
	request: ReviewRequest,
	input: RecallInput,
): Promise<RecallResult> {
	try {
		return await ledger.transaction(async (tables) => await record(tables, request, input));
	} catch (error) {
		if (error instanceof SubmissionRefused) return { accepted: false, problems: error.problems };
		throw error;
	}
}

async function record(
	tables: LedgerTables,
	request: ReviewRequest,
	{ reviewIds, by, now }: RecallInput,
): Promise<RecallResult> {
	const stored = await tables.reviews.listByRequest(request.id);
	const wanted = stored.filter(({ review }) => reviewIds.includes(review.id));
	if (wanted.length === 0 || wanted.length < new Set(reviewIds).size)
		throw new SubmissionRefused([problem('unknown_review')]);
	for (const entry of wanted) {
		// Twice the same wish is one wish: a reviewer may click again.
		if (!isRecalled(entry)) await recall(tables, entry, by, now);
	}
	const isHere = wanted.some(
		({ activeRound, releasedRound }) =>
			activeRound === request.round && releasedRound === undefined,
	);
	const claim = { id: request.id, round: request.round, now, leaseSeconds };
	if (!isHere || !(await tables.requests.claimRound(claim)))
		return { accepted: true, released: [] };
	return { accepted: true, released: await release(tables, request, now) };
}

async function recall(
	tables: LedgerTables,
	{ review }: StoredReview,
	by: string,
	now: Date,
): Promise<void> {
	const approval =
		review.heldUntil === undefined ? undefined : await tables.approvals.findByReviewId(review.id);
	if (!approval) throw new SubmissionRefused([problem('not_held', review)]);
	const { recalled, record: known } = await tables.sends.recall({ approval, by, now });
	if (!recalled) throw new SubmissionRefused([problem(takenReasons[known.state], review)]);
	await tables.reviews.markRecalled(review.id, by, now);
}
