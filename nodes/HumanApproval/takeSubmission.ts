import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Ledger } from '../shared/ledger';
import { passOn } from './passOn';
import { renderRefusedPage } from './page/answerPages';
import { parseDecisions } from './parseDecisions';
import { readQueue, type Queue } from './queue';
import { refuse, showSaved, type ReadPost } from './queueAnswers';
import { readEntries } from './readEntries';
import { readSubmission, type RawBody } from './readSubmission';
import { recheck } from './recheck';
import { respondJson, respondPage, type Visit } from './respond';
import { saveEntries } from './saveEntries';
import { recordSubmission } from './submission';
import { takeRecall } from './takeRecall';

/** What n8n's request object has beyond the types of n8n-workflow: the body as it came. */
interface RawRequest {
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
	headers: Record<string, unknown>;
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
