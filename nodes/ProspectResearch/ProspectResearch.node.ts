import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { throwIfStopped, toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';
import { modelFromNode } from '../shared/llm/fromNode';
import { connectedModelInput, inputsExpression } from '../shared/llm/inputs';
import { searchModels } from '../shared/llm/listModels';
import { modelSubtitle } from '../shared/llm/properties';
import { fetchPage } from '../shared/net/fetchPage';
import { inParallel } from '../shared/parallel';
import { createPoliteReader } from '../shared/net/politeFetch';
import { searchFromNode } from '../shared/net/search/fromNode';
import { openPageStore } from './pageStore';
import { Progress } from './progress';
import { prospectResearchProperties, researchCredentials } from './properties';
import { readProspect, readRunSettings, readSettings } from './readSettings';
import { ResearchOnce } from './researchOnce';
import { researchProspect } from './researchProspect';
import { searchProspect, type AskedQuestions, type Search } from './search/searchProspect';
import { shortlist } from './shortlist';

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
		inputs: inputsExpression('"main"', connectedModelInput),
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Researched', 'Not Shortlisted'],
		credentials: researchCredentials,
		properties: prospectResearchProperties,
	};

	methods = { listSearch: { searchModels } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		if (items.length === 0) return [[], []];
		const signal = this.getExecutionCancelSignal();
		const { keepTopN, parallel, manners } = readRunSettings(this);
		const store = manners.freshMs > 0 ? await openPageStore(this) : undefined;
		const reader = createPoliteReader(fetchPage, { ...manners, store });
		const progress = new Progress(this.logger, items.length);
		const once = new ResearchOnce();
		const asked: AskedQuestions = new Map();

		const researchItem = async (item: INodeExecutionData, index: number) => {
			try {
				const prospect = readProspect(this, index);
				const settings = readSettings(this, index, signal);
				const usesModel = this.getNodeParameter('modelSource', index) !== 'none';
				const dossier = await once.research(prospect, settings, async () => {
					const model = usesModel ? await modelFromNode(this, index) : undefined;
					const engine = await searchFromNode(this, index);
					const search: Search | undefined =
						engine &&
						(async (one) => await searchProspect(one, settings.searchPages, engine, asked, signal));
					return await researchProspect(prospect, settings, reader, model, search);
				});
				progress.researched(dossier);
				const researched: INodeExecutionData = {
					...item,
					json: { ...item.json, dossier },
					pairedItem: { item: index },
				};
				return { item: researched, priority: dossier.priority };
			} catch (error) {
				// a stopped run has no items to continue with
				throwIfStopped(signal);
				if (!this.continueOnFail()) throw toNodeError(this.getNode(), error, index);
				progress.failed(error);
				return { item: failedItem(this.getNode(), item, index, error), priority: undefined };
			}
		};

		try {
			const results = await inParallel(items, parallel, researchItem);
			const { kept, others } = shortlist(
				results.map(({ priority }) => priority),
				keepTopN,
			);
			const itemsAt = (indexes: number[]) => indexes.flatMap((index) => results[index]?.item ?? []);
			return [itemsAt(kept), itemsAt(others)];
		} finally {
			await store?.close();
		}
	}
}
