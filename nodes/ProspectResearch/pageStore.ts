import type { IExecuteFunctions } from 'n8n-workflow';
import { ledgerFromNode } from '../shared/ledger/fromNode';
import type { KeptPage } from '../shared/contracts';
import type { PageStore } from '../shared/net/keepPages';

/** Pages are written in groups: each write to the ledger waits for the disk. */
const groupSize = 25;
const forgetAfterMs = 14 * 24 * 60 * 60 * 1000;

/** Pages kept in the ledger, shared by all runs. `close` writes what is not written yet. */
export type LedgerPageStore = PageStore & { close(): Promise<void> };

/**
 * Opens the page store. Without a ledger research goes on and reads every page anew, which is said in the log: undefined then.
 * Pages older than two weeks are forgotten.
 */
export async function openPageStore(
	context: IExecuteFunctions,
): Promise<LedgerPageStore | undefined> {
	try {
		const ledger = await ledgerFromNode(context);
		await ledger.pageCache.removeReadBefore(new Date(Date.now() - forgetAfterMs));
		const waiting = new Map<string, KeptPage>();

		const write = async () => {
			const group = [...waiting.values()];
			if (group.length === 0) return;
			await ledger.transaction(async ({ pageCache }) => {
				for (const page of group) await pageCache.save(page);
			});
			// a page that came again meanwhile stays
			for (const page of group) {
				const key = `${page.scope} ${page.address}`;
				if (waiting.get(key) === page) waiting.delete(key);
			}
		};
		return {
			find: async (scope, address) =>
				waiting.get(`${scope} ${address}`) ?? (await ledger.pageCache.find(scope, address)),
			save: async (page) => {
				waiting.set(`${page.scope} ${page.address}`, page);
				if (waiting.size % groupSize === 0) await write();
			},
			close: write,
		};
	} catch (error) {
		context.logger.warn(`Prospect Research keeps no pages: ${(error as Error).message}`);
		return undefined;
	}
}
