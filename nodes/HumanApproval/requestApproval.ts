import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import { openLedger } from '../shared/ledger';
import type { SmtpCredential } from '../shared/net/smtpConnection';
import { candidateOf, type Candidate } from './candidate';
import { notificationMail } from './notification';
import { sendNotifications } from './notify';
import { readDefinition } from './readDefinition';
import { parseReviewers } from './reviewers';
import { startRound, type StartedRound } from './startRound';

const unitMilliseconds = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/** A reviewer with the link that proves it was theirs; `reviewer` is absent for an open link. */
interface ReviewLink {
	reviewer?: string;
	url: string;
}

/**
 * Opens a round for the incoming items, tells the reviewers and puts the execution to wait. While it waits, output 0
 * shows the links; the engine drops that output when the run goes on.
 */
export async function requestApproval(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	const now = new Date();
	const waitTill = waitLimit.call(this, now);
	const reviewers = parseReviewers(this.getNodeParameter('reviewers', 0, '') as string);
	const candidates = items.map((item, index) => readCandidate.call(this, item, index));

	// The execution id alone would meet an older request once n8n's own database was reset.
	const context = this.getContext('node');
	context.requestId ??= randomUUID();
	const requestId = context.requestId as string;
	const title = this.getNodeParameter('pageTitle', 0, '') as string;

	const ledger = await openLedger();
	const round = await startRound(ledger, {
		request: {
			id: requestId,
			executionId: this.getExecutionId(),
			workflowId: this.getWorkflow().id ?? '',
			nodeId: this.getNode().id,
			title,
		},
		items,
		candidates,
		source: this.getInputSourceData(),
		deadline: waitTill === WAIT_INDEFINITELY ? undefined : waitTill,
		now,
	});
	if (round.waiting === 0) return [[], [], [], []];

	const links = linksFor.call(this, requestId, reviewers);
	await tellReviewers.call(this, round, links, title);
	await ledger.reviews.markNotified(
		round.unannounced.map(({ review }) => review.id),
		now,
	);
	await this.putExecutionToWait(waitTill);
	return [
		links.map((link) => ({ json: { reviewLink: link.url, reviewer: link.reviewer ?? null } })),
	];
}

function readCandidate(
	this: IExecuteFunctions,
	item: INodeExecutionData,
	index: number,
): Candidate {
	try {
		return candidateOf(item.json, readDefinition(this, index));
	} catch (error) {
		throw toNodeError(this.getNode(), error, index);
	}
}

function waitLimit(this: IExecuteFunctions, now: Date): Date {
	if (!this.getNodeParameter('limitWaitTime', 0, false)) return WAIT_INDEFINITELY;
	const amount = this.getNodeParameter('waitAmount', 0) as number;
	const unit = this.getNodeParameter('waitUnit', 0) as keyof typeof unitMilliseconds;
	return new Date(now.getTime() + amount * unitMilliseconds[unit]);
}

/** n8n signs path and query together: nobody can put another reviewer or request into a link (2.40.7). */
function linksFor(this: IExecuteFunctions, request: string, reviewers: string[]): ReviewLink[] {
	if (reviewers.length === 0) return [{ url: this.getSignedResumeUrl({ request }) }];
	return reviewers.map((reviewer) => ({
		reviewer,
		url: this.getSignedResumeUrl({ request, reviewer }),
	}));
}

async function tellReviewers(
	this: IExecuteFunctions,
	{ unannounced, waiting, wokenByTimer }: StartedRound,
	links: ReviewLink[],
	title: string,
): Promise<void> {
	if (this.getNodeParameter('notifyBy', 0) !== 'email') return;
	// What came back undecided right after a submission is known to everybody; news and reminders are worth a mail.
	if (unannounced.length === 0 && !wokenByTimer) return;
	const mails = links.flatMap(({ reviewer, url }) =>
		reviewer === undefined
			? []
			: [
					notificationMail({
						reviewer,
						title,
						url,
						reviews: unannounced,
						waiting,
						reminder: wokenByTimer && unannounced.length === 0,
					}),
				],
	);
	if (mails.length === 0) return;
	const credential = await this.getCredentials<SmtpCredential>('smtp');
	const from = this.getNodeParameter('notifyFrom', 0) as string;
	await sendNotifications(credential, from, mails);
}
