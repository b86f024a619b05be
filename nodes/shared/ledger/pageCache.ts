import { withoutNulls, type Database } from './database';
import type { KeptPage } from '../contracts';
import type { PageCacheRepository } from './types';

/** Pages that were read, one row per scope and address: research asks a site only for what it does not have yet. */
export function pageCacheRepository(database: Database): PageCacheRepository {
	return {
		async find(scope, address) {
			const row = await database
				.selectFrom('pageCache')
				.selectAll()
				.where('scope', '=', scope)
				.where('address', '=', address)
				.executeTakeFirst();
			return row && (withoutNulls(row) as KeptPage);
		},

		async save(page) {
			const row = {
				etag: null,
				lastModified: null,
				robotsTag: null,
				...page,
			};
			await database
				.insertInto('pageCache')
				.values(row)
				.onConflict((conflict) => conflict.columns(['scope', 'address']).doUpdateSet(row))
				.execute();
		},

		async removeReadBefore(time) {
			const { numDeletedRows } = await database
				.deleteFrom('pageCache')
				.where('readAt', '<', time.toISOString())
				.executeTakeFirst();
			return Number(numDeletedRows);
		},
	};
}
