import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { toNodeError } from '../../shared/errors';
import { failedItem } from '../../shared/failedItem';

/** Which of the outputs an item leaves by (the first unless told), and what it gains under the key `send`. */
export interface ItemResult {
	output?: number;
	send: IDataObject;
}

/**
 * Does `work` for each item. A failing item ends the run, or where the node is set to continue goes on with its error by the
 * last output: what could not be looked at must not pass for allowed, valid, recalled or a bounce.
 */
export async function perItem(
	context: IExecuteFunctions,
	outputCount: number,
	work: (item: INodeExecutionData, index: number) => Promise<ItemResult>,
): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = Array.from({ length: outputCount }, () => []);
	for (const [index, item] of context.getInputData().entries()) {
		try {
			const { output = 0, send } = await work(item, index);
			const json = { ...item.json, send };
			outputs[output]?.push({ ...item, json, pairedItem: { item: index } });
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, index);
			outputs.at(-1)?.push(failedItem(context.getNode(), item, index, error));
		}
	}
	return outputs;
}
