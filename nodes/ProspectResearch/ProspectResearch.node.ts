import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { connectedModelInput, inputsExpression } from '../shared/llm/inputs';
import { searchModels } from '../shared/llm/listModels';
import { modelSubtitle } from '../shared/llm/properties';
import { researchHints } from './hints';
import { prospectResearchProperties, researchCredentials } from './properties';

/** Researches one prospect per item and puts what it found into `dossier`; everything else on the item stays. */
export class ProspectResearch implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Prospect Research',
		name: 'prospectResearch',
		icon: { light: 'file:prospectResearch.svg', dark: 'file:prospectResearch.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: modelSubtitle,
		description: "Reads a company's public pages and keeps the facts it can quote",
		defaults: { name: 'Prospect Research' },
		usableAsTool: true,
		hints: researchHints,
		inputs: inputsExpression('"main"', connectedModelInput),
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Researched', 'Not Shortlisted'],
		credentials: researchCredentials,
		properties: prospectResearchProperties,
	};

	methods = { listSearch: { searchModels } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { researchItems } = await import('./researchItems.js');
		return await researchItems(this);
	}
}
