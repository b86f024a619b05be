import { decisionSchema } from '../contracts';
import type { Database } from './database';
import type { DecisionRepository } from './types';

/** Decisions: the audit trail. Rows are added by `reviews.recordDecision` and never change. */
export function decisionRepository(database: Database): DecisionRepository {
	return {
		async listByRequest(requestId) {
			const rows = await database
				.selectFrom('decisions')
				.innerJoin('reviews', 'reviews.id', 'decisions.reviewId')
				.select('decisions.decision')
				.where('reviews.requestId', '=', requestId)
				.orderBy('decisions.decidedAt')
				.orderBy('reviews.position')
				.execute();
			return rows.map(({ decision }) => decisionSchema.parse(JSON.parse(decision)));
		},
	};
}
