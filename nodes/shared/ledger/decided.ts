import {
	changeSchema,
	contentSchema,
	decisionSchema,
	draftSchema,
	findingSchema,
} from '../contracts';
import type { Database } from './database';
import type { DecidedRange, DecidedRepository, DecidedReview } from './types';

/** Reviews that are in memory at a time, each with its item. */
const pageSize = 200;

const promptSchema = draftSchema.pick({ promptVersion: true, model: true });

/** Decided reviews with what figures about them need. */
export function decidedRepository(database: Database): DecidedRepository {
	return {
		async *read(range) {
			let after: { decidedAt: string; id: string } | undefined;
			do {
				const rows = await pageAfter(database, range, after);
				for (const row of rows) yield fromRow(row);
				after = rows.length === pageSize ? rows.at(-1) : undefined;
			} while (after);
		},

		async countUndecided(workflowId) {
			const { count } = await database
				.selectFrom('reviews')
				.innerJoin('reviewRequests', 'reviewRequests.id', 'reviews.requestId')
				.select(({ fn }) => fn.countAll().as('count'))
				.where('reviews.state', '=', 'undecided')
				.where('reviews.purgedAt', 'is', null)
				.where('reviewRequests.endedAt', 'is', null)
				.$if(Boolean(workflowId), (query) =>
					query.where('reviews.workflowId', '=', workflowId as string),
				)
				.executeTakeFirstOrThrow();
			return Number(count);
		},
	};
}

/** Each page begins after the last row of the page before, so that no page is slower than the first. */
async function pageAfter(
	database: Database,
	{ since, until, workflowId }: DecidedRange,
	after?: { decidedAt: string; id: string },
) {
	return await database
		.selectFrom('decisions')
		.innerJoin('reviews', 'reviews.id', 'decisions.reviewId')
		.leftJoin('approvals', 'approvals.reviewId', 'reviews.id')
		.select(['reviews.id', 'reviews.content', 'reviews.findings', 'reviews.item', 'reviews.kind'])
		.select(['reviews.createdAt', 'reviews.recalledAt', 'reviews.purgedAt'])
		.select(['decisions.decidedAt', 'decisions.decision'])
		.select(['approvals.changes', 'approvals.editDistance'])
		.where('decisions.decidedAt', '>=', since.toISOString())
		.where('decisions.decidedAt', '<', until.toISOString())
		.$if(Boolean(workflowId), (query) =>
			query.where('reviews.workflowId', '=', workflowId as string),
		)
		.$if(after !== undefined, (query) =>
			query.where(({ eb, refTuple, tuple }) =>
				eb(
					refTuple('decisions.decidedAt', 'reviews.id'),
					'>',
					tuple(after?.decidedAt ?? '', after?.id ?? ''),
				),
			),
		)
		.orderBy('decisions.decidedAt')
		.orderBy('reviews.id')
		.limit(pageSize)
		.execute();
}

function fromRow(row: Awaited<ReturnType<typeof pageAfter>>[number]): DecidedReview {
	const { json } = JSON.parse(row.item) as { json: Record<string, unknown> };
	// A draft that is not the content under review (custom fields) was not decided.
	const prompt = promptSchema.safeParse(row.kind === 'custom' ? undefined : json.draft);
	return {
		reviewId: row.id,
		createdAt: row.createdAt,
		content: contentSchema.parse(JSON.parse(row.content)),
		findings: findingSchema.array().parse(JSON.parse(row.findings)),
		decision: decisionSchema.parse(JSON.parse(row.decision)),
		changes: changeSchema.array().parse(JSON.parse(row.changes ?? '[]')),
		editDistance: row.editDistance ?? 0,
		isRecalled: row.recalledAt !== null,
		isPurged: row.purgedAt !== null,
		...(prompt.success && prompt.data),
	};
}
