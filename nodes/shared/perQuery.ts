import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from './errors';
import { failedItem } from './failedItem';

/** What an item holds, before it is paired with the item that asked. */
export type FoundItem = Pick<INodeExecutionData, 'json' | 'binary'>;

/**
 * Asks once for each incoming item and puts out one item for each thing found. A failing question ends the run, or leaves
 * an item with its error where the node is set to continue.
 */
export async function perQuery(
	context: IExecuteFunctions,
	ask: (index: number) => Promise<FoundItem[]>,
): Promise<INodeExecutionData[]> {
	const found: INodeExecutionData[] = [];
	for (const [index, item] of context.getInputData().entries()) {
		try {
			for (const one of await ask(index)) found.push({ ...one, pairedItem: { item: index } });
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, index);
			found.push(failedItem(context.getNode(), item, index, error));
		}
	}
	return found;
}
