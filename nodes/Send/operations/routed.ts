import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { throwIfStopped, toNodeError } from '../../shared/errors';
import { outputItem, outputs, type RoutedItem } from '../outputItem';
import type { SendResult } from '../sendResult';

/**
 * Items and how each ended, as the two outputs `Sent` and `Not Sent`. `work` rejects only where no item can go on: that ends
 * the run, or is the problem of every item where the node is set to continue.
 */
export async function routed(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	work: () => Promise<SendResult[]>,
): Promise<INodeExecutionData[][]> {
	try {
		return byOutput(items, await work());
	} catch (error) {
		// A stopped run has no items to continue with.
		throwIfStopped(context.getExecutionCancelSignal());
		if (!context.continueOnFail()) throw toNodeError(context.getNode(), error);
		return byOutput(
			items,
			items.map(() => ({ problem: error })),
		);
	}
}

function byOutput(items: INodeExecutionData[], results: SendResult[]): INodeExecutionData[][] {
	const all = results.map((result, index) => outputItem(items[index]!, index, result));
	const leavingBy = (place: RoutedItem['output']): INodeExecutionData[] =>
		all.filter(({ output }) => output === place).map(({ item }) => item);
	return [leavingBy(outputs.sent), leavingBy(outputs.notSent)];
}
