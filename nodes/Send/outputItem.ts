import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { errorForItem } from '../shared/errors';
import type { SendResult } from './sendResult';

/** Places of the two outputs. */
export const outputs = { sent: 0, notSent: 1 } as const;

/** An item on its way to one of the outputs. */
export interface RoutedItem {
	output: (typeof outputs)[keyof typeof outputs];
	item: INodeExecutionData;
}

/**
 * The item with its `send` key: the `SendRecord` on `Sent`, with the sealed content where it was released; on `Not Sent` the state (`not_sent` when it was never
 * claimed), the reason code, what it means and what to do, `notBefore` where waiting helps, and the record if there is one.
 */
export function outputItem(
	item: INodeExecutionData,
	index: number,
	{ record, problem, notBefore, content, fact, receipt }: SendResult,
): RoutedItem {
	const passOn = (send: IDataObject): INodeExecutionData => ({
		...item,
		json: { ...item.json, send },
		pairedItem: { item: index },
	});
	if (!problem)
		return {
			output: outputs.sent,
			item: passOn({ ...record, ...receipt, ...(content && { content }) }),
		};
	const { code, message, advice } = errorForItem(problem);
	return {
		output: outputs.notSent,
		item: passOn({
			...{ state: 'not_sent', ...record, reason: code, message, advice },
			...(notBefore && { notBefore: notBefore.toISOString() }),
			...(fact && { fact }),
		}),
	};
}
