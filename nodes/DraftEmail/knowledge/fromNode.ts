import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Passage } from '../../shared/contracts';
import { readOptions } from '../readSettings';
import type { DraftCase } from '../readItem';
import { searchConnected } from './connected';
import type { KnowledgeText } from './cutText';
import { pickPassages, queryOf, withIds } from './pickPassages';
import { readText } from './readTexts';

/** Where knowledge comes from; several may be chosen. */
type KnowledgeSource = 'fields' | 'items' | 'vectorStore' | 'retriever';

/** Passages per draft, when the builder sets no number. */
const usualMost = 3;

/** Finds the passages for one draft. */
export type FindPassages = (
	draftCase: Pick<DraftCase, 'prospect' | 'summary' | 'facts' | 'revision' | 'passages'>,
	itemIndex: number,
	query?: string,
) => Promise<Passage[]>;

function textsOfFields(context: IExecuteFunctions, itemIndex: number): KnowledgeText[] {
	const { texts = [] } = context.getNodeParameter('knowledge', itemIndex, {}) as {
		texts?: Array<{ title?: unknown; text?: unknown }>;
	};
	return texts.flatMap(({ title, text }, index) => {
		const source = String(title ?? '').trim() || `Knowledge ${index + 1}`;
		const content = String(text ?? '').trim();
		return content ? [{ text: content, source }] : [];
	});
}

/** The items of the second input. A draft that comes back may run without them: it has kept its passages. */
function textsOfItems(context: IExecuteFunctions): KnowledgeText[] {
	const field = String(context.getNodeParameter('knowledgeTextField', 0, '') ?? '');
	return (context.getInputData(1) ?? []).flatMap(({ json }, index) => {
		const read = readText(json as IDataObject, `Knowledge item ${index + 1}`, field);
		return read ? [read] : [];
	});
}

/**
 * The knowledge that a node is set to use. Texts of fields and items are ranked together against the prospect; a connected
 * store ranks for itself.
 */
export function knowledgeFromNode(context: IExecuteFunctions): FindPassages {
	const chosen = context.getNodeParameter('knowledgeFrom', 0, []) as KnowledgeSource[];
	const uses = (source: KnowledgeSource) => chosen.includes(source);
	const items = uses('items') ? textsOfItems(context) : [];
	return async (draftCase, itemIndex, query = queryOf(draftCase)) => {
		const most = readOptions(context, itemIndex).knowledgePassages ?? usualMost;
		const fields = uses('fields') ? textsOfFields(context, itemIndex) : [];
		const found = pickPassages([...fields, ...items], query, most);
		if (query.trim()) {
			for (const [source, type] of [
				['vectorStore', 'ai_vectorStore'],
				['retriever', 'ai_retriever'],
			] as const) {
				if (!uses(source)) continue;
				const connected = await context.getInputConnectionData(type, itemIndex);
				found.push(...(await searchConnected(connected, query, most)));
			}
		}
		return withIds(
			found,
			draftCase.passages,
			draftCase.facts.map(({ id }) => id),
		);
	};
}
