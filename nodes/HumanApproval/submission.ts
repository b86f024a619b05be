import { randomUUID } from 'node:crypto';
import type { Decision } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, LedgerTables, ReviewRequest, StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';
import { isHeld } from './hold';
import type { Released } from './outputs';
import { problem, type Problem } from './problem';
import type { ReadEntry } from './readEntries';
import { isDecidedAndHere, release } from './release';
import { saveEntries } from './saveEntries';
import { countVotes } from './votes';

/**
 * How long a submission may take from the ledger to the engine, in seconds. The engine calls the webhook only while the
 * execution still waits; a claim older than this belongs to a process that died in between and may be taken over.
 */
export const leaseSeconds = 20;

export interface SubmissionInput {
	entries: ReadEntry[];
	/** May be empty when an earlier submission was recorded but n8n stopped before the run went on. */
	decisions: Decision[];
	approvalsNeeded: number;
	/** How long approvals can be recalled, in milliseconds; 0 lets them leave at once. */
	holdMs?: number;
	now: Date;
}

export type SubmissionResult =
	/** `released` is empty when only votes were recorded: the run goes on waiting then. */
	| { accepted: true; released: Released[]; round: number; openVotes: number }
	| { accepted: false; problems: Problem[] };

/**
 * Records a submission and says what leaves the node now: everything decided that has not left yet, and the undecided
 * items of this round. All of it is recorded, or nothing. Of several submissions at once exactly one is accepted.
 */
export async function recordSubmission(
	ledger: Ledger,
	request: ReviewRequest,
	input: SubmissionInput,
): Promise<SubmissionResult> {
	try {
		return await ledger.transaction(async (tables) => await record(tables, request, input));
	} catch (error) {
		if (error instanceof SubmissionRefused) return { accepted: false, problems: error.problems };
		throw error;
	}
}

/** Leaves the transaction, which undoes what it has written. */
export class SubmissionRefused extends SignoffError {
	constructor(readonly problems: [Problem, ...Problem[]]) {
		super(problems[0].code);
	}
}

async function record(
	tables: LedgerTables,
	request: ReviewRequest,
	{ entries, decisions, approvalsNeeded, holdMs = 0, now }: SubmissionInput,
): Promise<SubmissionResult> {
	const stored = await tables.reviews.listByRequest(request.id);
	const [conflict, ...more] = await saveEntries(tables, stored, entries);
	if (conflict) throw new SubmissionRefused([conflict, ...more]);

	const { final, open } = await countVotes(tables, stored, decisions, approvalsNeeded);
	// A recorded submission that never went on is passed on now, also where all of it is held.
	const isStuck =
		request.state === 'resuming' &&
		stored.some((entry) => entry.activeRound === request.round && isHeld(entry, now));
	const isLeaving = stored.some((entry) => isDecidedAndHere(entry, request, now));
	if (final.length > 0 || isLeaving || isStuck) {
		const claim = { id: request.id, round: request.round, now, leaseSeconds };
		if (!(await tables.requests.claimRound(claim))) {
			throw new SubmissionRefused([problem('submission_in_progress')]);
		}
	} else if (open.length > 0) {
		return { accepted: true, released: [], round: request.round, openVotes: open.length };
	} else {
		throw new SubmissionRefused([problem('nothing_decided')]);
	}
	await recordDecisions(tables, request, stored, final, holdMs);
	const released = await release(tables, request, now);
	return { accepted: true, released, round: request.round, openVotes: open.length };
}

async function recordDecisions(
	tables: LedgerTables,
	request: ReviewRequest,
	stored: StoredReview[],
	decisions: Decision[],
	holdMs: number,
): Promise<void> {
	const byId = new Map(stored.map((entry) => [entry.review.id, entry]));
	for (const decision of decisions) {
		const entry = byId.get(decision.reviewId);
		if (!entry) throw new SubmissionRefused([problem('unknown_review')]);
		if (!(await tables.reviews.recordDecision(decision))) {
			throw new SubmissionRefused([problem('already_decided', entry.review)]);
		}
		if (decision.outcome === 'approved') {
			const approval = approvalOf(entry, decision, request);
			const until = new Date(Date.parse(decision.decidedAt) + holdMs);
			const heldUntil = holdMs > 0 ? until.toISOString() : undefined;
			await tables.approvals.insert({ ...approval, heldUntil });
			if (holdMs > 0) await tables.reviews.markHeld(entry.review.id, until);
		}
	}
}

function approvalOf({ review }: StoredReview, decision: Decision, request: ReviewRequest) {
	return {
		...applyEdits(review.content, decision.edits),
		id: randomUUID(),
		reviewId: review.id,
		reviewer: decision.reviewer,
		verified: decision.verified,
		decidedAt: decision.decidedAt,
		workflowId: request.workflowId,
		executionId: request.executionId,
	};
}
