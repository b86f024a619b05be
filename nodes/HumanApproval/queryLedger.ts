import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import type { Ledger } from '../shared/ledger';
import { ledgerFromNode } from '../shared/ledger/fromNode';
import { perQuery, type FoundItem } from '../shared/perQuery';

/**
 * Asks the ledger once for each incoming item. Without a ledger no item can be answered: the run ends with what to do,
 * however the node is set.
 */
export async function queryLedger(
	context: IExecuteFunctions,
	ask: (ledger: Ledger, index: number) => Promise<FoundItem[]>,
): Promise<INodeExecutionData[]> {
	const ledger = await ledgerFromNode(context).catch((error: unknown) => {
		throw toNodeError(context.getNode(), error);
	});
	return await perQuery(context, async (index) => await ask(ledger, index));
}
