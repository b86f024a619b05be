import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Ledger } from '../shared/ledger';
import { gateAnswer, isGate } from './gate';
import { isQueueMode, keepPairs } from './keepPairs';
import { outputsOf, type Released } from './outputs';
import { renderAcceptedPage, renderRecalledPage, renderRefusedPage } from './page/answerPages';
import type { Page } from './page/document';
import { parseDecisions } from './parseDecisions';
import { problem, type Problem } from './problem';
import { readQueue, type Queue } from './queue';
import { unreadableItems } from './readCandidates';
import { readEntries, type ReadEntry } from './readEntries';
import { readSubmission, type RawBody } from './readSubmission';
import { recheck } from './recheck';
import { respondJson, respondPage, showQueue, type PageState, type Visit } from './respond';
import { reviewJson } from './reviewJson';
import { saveEntries } from './saveEntries';
import { recordRecall } from './recordRecall';
import { recordSubmission } from './submission';

/** What n8n's request object has beyond the types of n8n-workflow: the body as it came. */
interface RawRequest {
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
	headers: Record<string, unknown>;
}

/** A POST that has been read and checked, but not recorded. */
interface ReadPost {
	reviewer: string;
	entries: ReadEntry[];
	problems: Problem[];
}

/** Keeps what was entered, or records the decisions and lets the run go on. */
export async function takeSubmission(
	context: IWebhookFunctions,
	ledger: Ledger,
	visit: Visit,
): Promise<IWebhookResponseData> {
	const queue = await readQueue(ledger, visit.request, visit.signedReviewer);
	const reviews = queue.stored.map(({ review }) => review);
	const { submission, problems } = readSubmission(await bodyOf(context), reviews);
	if (problems.some(({ code }) => code === 'body_too_large')) {
		return visit.wantsJson
			? respondJson(context, 413, { problems })
			: respondPage(context, renderRefusedPage(problems, visit.words, 413));
	}
	const now = new Date();
	const reviewer = visit.signedReviewer ?? submission.reviewer ?? '';
	if (submission.action === 'recall') {
		const reviewIds = submission.reviews.map(({ id }) => id);
		return await takeRecall(context, ledger, visit, { reviewIds, reviewer, problems, now });
	}
	const read = readEntries(submission.reviews, reviews, reviewer, now.toISOString());
	const post: ReadPost = {
		reviewer,
		entries: read.entries,
		problems: [...problems, ...read.problems],
	};
	if (post.problems.length > 0) return refuse(context, visit, queue, post);
	return submission.action === 'save'
		? await save(context, ledger, visit, queue, post)
		: await submit(context, ledger, visit, queue, post, now);
}

async function bodyOf(context: IWebhookFunctions): Promise<RawBody> {
	const request = context.getRequestObject() as unknown as RawRequest;
	await request.readRawBody?.();
	return {
		bytes: request.rawBody ?? Buffer.alloc(0),
		contentType: String(request.headers['content-type'] ?? ''),
	};
}

/** Takes approvals back, and lets the run go on so that their drafts are in the queue again. */
async function takeRecall(
	context: IWebhookFunctions,
	ledger: Ledger,
	visit: Visit,
	given: { reviewIds: string[]; reviewer: string; problems: Problem[]; now: Date },
): Promise<IWebhookResponseData> {
	const { request, signedReviewer } = visit;
	const { reviewIds, reviewer, now } = given;
	const problems = [...given.problems, ...(reviewer ? [] : [problem('reviewer_required')])];
	const result =
		problems.length > 0
			? { accepted: false as const, problems }
			: await recordRecall(ledger, request, { reviewIds, by: reviewer, now });
	if (result.accepted && result.released.length > 0) {
		const page = renderRecalledPage(visit.words);
		return resume(context, visit, result.released, request.round, { recalled: true }, page);
	}
	const queue = await readQueue(ledger, request, signedReviewer);
	const post: ReadPost = { reviewer, entries: [], problems: [] };
	return result.accepted
		? showSaved(context, visit, queue, post)
		: refuse(context, visit, queue, { ...post, problems: result.problems });
}

async function save(
	context: IWebhookFunctions,
	ledger: Ledger,
	visit: Visit,
	queue: Queue,
	post: ReadPost,
): Promise<IWebhookResponseData> {
	const problems = await ledger.transaction(
		async (tables) => await saveEntries(tables, queue.stored, post.entries),
	);
	const current = await readQueue(ledger, visit.request, visit.signedReviewer);
	return problems.length > 0
		? refuse(context, visit, current, { ...post, problems })
		: showSaved(context, visit, current, post);
}

async function submit(
	context: IWebhookFunctions,
	ledger: Ledger,
	visit: Visit,
	queue: Queue,
	post: ReadPost,
	now: Date,
): Promise<IWebhookResponseData> {
	const { settings, signedReviewer, request } = visit;
	const byId = new Map(queue.stored.map((entry) => [entry.review.id, entry]));
	const parsed = parseDecisions(post.entries, {
		reviewer: post.reviewer,
		verified: signedReviewer !== undefined,
		now: now.toISOString(),
		outcomes: settings.outcomes,
		findingsOf: ({ review, entry }) => {
			const stored = byId.get(review.id);
			return stored ? recheck(stored, entry.edits).findings : [];
		},
	});
	if (parsed.problems.length > 0) {
		return refuse(context, visit, queue, { ...post, problems: parsed.problems });
	}
	const result = await recordSubmission(ledger, request, {
		entries: post.entries,
		decisions: parsed.decisions,
		approvalsNeeded: settings.approvalsNeeded,
		holdMs: settings.holdMs,
		now,
	});
	// Nothing may come between the ledger and the engine: what was recorded has to be passed on.
	if (result.accepted && result.released.length > 0) {
		return passOn(context, visit, result.released, result.round);
	}
	const current = await readQueue(ledger, request, signedReviewer);
	return result.accepted
		? showSaved(context, visit, current, post)
		: refuse(context, visit, current, { ...post, problems: result.problems });
}

/** The queue after entries or votes were kept, and nothing left. */
function showSaved(
	context: IWebhookFunctions,
	visit: Visit,
	queue: Queue,
	post: ReadPost,
): IWebhookResponseData {
	if (visit.wantsJson) {
		return respondJson(context, 200, { saved: true, reviews: concerned(queue, post) });
	}
	return showQueue(context, visit, queue, { saved: true, reviewerName: post.reviewer });
}

/** The answer goes out once n8n has taken the run over: a reviewer is never thanked for what got lost. */
function passOn(
	context: IWebhookFunctions,
	visit: Visit,
	released: Released[],
	round: number,
): IWebhookResponseData {
	const counts = { approved: 0, rejected: 0, changesRequested: 0, undecided: 0, held: 0 };
	let heldUntil: string | undefined;
	for (const { decision, stored } of released) {
		const isHeld = decision === undefined && stored.review.state === 'approved';
		counts[isHeld ? 'approved' : (decision?.outcome ?? 'undecided')] += 1;
		if (!isHeld) continue;
		counts.held += 1;
		heldUntil = stored.review.heldUntil;
	}
	const page = renderAcceptedPage(counts, visit.words, heldUntil);
	return resume(context, visit, released, round, { accepted: true, counts }, page);
}

/** Hands the run on, with an answer in the form that was asked for. */
function resume(
	context: IWebhookFunctions,
	visit: Visit,
	released: Released[],
	round: number,
	answer: object,
	page: Page,
): IWebhookResponseData {
	const workflowData = isGate(context.getNode())
		? gateAnswer(released, round)
		: keepPairs(outputsOf(released, unreadableItems(context)), { queueMode: isQueueMode() });
	if (visit.wantsJson) {
		context.getResponseObject().setHeader('Content-Type', 'application/json; charset=utf-8');
		return { webhookResponse: JSON.stringify(answer), workflowData };
	}
	for (const [name, value] of Object.entries(page.headers)) {
		context.getResponseObject().setHeader(name, value);
	}
	return { webhookResponse: page.body, workflowData };
}

/** Nothing was recorded: says why, with everything that was entered still there. */
function refuse(
	context: IWebhookFunctions,
	visit: Visit,
	queue: Queue,
	post: ReadPost,
): IWebhookResponseData {
	const status = statusOf(post.problems);
	if (visit.wantsJson) {
		return respondJson(context, status, {
			problems: post.problems,
			reviews: concerned(queue, post),
		});
	}
	const state: PageState = {
		status,
		problems: post.problems,
		reviewerName: post.reviewer,
		entered: new Map(post.entries.map(({ review, entry }) => [review.id, entry])),
	};
	return showQueue(context, visit, queue, state);
}

/** The reviews of a submission as they stand now, and all that others have changed since they were shown. */
function concerned({ cards }: Queue, { entries }: ReadPost) {
	const revisionOf = new Map(entries.map(({ review, revision }) => [review.id, revision]));
	return cards
		.filter(
			({ review, revision }) =>
				revisionOf.has(review.id) || review.state !== 'undecided' || revision > 0,
		)
		.map(reviewJson);
}

/** 409 when somebody else was faster, 422 when the reviewer can correct it. */
function statusOf(problems: Problem[]): number {
	const conflicts = [
		'submission_in_progress',
		'already_decided',
		'changed_elsewhere',
		'content_purged',
		'already_claimed',
		'already_sent',
		'outcome_unknown',
	];
	return problems.some(({ code }) => conflicts.includes(code)) ? 409 : 422;
}
