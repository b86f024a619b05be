import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { withAgentRecords } from '../shared/agentTool';
import { toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';
import { connectedModelInput, inputsExpression } from '../shared/llm/inputs';
import { searchModels } from '../shared/llm/listModels';
import { inParallel } from '../shared/parallel';
import { draftItemOf } from './execute';
import { knowledgeInputs } from './knowledge/inputs';
import { getLearnedEdits, listEdits } from './memory/fromNode';
import { peersOf, prospectsOf } from './peers';
import { draftEmailCredentials, draftEmailProperties } from './properties';
import { draftSubtitle } from './properties/operation';
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

/** Writes or checks one draft per item and puts it into `draft`; everything else on the item stays. */
export class DraftEmail implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Draft Email',
		name: 'draftEmail',
		icon: { light: 'file:draftEmail.svg', dark: 'file:draftEmail.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: draftSubtitle,
		description:
			'Writes an email, call script or publication from researched facts, checks it and revises it on feedback',
		defaults: { name: 'Draft Email' },
		usableAsTool: true,
		inputs: inputsExpression('"main"', ...knowledgeInputs, connectedModelInput),
		outputs: [NodeConnectionTypes.Main],
		outputNames: ['Drafted'],
		credentials: draftEmailCredentials,
		properties: draftEmailProperties,
	};

	methods = { listSearch: { searchModels }, loadOptions: { getLearnedEdits } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		if (readOperation(this) === 'getEdits') return [await editsOf(this)];
		const items = this.getInputData();
		const prospects = prospectsOf(items);
		const draftItem = draftItemOf(this);

		const handle = async (item: INodeExecutionData, index: number) => {
			try {
				const given = withAgentRecords(this, item.json, index, ['dossier', 'draft']);
				const json = await draftItem(given, index, peersOf(prospects, index));
				return { ...item, json, pairedItem: { item: index } };
			} catch (error) {
				if (this.continueOnFail()) return failedItem(this.getNode(), item, index, error);
				throw toNodeError(this.getNode(), error, index);
			}
		};

		const parallelItems = items.length > 0 ? (readOptions(this, 0).parallelItems ?? 5) : 1;
		return [await inParallel(items, parallelItems, handle)];
	}
}
