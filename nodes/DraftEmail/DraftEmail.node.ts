import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';
import { modelFromNode } from '../shared/llm/fromNode';
import { connectedModelInput, inputsExpression } from '../shared/llm/inputs';
import { modelCredentials, modelSubtitle } from '../shared/llm/properties';
import { inParallel } from '../shared/parallel';
import { draftEmail } from './draftEmail';
import { peersOf, prospectsOf } from './peers';
import { draftEmailProperties } from './properties';
import { readOptions, readSettings } from './readSettings';

/** Writes one email per item and puts it into `draft`; everything else on the item stays. */
export class DraftEmail implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Draft Email',
		name: 'draftEmail',
		icon: { light: 'file:draftEmail.svg', dark: 'file:draftEmail.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: modelSubtitle,
		description: 'Writes an email from researched facts, checks it and revises it on feedback',
		defaults: { name: 'Draft Email' },
		usableAsTool: true,
		inputs: inputsExpression('"main"', connectedModelInput),
		outputs: [NodeConnectionTypes.Main],
		outputNames: ['Drafted'],
		credentials: modelCredentials,
		properties: draftEmailProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const prospects = prospectsOf(items);
		const signal = this.getExecutionCancelSignal();

		const draftItem = async (item: INodeExecutionData, index: number) => {
			try {
				const { maximumTokens, temperature = 0.4, timeLimit } = readOptions(this, index);
				const model = await modelFromNode(this, index, {
					timeoutMs: timeLimit ? timeLimit * 1000 : undefined,
				});
				const draft = await draftEmail(item.json, readSettings(this, index), {
					model,
					peers: peersOf(prospects, index),
					limits: { maxTokens: maximumTokens, temperature, signal },
				});
				return { ...item, json: { ...item.json, draft }, pairedItem: { item: index } };
			} catch (error) {
				if (this.continueOnFail()) return failedItem(this.getNode(), item, index, error);
				throw toNodeError(this.getNode(), error, index);
			}
		};

		const parallelItems = items.length > 0 ? (readOptions(this, 0).parallelItems ?? 5) : 1;
		return [await inParallel(items, parallelItems, draftItem)];
	}
}
