import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { gateAnswer, isGate } from './gate';
import { isQueueMode, keepPairs } from './keepPairs';
import { outputsOf, type Released } from './outputs';
import { renderAcceptedPage } from './page/answerPages';
import type { Page } from './page/document';
import { unreadableItems } from './readCandidates';
import type { Visit } from './respond';

/** The answer goes out once n8n has taken the run over: a reviewer is never thanked for what got lost. */
export function passOn(
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
export function resume(
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
