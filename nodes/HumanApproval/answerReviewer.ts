import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { explain, type Outcome } from '../shared/contracts';
import { openLedger, type Ledger, type ReviewRequest } from '../shared/ledger';
import { outputsOf } from './outputs';
import {
	maximumSubmissionBytes,
	parseDecisions,
	type ParsedSubmission,
	type Problem,
} from './parseDecisions';
import {
	renderAcceptedPage,
	renderFailedPage,
	renderRefusedPage,
	renderUnknownPage,
} from './page/answerPages';
import type { Page } from './page/document';
import { cardsOf, isUnfinished, type ReviewPageModel } from './page/model';
import { renderReviewPage } from './page/reviewPage';
import { english } from './page/words';
import { leaseSeconds, recordSubmission } from './submission';

/** What n8n's request object has beyond the types of n8n-workflow: the body as it came. */
interface RawRequest {
	method: string;
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
}

/**
 * Answers a reviewer, always with a page: when a webhook throws, n8n ends the waiting execution (2.40.7), and with it the
 * queue. A failure here is logged and said on the page; nothing is passed on.
 */
export async function answerReviewer(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await answer.call(this);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		this.logger.error(`The review page failed: ${reason}`, {
			node: this.getNode().name,
			executionId: this.getExecutionId(),
		});
		return answerWith.call(this, renderFailedPage(english));
	}
}

/**
 * GET shows the page and changes nothing, whoever opens it; POST records a submission and, when it
 * is accepted, lets the run go on. n8n has checked the signature of the link before.
 */
async function answer(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { request: requestId, reviewer } = this.getQueryData() as Record<
		string,
		string | undefined
	>;
	const ledger = await openLedger();
	const request = requestId === undefined ? undefined : await ledger.requests.find(requestId);
	if (!request || request.executionId !== this.getExecutionId()) {
		return answerWith.call(this, renderUnknownPage(english));
	}
	const httpRequest = this.getRequestObject() as unknown as RawRequest;
	if (httpRequest.method === 'POST') {
		return await takeSubmission.call(this, ledger, request, httpRequest, reviewer);
	}
	return await showQueue.call(this, ledger, request, reviewer);
}

async function showQueue(
	this: IWebhookFunctions,
	ledger: Ledger,
	request: ReviewRequest,
	signedReviewer: string | undefined,
): Promise<IWebhookResponseData> {
	const model = await modelOf(ledger, request, signedReviewer);
	const accept = String((this.getHeaderData() as Record<string, unknown>).accept ?? '');
	if (accept.includes('application/json')) {
		this.getResponseObject()
			.status(200)
			.setHeader('Cache-Control', 'no-store')
			.json({ state: request.state, round: request.round, undecided: model.undecided.length });
		return { noWebhookResponse: true };
	}
	return answerWith.call(this, renderReviewPage(model, english));
}

async function takeSubmission(
	this: IWebhookFunctions,
	ledger: Ledger,
	request: ReviewRequest,
	httpRequest: RawRequest,
	signedReviewer: string | undefined,
): Promise<IWebhookResponseData> {
	await httpRequest.readRawBody?.();
	const body = httpRequest.rawBody ?? Buffer.alloc(0);
	if (body.length > maximumSubmissionBytes) {
		const problem = { code: 'body_too_large' as const, message: explain('body_too_large') };
		return answerWith.call(this, renderRefusedPage([problem], english, 413));
	}
	const now = new Date();
	const stored = await ledger.reviews.listByRequest(request.id);
	// n8n's own parser keeps 1000 fields only, which is fewer than 300 drafts have.
	const parsed = parseDecisions(
		new URLSearchParams(body.toString('utf8')),
		stored.map(({ review }) => review),
		{ signedReviewer, now: now.toISOString() },
	);
	const result = await recordSubmission(ledger, request, parsed, now);
	if (!result.accepted) {
		const model = await modelOf(ledger, request, signedReviewer, parsed, result.problems);
		return answerWith.call(this, renderReviewPage(model, english, statusOf(result.problems)));
	}

	const counts: Record<Outcome | 'undecided', number> = {
		approved: 0,
		rejected: 0,
		changesRequested: 0,
		undecided: 0,
	};
	for (const { decision } of result.released) counts[decision?.outcome ?? 'undecided'] += 1;
	const page = renderAcceptedPage(counts, english);
	for (const [name, value] of Object.entries(page.headers)) {
		this.getResponseObject().setHeader(name, value);
	}
	// The answer goes out once n8n has taken the run over: a reviewer is never thanked for what got lost.
	return { webhookResponse: page.body, workflowData: outputsOf(result.released, result.round) };
}

async function modelOf(
	ledger: Ledger,
	request: ReviewRequest,
	signedReviewer: string | undefined,
	parsed?: ParsedSubmission,
	problems: Problem[] = [],
): Promise<ReviewPageModel> {
	const stored = await ledger.reviews.listByRequest(request.id);
	const cards = cardsOf(stored, await ledger.decisions.listByRequest(request.id)).map((card) => ({
		...card,
		entry: parsed?.entries.get(card.review.id) ?? card.entry,
	}));
	return {
		title: request.title,
		signedReviewer,
		reviewerName: parsed?.reviewerName ?? '',
		undecided: cards.filter(({ review }) => review.state === 'undecided'),
		decided: cards.filter(({ review }) => review.state !== 'undecided'),
		problems,
		unfinished: isUnfinished(request, new Date(), leaseSeconds),
	};
}

/** 409 when somebody else was faster, 422 when the reviewer can correct it. */
function statusOf(problems: Problem[]): number {
	const conflicts = ['submission_in_progress', 'already_decided'];
	return problems.some(({ code }) => conflicts.includes(code)) ? 409 : 422;
}

function answerWith(this: IWebhookFunctions, page: Page): IWebhookResponseData {
	const response = this.getResponseObject();
	response.status(page.status);
	for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
	response.end(page.body);
	return { noWebhookResponse: true };
}
