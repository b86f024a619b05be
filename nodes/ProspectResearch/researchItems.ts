import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { throwIfStopped, toNodeError } from '../shared/errors';
import { failedItem } from '../shared/failedItem';
import { modelFromNode } from '../shared/llm/fromNode';
import { fetchPage } from '../shared/net/fetchPage';
import { createPoliteReader } from '../shared/net/politeFetch';
import { searchFromNode } from '../shared/net/search/fromNode';
import { inParallel } from '../shared/parallel';
import { openPageStore } from './pageStore';
import { Progress } from './progress';
import { readProspect, readRunSettings, readSettings } from './readSettings';
import { ResearchOnce } from './researchOnce';
import { researchProspect } from './researchProspect';
import { searchProspect, type AskedQuestions, type Search } from './search/searchProspect';
import { shortlist } from './shortlist';

/**
 * Researches every item, so many at a time.
 * @returns the items of `Researched` and of `Not Shortlisted`, best first
 */
export async function researchItems(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	if (items.length === 0) return [[], []];
	const signal = context.getExecutionCancelSignal();
	const { keepTopN, parallel, manners } = readRunSettings(context);
	const store = manners.freshMs > 0 ? await openPageStore(context) : undefined;
	const reader = createPoliteReader(fetchPage, { ...manners, store });
	const progress = new Progress(context.logger, items.length);
	const once = new ResearchOnce();
	const asked: AskedQuestions = new Map();

	const researchItem = async (item: INodeExecutionData, index: number) => {
		try {
			const prospect = readProspect(context, index);
			const settings = readSettings(context, index, signal);
			const usesModel = context.getNodeParameter('modelSource', index) !== 'none';
			const dossier = await once.research(prospect, settings, async () => {
				const model = usesModel ? await modelFromNode(context, index) : undefined;
				const engine = await searchFromNode(context, index);
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
			if (!context.continueOnFail()) throw toNodeError(context.getNode(), error, index);
			progress.failed(error);
			return { item: failedItem(context.getNode(), item, index, error), priority: undefined };
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
