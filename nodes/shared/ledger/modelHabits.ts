import { modelHabitsSchema } from '../contracts';
import type { Database } from './database';
import type { ModelHabitsRepository } from './types';

/** What was learned about models, one row per endpoint and model, so that a new process does not probe again. */
export function modelHabitsRepository(database: Database): ModelHabitsRepository {
	return {
		async find(endpoint, model) {
			const row = await database
				.selectFrom('modelHabits')
				.selectAll()
				.where('endpoint', '=', endpoint)
				.where('model', '=', model)
				.executeTakeFirst();
			if (!row) return undefined;
			// A later version may have learned what this one does not know: then it learns for itself.
			return modelHabitsSchema.safeParse({ ...row, temperature: row.temperature === 1 }).data;
		},

		async save(habits) {
			const row = { ...habits, temperature: habits.temperature ? 1 : 0 };
			await database
				.insertInto('modelHabits')
				.values(row)
				.onConflict((conflict) => conflict.columns(['endpoint', 'model']).doUpdateSet(row))
				.execute();
		},
	};
}
