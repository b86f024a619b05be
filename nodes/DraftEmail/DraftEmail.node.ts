import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodePropertyOptions,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { connectedModelInput, inputsExpression } from '../shared/llm/inputs';
import { searchModels } from '../shared/llm/listModels';
import { knowledgeInputs } from './knowledge/inputs';
import { draftEmailCredentials, draftEmailProperties } from './properties';
import { draftSubtitle } from './properties/operation';

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

	methods = {
		listSearch: { searchModels },
		loadOptions: {
			async getChecks(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const { rules } = await import('../shared/checks/rules.js');
				return rules.map(({ id, what }) => ({ name: id, value: id, description: what }));
			},
			async getLearnedEdits(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const { getLearnedEdits } = await import('./memory/fromNode.js');
				return await getLearnedEdits.call(this);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { draftItems } = await import('./draftItems.js');
		return await draftItems(this);
	}
}
