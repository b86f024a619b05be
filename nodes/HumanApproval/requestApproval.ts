import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { SignoffError } from '../shared/errors';
import type { StoredReview } from '../shared/ledger';
import { ledgerFromNode } from '../shared/ledger/fromNode';
import { assertBranchOrder } from './branchOrder';
import type { Candidate } from './candidate';
import { deliveredReviews } from './delivered';
import { isGate } from './gate';
import { assertLoopForHold, isHeld, isMature } from './hold';
import { keepAttachments } from './keepAttachments';
import { isQueueMode } from './keepPairs';
import { noticesFor, type ReviewLink } from './notices';
import { notifyReviewers } from './notifyReviewers';
import { outputsOf } from './outputs';
import { planRound } from './planRound';
import { readCandidates, unreadableItems } from './readCandidates';
import { assertEnoughReviewers, parseReviewers, readApprovalsNeeded } from './reviewers';
import { startRound } from './startRound';
import { readHold, readTimeLimits } from './timeLimits';
import { isOver, waitTimes, type WaitTimes } from './waitTime';
import { warn } from './warn';

/**
 * Opens a round for the incoming items, tells the reviewers and puts the execution to wait. While it waits, output 0
 * shows the links; the engine drops that output when the run goes on.
 */
export async function requestApproval(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const now = new Date();
	const limits = readTimeLimits.call(this);
	if (readHold(this.getNodeParameter('holdFor', 0, 0)) > 0 && !isGate(this.getNode())) {
		assertLoopForHold(this);
	}
	const reviewers = parseReviewers(this.getNodeParameter('reviewers', 0, '') as string);
	const needed = readApprovalsNeeded(this.getNodeParameter('approvalsNeeded', 0, 1));
	assertEnoughReviewers(reviewers.length, needed);
	const incoming = await readCandidates.call(this);
	const candidates = incoming.map(({ candidate }) => candidate);

	const context = this.getContext('node');
	// The execution id alone would meet an older request once n8n's own database was reset. Each tool call of an agent is a
	// request of its own: what was not decided in time must not come up beside the next one.
	if (isGate(this.getNode())) context.requestId = randomUUID();
	context.requestId ??= randomUUID();
	const requestId = context.requestId as string;
	const title = this.getNodeParameter('pageTitle', 0, '') as string;

	const ledger = await ledgerFromNode(this);
	const previous = await ledger.requests.find(requestId);
	const stored = await ledger.reviews.listByRequest(requestId);
	const { delivered, undelivered } = lastReleased(this, stored, previous?.round);
	assertBranchOrder(this, delivered);
	if (stored.every(({ review }) => review.state !== 'undecided') && !candidates.some(returns)) {
		// A new batch of a loop, not the rest of an earlier queue: the clock starts again.
		context.requestedAt = now.toISOString();
	}
	const times = waitTimes(limits, new Date(context.requestedAt as string), now);
	// What is approved and held leaves first; the rest is given up after that.
	const holds = stored.some((entry) => isHeld(entry, now) || isMature(entry, now));
	if (isOver(times, now) && undelivered.length === 0 && !holds) {
		const placements = planRound(candidates, stored, (previous?.round ?? 0) + 1);
		const open = placements.filter(({ kind }) => kind !== 'released');
		if (open.length > 0) throw gaveUp(open.length, times);
	}

	await keepAttachments(this, ledger, incoming, now);
	const round = await startRound(ledger, {
		request: {
			id: requestId,
			executionId: this.getExecutionId(),
			instanceId: this.getInstanceId(),
			workflowId: this.getWorkflow().id ?? '',
			nodeId: this.getNode().id,
			title,
			reviewers,
		},
		incoming,
		undelivered: undelivered.map(({ review }) => review.id),
		source: this.getInputSourceData(),
		deadline: times.deadline,
		now,
	});
	if (round.released.length > 0) {
		return outputsOf(round.released, unreadableItems(this));
	}
	if (round.waiting === 0) return [unreadableItems(this), [], [], []];

	const links = linksFor.call(this, requestId, reviewers);
	warn.call(this, links);
	const isReminder = round.wokenByTimer && hasCome(context.remindAt, now);
	const notices = noticesFor({ ...round, wokenByTimer: isReminder }, links, title, {
		...{ deadline: times.deadline, timezone: this.getTimezone(), now },
	});
	if (notices.length > 0) await notifyReviewers.call(this, notices);
	await ledger.reviews.markNotified(
		round.unannounced.map(({ review }) => review.id),
		now,
	);
	context.failedBefore = false;
	// Lets the engine keep the sources that `keepPairs` names.
	if (isQueueMode()) this.setMetadata({ preserveSourceOverwrite: true });
	const { holdEnd } = round;
	const limit = isOver(times, now) ? undefined : times.wakeAt;
	context.remindAt = limit?.toISOString();
	const wakeAt = holdEnd && (!limit || holdEnd < limit) ? holdEnd : limit;
	await this.putExecutionToWait(wakeAt ?? WAIT_INDEFINITELY);
	return [
		links.map((link) => ({ json: { reviewLink: link.url, reviewer: link.reviewer ?? null } })),
	];
}

/** What left in the round before: what n8n has taken over, and what it lost because it stopped in between. */
function lastReleased(context: IExecuteFunctions, stored: StoredReview[], lastRound?: number) {
	const released = stored.filter(
		({ releasedRound }) => releasedRound !== undefined && releasedRound === lastRound,
	);
	const known = deliveredReviews(context);
	return {
		delivered: released.filter(({ review }) => known?.has(review.id) ?? true),
		undelivered: released.filter(({ review }) => known?.has(review.id) === false),
	};
}

/** Not every timer is the time limit: one may be the end of a hold, or a timer that n8n had set before a recall (2.40.7). */
function hasCome(remindAt: unknown, now: Date): boolean {
	return typeof remindAt === 'string' && isOver({ giveUpAt: new Date(remindAt) }, now);
}

/** True for an item that has been in a request before. */
function returns({ earlierReviewId }: Candidate): boolean {
	return earlierReviewId !== undefined;
}

function gaveUp(open: number, { giveUpAt }: WaitTimes): SignoffError {
	const drafts = open === 1 ? '1 draft was' : `${open} drafts were`;
	return new SignoffError('gave_up', `${drafts} still undecided at ${giveUpAt?.toISOString()}.`);
}

/** n8n signs path and query together: nobody can put another reviewer or request into a link (2.40.7). */
function linksFor(this: IExecuteFunctions, request: string, reviewers: string[]): ReviewLink[] {
	if (reviewers.length === 0) return [{ url: this.getSignedResumeUrl({ request }) }];
	return reviewers.map((reviewer) => ({
		reviewer,
		url: this.getSignedResumeUrl({ request, reviewer }),
	}));
}
