import { randomUUID } from 'node:crypto';
import {
	editableFields,
	explain,
	type Approval,
	type Decision,
	type ReviewEntry,
} from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, LedgerTables, ReviewRequest, StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';
import type { Released } from './outputs';
import type { ParsedSubmission, Problem } from './parseDecisions';

/**
 * How long a submission may take from the ledger to the engine, in seconds. The engine calls the webhook only while the
 * execution still waits; a claim older than this belongs to a process that died in between and may be taken over.
 */
export const leaseSeconds = 20;

export type SubmissionResult =
	| { accepted: true; released: Released[]; round: number }
	| { accepted: false; problems: Problem[] };

/**
 * Records a submission and says what leaves the node now: everything decided that has not left yet, and the undecided
 * items of this round. All decisions are recorded, or none. Of several submissions at once exactly one is accepted.
 *
 * `parsed.decisions` may be empty when an earlier submission was recorded but n8n stopped before the run went on.
 */
export async function recordSubmission(
	ledger: Ledger,
	request: ReviewRequest,
	parsed: ParsedSubmission,
	now: Date,
): Promise<SubmissionResult> {
	if (parsed.problems.length > 0) return { accepted: false, problems: parsed.problems };
	try {
		const released = await ledger.transaction(
			async (tables) => await record(tables, request, parsed, now),
		);
		return { accepted: true, released, round: request.round };
	} catch (error) {
		if (error instanceof SubmissionRefused) return { accepted: false, problems: [error.problem] };
		throw error;
	}
}

/** Leaves the transaction, which undoes what it has written. */
class SubmissionRefused extends SignoffError {
	readonly problem: Problem;

	constructor(code: Problem['code'], review?: { id: string; title: string }) {
		super(code);
		const message = review ? `${review.title}: ${explain(code)}` : explain(code);
		this.problem = { code, message, reviewId: review?.id };
	}
}

async function record(
	tables: LedgerTables,
	request: ReviewRequest,
	{ decisions, entries }: ParsedSubmission,
	now: Date,
): Promise<Released[]> {
	const claim = { id: request.id, round: request.round, now, leaseSeconds };
	if (!(await tables.requests.claimRound(claim)))
		throw new SubmissionRefused('submission_in_progress');

	const stored = await tables.reviews.listByRequest(request.id);
	const byId = new Map(stored.map((entry) => [entry.review.id, entry]));
	for (const decision of decisions) {
		const entry = byId.get(decision.reviewId);
		if (!entry) throw new SubmissionRefused('unknown_review');
		if (!(await tables.reviews.recordDecision(decision))) {
			throw new SubmissionRefused('already_decided', entry.review);
		}
		if (decision.outcome === 'approved') {
			await tables.approvals.insert(approvalOf(entry, decision, request));
		}
	}

	const leaving = await decidedAndStillHere(tables, request, stored);
	if (leaving.length === 0) throw new SubmissionRefused('nothing_decided');
	await tables.reviews.markReleased(
		leaving.map(({ stored: { review } }) => review.id),
		request.round,
	);
	const leavingIds = new Set(leaving.map(({ stored: { review } }) => review.id));
	const undecided = stored.filter(
		({ review, activeRound }) =>
			activeRound === request.round && review.state === 'undecided' && !leavingIds.has(review.id),
	);
	await keepEntries(tables, stored, entries, leavingIds);
	return [...leaving, ...undecided.map((entry) => ({ stored: entry }))];
}

/** What was typed into cards that stay undecided is there again in the next round. */
async function keepEntries(
	tables: LedgerTables,
	stored: StoredReview[],
	entries: ParsedSubmission['entries'],
	leavingIds: Set<string>,
): Promise<void> {
	for (const { review, entry: known } of stored) {
		const entered = entries.get(review.id);
		if (!entered || review.state !== 'undecided' || leavingIds.has(review.id)) continue;
		const entry: ReviewEntry = { feedback: entered.feedback };
		for (const field of editableFields) entry[field] = entered[field];
		if (JSON.stringify(entry) !== JSON.stringify(known)) {
			await tables.reviews.saveEntry(review.id, entry);
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

/** Decided reviews that never left, or that left in this round before n8n stopped and are asked for again. */
async function decidedAndStillHere(
	tables: LedgerTables,
	request: ReviewRequest,
	stored: StoredReview[],
): Promise<Released[]> {
	const decisions = new Map(
		(await tables.decisions.listByRequest(request.id)).map((entry) => [entry.reviewId, entry]),
	);
	const leaving: Released[] = [];
	for (const entry of stored) {
		const decision = decisions.get(entry.review.id);
		const hasLeft = entry.releasedRound !== undefined && entry.releasedRound < request.round;
		if (!decision || hasLeft) continue;
		leaving.push({ stored: entry, decision, approval: await approvalFor(tables, entry, decision) });
	}
	return leaving;
}

async function approvalFor(
	tables: LedgerTables,
	{ review }: StoredReview,
	decision: Decision,
): Promise<Approval | undefined> {
	if (decision.outcome !== 'approved') return undefined;
	const { contentHash } = applyEdits(review.content, decision.edits);
	const approvals = await tables.approvals.findByContentHash(contentHash);
	const approval = approvals.find((candidate) => candidate.reviewId === review.id);
	if (!approval) throw new Error(`Review ${review.id} is approved but its approval is missing.`);
	return approval;
}
