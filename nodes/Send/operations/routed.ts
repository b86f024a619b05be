import type { INodeExecutionData } from 'n8n-workflow';
import { outputItem, outputs, type RoutedItem } from '../outputItem';
import type { SendResult } from '../sendResult';

/** Items and how each ended, as the two outputs `Sent` and `Not Sent`. */
export function routed(items: INodeExecutionData[], results: SendResult[]): INodeExecutionData[][] {
	const all = results.map((result, index) => outputItem(items[index]!, index, result));
	const leavingBy = (place: RoutedItem['output']): INodeExecutionData[] =>
		all.filter(({ output }) => output === place).map(({ item }) => item);
	return [leavingBy(outputs.sent), leavingBy(outputs.notSent)];
}
