import { randomUUID } from 'node:crypto';
import { suppressionSchema } from '../contracts';
import { inGroups, inTransaction, type Database } from './database';
import { suppressionKeys } from './suppressionKeys';
import type { SuppressionRepository } from './types';

/** Suppressions: who must not be written to. The claim on a send looks here in the same statement. */
export function suppressionRepository(database: Database): SuppressionRepository {
	return {
		async add(suppressions) {
			return await inTransaction(database, async (transaction) => {
				let added = 0;
				for (const suppression of suppressions) {
					const { numInsertedOrUpdatedRows } = await transaction
						.insertInto('suppressions')
						.values(suppressionSchema.parse(suppression))
						.onConflict((conflict) => conflict.column('value').doNothing())
						.executeTakeFirst();
					added += Number(numInsertedOrUpdatedRows ?? 0);
				}
				return added;
			});
		},

		async remove(value, now = new Date()) {
			return await inTransaction(database, async (transaction) => {
				const row = await transaction
					.deleteFrom('suppressions')
					.where('value', '=', value)
					.returningAll()
					.executeTakeFirst();
				if (!row) return false;
				await transaction
					.insertInto('removedSuppressions')
					.values({ ...row, id: randomUUID(), removedAt: now.toISOString() })
					.execute();
				return true;
			});
		},

		async findAny(addresses) {
			for (const keys of inGroups(addresses.flatMap(suppressionKeys))) {
				const row = await database
					.selectFrom('suppressions')
					.selectAll()
					.where('value', 'in', keys)
					// The address itself says more than its domain.
					.orderBy('kind')
					.executeTakeFirst();
				if (row) return suppressionSchema.parse(row);
			}
			return undefined;
		},

		async list({ limit, offset }) {
			const rows = await database
				.selectFrom('suppressions')
				.selectAll()
				.orderBy('at', 'desc')
				.orderBy('value')
				.limit(limit)
				.offset(offset)
				.execute();
			return rows.map((row) => suppressionSchema.parse(row));
		},
	};
}
