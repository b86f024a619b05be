import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Problem } from './problem';
import type { Queue } from './queue';
import type { ReadEntry } from './readEntries';
import { respondJson, showQueue, type PageState, type Visit } from './respond';
import { reviewJson } from './reviewJson';

/** A POST that has been read and checked, but not recorded. */
export interface ReadPost {
	reviewer: string;
	entries: ReadEntry[];
	problems: Problem[];
}

/** The queue after entries or votes were kept, and nothing left. */
export function showSaved(
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

/** Nothing was recorded: says why, with everything that was entered still there. */
export function refuse(
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
		'recalled',
	];
	return problems.some(({ code }) => conflicts.includes(code)) ? 409 : 422;
}
