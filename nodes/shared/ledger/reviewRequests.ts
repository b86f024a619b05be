import { inGroups, inTransaction, withoutNulls, type Database } from './database';
import { findOpenExecutions } from './reviewSearch';
import type { RequestRepository } from './types';

/** Review requests: one row per request, and the claim on its current round. */
export function reviewRequestRepository(database: Database): RequestRepository {
	return {
		async find(id) {
			const row = await database
				.selectFrom('reviewRequests')
				.selectAll()
				.where('id', '=', id)
				.executeTakeFirst();
			return row && withoutNulls(row);
		},

		async startRound({ now, reviewers = [], ...request }) {
			return await inTransaction(database, async (transaction) => {
				const previous = await transaction
					.selectFrom('reviewRequests')
					.select('state')
					.where('id', '=', request.id)
					.executeTakeFirst();
				const row = await transaction
					.insertInto('reviewRequests')
					.values({ ...request, round: 1, state: 'waiting', createdAt: now.toISOString() })
					.onConflict((conflict) =>
						conflict.column('id').doUpdateSet((known) => ({
							// A failed execution that is tried again has a new id, and its links carry that.
							executionId: request.executionId,
							instanceId: request.instanceId ?? null,
							endedAt: null,
							round: known('reviewRequests.round', '+', 1),
							state: 'waiting',
							claimedAt: null,
						})),
					)
					.returningAll()
					.executeTakeFirstOrThrow();
				for (const reviewer of reviewers) {
					await transaction
						.insertInto('requestReviewers')
						.values({ requestId: request.id, reviewer })
						.onConflict((conflict) => conflict.doNothing())
						.execute();
				}
				return { request: withoutNulls(row), previousState: previous?.state };
			});
		},

		async claimRound({ id, round, now, leaseSeconds }) {
			const leaseStart = new Date(now.getTime() - leaseSeconds * 1000).toISOString();
			const { numUpdatedRows } = await database
				.updateTable('reviewRequests')
				.set({ state: 'resuming', claimedAt: now.toISOString() })
				.where('id', '=', id)
				.where('round', '=', round)
				.where(({ or, and, eb }) =>
					or([
						eb('state', '=', 'waiting'),
						and([eb('state', '=', 'resuming'), eb('claimedAt', '<', leaseStart)]),
					]),
				)
				.executeTakeFirst();
			return numUpdatedRows === 1n;
		},

		async releaseClaim({ id, round, claimedAt }) {
			const { numUpdatedRows } = await database
				.updateTable('reviewRequests')
				.set({ state: 'waiting', claimedAt: null })
				.where('id', '=', id)
				.where('round', '=', round)
				.where('state', '=', 'resuming')
				.where('claimedAt', '=', claimedAt.toISOString())
				.executeTakeFirst();
			return numUpdatedRows === 1n;
		},

		async listWorkflows() {
			const rows = await database
				.selectFrom('reviewRequests')
				.select(['workflowId', 'title', ({ fn }) => fn.max('createdAt').as('latest')])
				.groupBy(['workflowId', 'title'])
				.orderBy('latest', 'desc')
				.orderBy('title')
				.execute();
			const newest = new Map(rows.toReversed().map(({ workflowId, title }) => [workflowId, title]));
			return [...new Set(rows.map(({ workflowId }) => workflowId))].map((workflowId) => ({
				workflowId,
				title: newest.get(workflowId) ?? '',
			}));
		},

		async openExecutions(search) {
			return await findOpenExecutions(database, search);
		},

		async markEnded({ instanceId, executionIds, now }) {
			for (const group of inGroups(executionIds)) {
				await database
					.updateTable('reviewRequests')
					.set({ endedAt: now.toISOString() })
					.where('instanceId', '=', instanceId)
					.where('executionId', 'in', group)
					.where('endedAt', 'is', null)
					.execute();
			}
		},
	};
}
