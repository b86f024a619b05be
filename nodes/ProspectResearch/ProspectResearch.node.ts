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
import { optionalModelCredentials } from '../shared/llm/properties';
import { fetchPage } from '../shared/net/fetchPage';
import { inParallel } from '../shared/parallel';
import { prospectResearchProperties } from './properties';
import { readProspect, readRunSettings, readSettings } from './readSettings';
import { researchProspect } from './researchProspect';
import { shortlist } from './shortlist';

/** Researches one prospect per item and puts what it found into `dossier`; everything else on the item stays. */
export class ProspectResearch implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Prospect Research',
		name: 'prospectResearch',
		icon: { light: 'file:prospectResearch.svg', dark: 'file:prospectResearch.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["modelSource"] === "none" ? "page structure only" : $parameter["model"] }}',
		description: "Reads a company's public pages and keeps the facts it can quote",
		defaults: { name: 'Prospect Research' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Researched', 'Not Shortlisted'],
		credentials: optionalModelCredentials,
		properties: prospectResearchProperties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		if (items.length === 0) return [[], []];
		const signal = this.getExecutionCancelSignal();
		const { keepTopN, parallel } = readRunSettings(this);

		const researchItem = async (item: INodeExecutionData, index: number) => {
			try {
				const usesModel = this.getNodeParameter('modelSource', index) !== 'none';
				const dossier = await researchProspect(
					readProspect(this, index),
					readSettings(this, index, signal),
					fetchPage,
					usesModel ? await modelFromNode(this, index) : undefined,
				);
				const researched: INodeExecutionData = {
					...item,
					json: { ...item.json, dossier },
					pairedItem: { item: index },
				};
				return { item: researched, priority: dossier.priority };
			} catch (error) {
				if (!this.continueOnFail()) throw toNodeError(this.getNode(), error, index);
				return { item: failedItem(this.getNode(), item, index, error), priority: undefined };
			}
		};

		const results = await inParallel(items, parallel, researchItem);
		const kept = shortlist(
			results.map(({ priority }) => priority),
			keepTopN,
		);
		return [
			results.filter((_, index) => kept.has(index)).map(({ item }) => item),
			results.filter((_, index) => !kept.has(index)).map(({ item }) => item),
		];
	}
}
