import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { ReasonCode } from '../shared/contracts';
import { isSignoffError } from '../shared/errors';
import type { Ledger } from '../shared/ledger';
import { ledgerFromNode } from '../shared/ledger/fromNode';
import { readPageSettings } from './pageSettings';
import { renderFailedPage, renderUnknownPage } from './page/answerPages';
import { wordsFor } from './page/words';
import { readQueue } from './queue';
import { problem } from './problem';
import { respondJson, respondPage, showQueue, type Visit } from './respond';
import { serveFile } from './serveFile';
import { takeSubmission } from './takeSubmission';

/**
 * Answers a reviewer, always with a page: when a webhook throws, n8n ends the waiting execution (2.40.7), and with it the
 * queue. A failure here is logged and said on the page; nothing is passed on.
 */
export async function answerReviewer(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		return await answer(this);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		this.logger.error(`The review page failed: ${reason}`, {
			node: this.getNode().name,
			executionId: this.getExecutionId(),
		});
		return respondFailure(this, isSignoffError(error) ? error.code : undefined);
	}
}

/** Says in the form asked for what kept the review from being read or written; details, such as a path, stay in the log. */
function respondFailure(context: IWebhookFunctions, code?: ReasonCode): IWebhookResponseData {
	const status = statusOf(code);
	if (!wantsJson(context)) {
		const words = wordsFor(acceptedLanguage(context));
		return respondPage(context, renderFailedPage(words, status, code));
	}
	const message = 'n8n could not do this. The reason is in its log.';
	return respondJson(context, status, {
		problems: [code ? problem(code) : { code: 'unexpected', message }],
	});
}

function statusOf(code?: ReasonCode): number {
	if (code === 'unknown_review' || code === 'attachment_missing') return 404;
	// A ledger that is locked, full or away may be back soon.
	return code?.startsWith('ledger_') ? 503 : 500;
}

/**
 * GET shows the page, or a file that goes with a draft on it, and changes nothing, whoever opens it; POST keeps entries or
 * records a submission and, when that is accepted, lets the run go on. n8n has checked the signature of the link before.
 */
async function answer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const query = context.getQueryData() as Record<string, string | undefined>;
	const ledger = await ledgerFromNode(context);
	const visit = await readVisit(context, ledger, query.request, query.reviewer);
	if (!visit) return respondPage(context, renderUnknownPage(wordsFor(acceptedLanguage(context))));
	if (context.getRequestObject().method === 'POST') {
		return await takeSubmission(context, ledger, visit);
	}
	const { review, file } = query;
	if (review !== undefined && file !== undefined) {
		return await serveFile(context, ledger, visit, { review, file });
	}
	return showQueue(context, visit, await readQueue(ledger, visit.request, visit.signedReviewer));
}

/** Whose visit to which request this is; undefined when the ledger does not know the request. */
async function readVisit(
	context: IWebhookFunctions,
	ledger: Ledger,
	requestId: string | undefined,
	signedReviewer: string | undefined,
): Promise<Visit | undefined> {
	const request = requestId === undefined ? undefined : await ledger.requests.find(requestId);
	if (!request || request.executionId !== context.getExecutionId()) return undefined;
	const settings = readPageSettings(context, request.title);
	return {
		request,
		signedReviewer,
		settings,
		words: wordsFor(acceptedLanguage(context), settings.language),
		wantsJson: wantsJson(context),
	};
}

function wantsJson(context: IWebhookFunctions): boolean {
	return header(context, 'accept').includes('application/json');
}

function acceptedLanguage(context: IWebhookFunctions): string {
	return header(context, 'accept-language');
}

function header(context: IWebhookFunctions, name: string): string {
	return String((context.getHeaderData() as Record<string, unknown>)[name] ?? '');
}
