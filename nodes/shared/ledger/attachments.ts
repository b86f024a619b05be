import type { Database } from './database';
import type { AttachmentRepository } from './types';

/** The bytes of attachments, one row for each file however many drafts it goes with. */
export function attachmentRepository(database: Database): AttachmentRepository {
	const touch = async (sha256: string, now: Date) => {
		const { numUpdatedRows } = await database
			.updateTable('attachments')
			.set({ usedAt: now.toISOString() })
			.where('sha256', '=', sha256)
			.executeTakeFirst();
		return numUpdatedRows > 0n;
	};

	return {
		touch,

		async keep({ sha256, content, now }) {
			await database
				.insertInto('attachments')
				.values({ sha256, content, usedAt: now.toISOString() })
				.onConflict((conflict) => conflict.column('sha256').doNothing())
				.execute();
		},

		async find(sha256) {
			const row = await database
				.selectFrom('attachments')
				.select('content')
				.where('sha256', '=', sha256)
				.executeTakeFirst();
			return row && Buffer.from(row.content);
		},

		async removeUnusedSince(time) {
			const { numDeletedRows } = await database
				.deleteFrom('attachments')
				.where('usedAt', '<', time.toISOString())
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}
