import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { ReviewEntry } from '../shared/contracts';
import type { ReviewRequest } from '../shared/ledger';
import { withFileLinks } from './fileLinks';
import type { Page } from './page/document';
import type { Card, PageSettings, ReviewPageModel } from './page/model';
import { renderReviewPage } from './page/reviewPage';
import type { Words } from './page/words';
import type { Problem } from './problem';
import { isUnfinished, type Queue } from './queue';
import { queueJson } from './reviewJson';
import { leaseSeconds } from './submission';

/** One call of the link: by whom, for what, and how they want to be answered. */
export interface Visit {
	request: ReviewRequest;
	/** The reviewer of the signed link; absent on an open link. */
	signedReviewer?: string;
	settings: PageSettings;
	words: Words;
	wantsJson: boolean;
}

/** What a refused or saved submission adds to the page. */
export interface PageState {
	reviewerName?: string;
	problems?: Problem[];
	saved?: boolean;
	/** What this reviewer entered, by review id, shown again where it was not taken. */
	entered?: Map<string, ReviewEntry>;
	status?: number;
}

export function showQueue(
	context: IWebhookFunctions,
	visit: Visit,
	queue: Queue,
	state: PageState = {},
): IWebhookResponseData {
	const { request, signedReviewer, words } = visit;
	const cards = withFileLinks(context, visit, queue.cards);
	if (visit.wantsJson) return respondJson(context, 200, queueJson(request, cards, signedReviewer));
	const model = modelOf(visit, { ...queue, cards }, state);
	return respondPage(context, renderReviewPage(model, words, state.status));
}

function modelOf(visit: Visit, queue: Queue, state: PageState): ReviewPageModel {
	const conflicts = new Set(
		(state.problems ?? [])
			.filter(({ code }) => code === 'changed_elsewhere')
			.map(({ reviewId }) => reviewId),
	);
	const cards = queue.cards.map((card) => {
		const entered = state.entered?.get(card.review.id);
		if (!entered || card.review.state !== 'undecided') return card;
		if (conflicts.has(card.review.id)) return { ...card, mine: entered };
		const fields = card.fields.map((shown) => ({
			...shown,
			value: entered.edits?.[shown.field.name] ?? shown.draft,
		}));
		return { ...card, entry: entered, fields };
	});
	const now = new Date();
	return {
		settings: visit.settings,
		signedReviewer: visit.signedReviewer,
		reviewerName: state.reviewerName ?? '',
		undecided: cards.filter(isOpen),
		decided: cards.filter((card) => !isOpen(card)),
		problems: state.problems ?? [],
		unfinished: isUnfinished(visit.request, now, leaseSeconds),
		saved: state.saved ?? false,
		now: now.toISOString(),
	};
}

/** What was purged before anybody decided can only be looked back on. */
function isOpen({ review }: Card): boolean {
	return review.state === 'undecided' && review.purgedAt === undefined;
}

/** Writes the answer itself: n8n adds no policy of its own to answers that do not resume a run (2.40.7). */
export function respondPage(context: IWebhookFunctions, page: Page): IWebhookResponseData {
	const response = context.getResponseObject();
	response.status(page.status);
	for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
	response.end(page.body);
	return { noWebhookResponse: true };
}

export function respondJson(
	context: IWebhookFunctions,
	status: number,
	body: object,
): IWebhookResponseData {
	const response = context.getResponseObject();
	response.status(status);
	response.setHeader('Cache-Control', 'no-store');
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.json(body);
	return { noWebhookResponse: true };
}
