import { decisionSchema } from '../contracts';
import { inGroups, type Database } from './database';
import { fromRow } from './reviews';
import type { FoundReview, OpenSearch, ReviewSearch } from './types';

/** The reviews that match, with what stands around them. */
export async function searchReviews(
	database: Database,
	{ limit, offset, ...conditions }: ReviewSearch,
): Promise<FoundReview[]> {
	const rows = await matching(database, conditions)
		.leftJoin('decisions', 'decisions.reviewId', 'reviews.id')
		.selectAll('reviews')
		.select(['reviewRequests.title as requestTitle', 'reviewRequests.endedAt as endedAt'])
		.select('decisions.decision as decision')
		.orderBy('reviews.createdAt', 'desc')
		.orderBy('reviews.requestId')
		.orderBy('reviews.position')
		.orderBy('reviews.version')
		.orderBy('reviews.id')
		.limit(limit)
		.offset(offset)
		.execute();
	const asked = await reviewersOf(database, [...new Set(rows.map(({ requestId }) => requestId))]);
	return rows.map(({ requestTitle, endedAt, decision, ...row }) => ({
		review: fromRow(row).review,
		requestTitle,
		...(endedAt !== null && { endedAt }),
		reviewers: asked.get(row.requestId) ?? [],
		...(decision !== null && { decision: decisionSchema.parse(JSON.parse(decision)) }),
	}));
}

/** Executions of an n8n behind open reviews that match. */
export async function findOpenExecutions(
	database: Database,
	{ instanceId, ...conditions }: OpenSearch,
): Promise<string[]> {
	const rows = await matching(database, { ...conditions, states: ['undecided'] })
		.select('reviewRequests.executionId')
		.distinct()
		.where('reviewRequests.instanceId', '=', instanceId)
		.execute();
	return rows.map(({ executionId }) => executionId);
}

function matching(
	database: Database,
	{ states = [], workflowId, reviewer, createdBefore }: Omit<ReviewSearch, 'limit' | 'offset'>,
) {
	const name = reviewer?.toLowerCase();
	return database
		.selectFrom('reviews')
		.innerJoin('reviewRequests', 'reviewRequests.id', 'reviews.requestId')
		.$if(states.length > 0, (query) =>
			query
				.where('reviews.state', 'in', states)
				// Nobody can decide any more on what was purged, or whose run has ended: no list of open reviews needs it.
				.where(({ or, and, eb }) =>
					or([
						eb('reviews.state', '<>', 'undecided'),
						and([eb('reviews.purgedAt', 'is', null), eb('reviewRequests.endedAt', 'is', null)]),
					]),
				),
		)
		.$if(workflowId !== undefined, (query) =>
			query.where('reviews.workflowId', '=', workflowId as string),
		)
		.$if(createdBefore !== undefined, (query) =>
			query.where('reviews.createdAt', '<=', (createdBefore as Date).toISOString()),
		)
		.$if(name !== undefined, (query) =>
			query.where(({ or, exists, selectFrom }) =>
				or([
					exists(
						selectFrom('decisions')
							.select('decisions.reviewId')
							.whereRef('decisions.reviewId', '=', 'reviews.id')
							.where((made) => made(made.fn('lower', ['decisions.reviewer']), '=', name as string)),
					),
					exists(
						selectFrom('requestReviewers')
							.select('requestReviewers.reviewer')
							.whereRef('requestReviewers.requestId', '=', 'reviews.requestId')
							.where((asked) =>
								asked(asked.fn('lower', ['requestReviewers.reviewer']), '=', name as string),
							),
					),
				]),
			),
		);
}

/** Who was sent a link, by request, in the order of the alphabet. */
export async function reviewersOf(
	database: Database,
	requestIds: string[],
): Promise<Map<string, string[]>> {
	const asked = new Map<string, string[]>();
	for (const group of inGroups(requestIds)) {
		const rows = await database
			.selectFrom('requestReviewers')
			.selectAll()
			.where('requestId', 'in', group)
			.orderBy('reviewer')
			.execute();
		for (const { requestId, reviewer } of rows) {
			asked.set(requestId, [...(asked.get(requestId) ?? []), reviewer]);
		}
	}
	return asked;
}
