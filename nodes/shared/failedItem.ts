import type { INode, INodeExecutionData } from 'n8n-workflow';
import { errorForItem } from './errors';

/**
 * The item that stands for a failed one when the node continues: what it came with, and `error` with code, message and
 * advice. n8n leads an item to the error output only if its JSON is nothing but the error, and then adds what it came
 * with by itself; `error` beside `json` would make n8n replace the JSON by the bare message.
 */
export function failedItem(
	node: INode,
	item: INodeExecutionData,
	itemIndex: number,
	error: unknown,
): INodeExecutionData {
	const kept = node.onError === 'continueErrorOutput' ? {} : item.json;
	return {
		...item,
		json: { ...kept, error: errorForItem(error) },
		pairedItem: { item: itemIndex },
	};
}
