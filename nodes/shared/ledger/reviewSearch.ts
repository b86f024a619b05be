import { decisionSchema } from '../contracts';
import { inGroups, type Database } from './database';
import { fromRow } from './reviews';
import type { FoundReview, ReviewSearch } from './types';

/** The reviews that match, with what stands around them. */
export async function searchReviews(
	database: Database,
	{ limit, offset, ...conditions }: ReviewSearch,
): Promise<FoundReview[]> {
	const rows = await matching(database, conditions)
		.orderBy('reviews.createdAt', 'desc')
		.orderBy('reviews.requestId')
		.orderBy('reviews.position')
		.orderBy('reviews.version')
		.orderBy('reviews.id')
		.limit(limit)
		.offset(offset)
		.execute();
	const asked = await reviewersOf(database, [...new Set(rows.map(({ requestId }) => requestId))]);
	return rows.map(({ requestTitle, decision, ...row }) => ({
		review: fromRow(row).review,
		requestTitle,
		reviewers: asked.get(row.requestId) ?? [],
		...(decision !== null && { decision: decisionSchema.parse(JSON.parse(decision)) }),
	}));
}

function matching(
	database: Database,
	{ states = [], workflowId, reviewer, createdBefore }: Omit<ReviewSearch, 'limit' | 'offset'>,
) {
	const name = reviewer?.toLowerCase();
	return database
		.selectFrom('reviews')
		.innerJoin('reviewRequests', 'reviewRequests.id', 'reviews.requestId')
		.leftJoin('decisions', 'decisions.reviewId', 'reviews.id')
		.selectAll('reviews')
		.select(['reviewRequests.title as requestTitle', 'decisions.decision as decision'])
		.$if(states.length > 0, (query) =>
			query
				.where('reviews.state', 'in', states)
				// Nobody can decide any more on what was purged undecided: no list of open reviews needs it.
				.where(({ or, eb }) =>
					or([eb('reviews.state', '<>', 'undecided'), eb('reviews.purgedAt', 'is', null)]),
				),
		)
		.$if(workflowId !== undefined, (query) =>
			query.where('reviews.workflowId', '=', workflowId as string),
		)
		.$if(createdBefore !== undefined, (query) =>
			query.where('reviews.createdAt', '<=', (createdBefore as Date).toISOString()),
		)
		.$if(name !== undefined, (query) =>
			query.where(({ or, eb, exists, selectFrom, fn }) =>
				or([
					eb(fn('lower', ['decisions.reviewer']), '=', name as string),
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
