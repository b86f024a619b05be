import { voteSchema } from '../contracts';
import type { Database } from './database';
import type { VoteRepository } from './types';

/** Votes: who has approved which content, until enough have. */
export function voteRepository(database: Database): VoteRepository {
	return {
		async put(vote) {
			const { verified, contentHash, at, ...key } = voteSchema.parse(vote);
			const columns = { verified: verified ? 1 : 0, contentHash, at };
			await database
				.insertInto('votes')
				.values({ ...key, ...columns })
				.onConflict((conflict) => conflict.columns(['reviewId', 'reviewer']).doUpdateSet(columns))
				.execute();
		},

		async listByRequest(requestId) {
			const rows = await database
				.selectFrom('votes')
				.innerJoin('reviews', 'reviews.id', 'votes.reviewId')
				.selectAll('votes')
				.where('reviews.requestId', '=', requestId)
				.orderBy('votes.at')
				.orderBy('votes.reviewer')
				.execute();
			return rows.map((row) => voteSchema.parse({ ...row, verified: row.verified === 1 }));
		},
	};
}
