import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { withAgentRecords } from '../shared/agentTool';
import { throwIfStopped, toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';
import { inParallel } from '../shared/parallel';
import { draftItemOf } from './draftItem';
import { listEdits } from './memory/fromNode';
import { peersOf, prospectsOf } from './peers';
import { readOperation, readOptions } from './readSettings';

/** The learned edits as items; a ledger that cannot be read ends the run, or with `continue` is one item that says so. */
async function editsOf(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	try {
		return await listEdits(context);
	} catch (error) {
		const [item = { json: {} }] = context.getInputData();
		if (context.continueOnFail()) return [failedItem(context.getNode(), item, 0, error)];
		throw toNodeError(context.getNode(), error);
	}
}

/** One draft for each item, or the learned edits, whichever the node is set to. */
export async function draftItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	if (readOperation(context) === 'getEdits') return [await editsOf(context)];
	const items = context.getInputData();
	const prospects = prospectsOf(items);
	const draftItem = draftItemOf(context);

	const handle = async (item: INodeExecutionData, index: number) => {
		try {
			const given = withAgentRecords(context, item.json, index, ['dossier', 'draft']);
			const json = await draftItem(given, index, peersOf(prospects, index));
			return { ...item, json, pairedItem: { item: index } };
		} catch (error) {
			// a stopped run has no items to continue with
			throwIfStopped(context.getExecutionCancelSignal());
			if (context.continueOnFail()) return failedItem(context.getNode(), item, index, error);
			throw toNodeError(context.getNode(), error, index);
		}
	};

	const parallelItems = items.length > 0 ? (readOptions(context, 0).parallelItems ?? 5) : 1;
	return [await inParallel(items, parallelItems, handle)];
}
