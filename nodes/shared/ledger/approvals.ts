import { z } from 'zod/v4';
import { approvalSchema } from '../contracts';
import { withoutNulls, type ApprovalRow, type Database } from './database';
import type { ApprovalRepository, StoredApproval, StoredItem } from './types';

/** Approvals: the sealed content that may leave. */
export function approvalRepository(database: Database): ApprovalRepository {
	return {
		async insert(stored) {
			const approval = storedApprovalSchema.parse(stored);
			await database
				.insertInto('approvals')
				.values({
					...approval,
					content: JSON.stringify(approval.content),
					changes: JSON.stringify(approval.changes),
					verified: approval.verified ? 1 : 0,
					heldUntil: approval.heldUntil ?? null,
					purgedAt: null,
				})
				.execute();
		},

		async findById(id) {
			const row = await database
				.selectFrom('approvals')
				.selectAll()
				.where('id', '=', id)
				.executeTakeFirst();
			return row && fromRow(row);
		},

		async findByReviewId(reviewId) {
			const row = await database
				.selectFrom('approvals')
				.selectAll()
				.where('reviewId', '=', reviewId)
				.executeTakeFirst();
			return row && fromRow(row);
		},

		async findByContentHash(contentHash) {
			const rows = await database
				.selectFrom('approvals')
				.selectAll()
				.where('contentHash', '=', contentHash)
				.orderBy('decidedAt', 'desc')
				.orderBy('id')
				.execute();
			return rows.map(fromRow);
		},

		async listUnsent({ since, until, workflowId, limit, maximumAttempts, after }) {
			let query = database
				.selectFrom('approvals')
				.innerJoin('reviews', 'reviews.id', 'approvals.reviewId')
				.leftJoin('sends', 'sends.approvalId', 'approvals.id')
				.selectAll('approvals')
				.select('reviews.item')
				.where('approvals.decidedAt', '>=', since.toISOString())
				.where('approvals.decidedAt', '<=', until.toISOString())
				.where('approvals.purgedAt', 'is', null)
				.where(({ or, eb }) =>
					or([
						eb('approvals.heldUntil', 'is', null),
						eb('approvals.heldUntil', '<=', until.toISOString()),
					]),
				)
				.where(({ or, and, eb }) =>
					or([
						eb('sends.state', 'is', null),
						maximumAttempts === undefined
							? eb('sends.state', '=', 'failed')
							: and([eb('sends.state', '=', 'failed'), eb('sends.attempts', '<', maximumAttempts)]),
					]),
				)
				.orderBy('approvals.decidedAt')
				.orderBy('approvals.id')
				.limit(limit);
			if (workflowId) query = query.where('approvals.workflowId', '=', workflowId);
			if (after) {
				query = query.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple('approvals.decidedAt', 'approvals.id'),
						'>',
						tuple(after.decidedAt, after.id),
					),
				);
			}
			const rows = await query.execute();
			return rows.map(({ item, ...row }) => ({
				approval: fromRow(row),
				item: JSON.parse(item) as StoredItem,
			}));
		},

		async listEdited({ kind, limit, offset }) {
			const rows = await database
				.selectFrom('approvals')
				.innerJoin('reviews', 'reviews.id', 'approvals.reviewId')
				.selectAll('approvals')
				.select('reviews.item')
				.where('reviews.kind', '=', kind)
				.where('approvals.editDistance', '>', 0)
				.where('approvals.purgedAt', 'is', null)
				.orderBy('approvals.decidedAt', 'desc')
				.orderBy('approvals.id')
				.limit(limit)
				.offset(offset)
				.execute();
			return rows.map(({ item, ...row }) => ({
				approval: fromRow(row),
				item: JSON.parse(item) as StoredItem,
			}));
		},
	};
}

const storedApprovalSchema = approvalSchema.extend({
	workflowId: z.string(),
	executionId: z.string(),
});

function fromRow(row: ApprovalRow): StoredApproval {
	return storedApprovalSchema.parse({
		...withoutNulls(row),
		content: JSON.parse(row.content),
		changes: JSON.parse(row.changes),
		verified: row.verified === 1,
	});
}
