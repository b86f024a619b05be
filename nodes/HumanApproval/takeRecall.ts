import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Ledger } from '../shared/ledger';
import { renderRecalledPage } from './page/answerPages';
import { resume } from './passOn';
import { problem, type Problem } from './problem';
import { readQueue } from './queue';
import { recordRecall } from './recordRecall';
import type { Visit } from './respond';
import { refuse, showSaved, type ReadPost } from './queueAnswers';

/** Takes approvals back, and lets the run go on so that their drafts are in the queue again. */
export async function takeRecall(
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
