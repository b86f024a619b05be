import type { IExecuteFunctions } from 'n8n-workflow';
import type { Ledger } from '../ledger';
import { ledgerFromNode } from '../ledger/fromNode';
import type { HabitStore } from './memory';

/**
 * Habits kept in the node's ledger, which is opened when something is asked of it. Without a ledger, or when it fails,
 * every process learns for itself, which n8n's log says: no item fails for it.
 */
export function habitStoreFromNode(context: IExecuteFunctions): HabitStore {
	const attempt = async <T>(work: (ledger: Ledger) => Promise<T>): Promise<T | undefined> => {
		try {
			return await work(await ledgerFromNode(context));
		} catch (error) {
			const { message } = error as Error;
			context.logger.debug(`What was learned about the model is not kept: ${message}`);
			return undefined;
		}
	};
	return {
		find: async (endpoint, model) =>
			await attempt(async ({ modelHabits }) => await modelHabits.find(endpoint, model)),
		save: async (habits) => {
			await attempt(async ({ modelHabits }) => await modelHabits.save(habits));
		},
	};
}
