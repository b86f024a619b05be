import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../../shared/errors';
import { failedItem } from '../../shared/failedItem';

/** Asks once for each item and puts out one item for each thing found. A failing question is handled as `perItem` does. */
export async function perQuery(
	context: IExecuteFunctions,
	ask: (index: number) => Promise<IDataObject[]>,
): Promise<INodeExecutionData[][]> {
	const found: INodeExecutionData[] = [];
	for (const [index, item] of context.getInputData().entries()) {
		try {
			for (const json of await ask(index)) found.push({ json, pairedItem: { item: index } });
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, index);
			found.push(failedItem(context.getNode(), item, index, error));
		}
	}
	return [found];
}
