import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';
import { errorForItem, toNodeError } from '../shared/errors';
import type { DraftAttachment } from '../shared/contracts';
import { readAttachments } from './attachments';
import { candidateOf, type Candidate } from './candidate';
import { isGate, readToolCall, toolCallCandidate } from './gate';
import { readDefinition } from './readDefinition';

/** An incoming item, its place in the input, and what would be asked about it. */
export interface IncomingItem {
	index: number;
	item: INodeExecutionData;
	candidate: Candidate;
	attachments: DraftAttachment[];
}

/** What was wrong with an item, by its place in the input. */
interface Failure {
	index: number;
	error: ReturnType<typeof errorForItem>;
}

/**
 * Reads every item on its own. When the node is set to continue, one bad item does not hold up the others: it is kept in
 * mind and leaves with the next submission (`unreadableItems`). The first error is thrown when the node is set to stop, and
 * when there is nothing left to ask about.
 */
export async function readCandidates(this: IExecuteFunctions): Promise<IncomingItem[]> {
	const readable: IncomingItem[] = [];
	const thrown: Array<{ index: number; error: unknown }> = [];
	for (const [index, item] of this.getInputData().entries()) {
		try {
			readable.push(await readItem.call(this, item, index));
		} catch (error) {
			thrown.push({ index, error });
		}
	}
	const [first] = thrown;
	if (first && !this.continueOnFail()) throw toNodeError(this.getNode(), first.error, first.index);
	if (first && readable.length === 0) throw first.error;
	const failures: Failure[] = thrown.map(({ index, error }) => ({
		index,
		error: errorForItem(error),
	}));
	this.addExecutionHints(
		...failures.map(({ index, error }) => ({
			message: `Item ${index + 1} is not on the page: ${error.message}`,
			type: 'warning' as const,
			location: 'outputPane' as const,
		})),
	);
	this.getContext('node').unreadable = failures;
	return readable;
}

async function readItem(
	this: IExecuteFunctions,
	item: INodeExecutionData,
	index: number,
): Promise<IncomingItem> {
	if (isGate(this.getNode())) {
		const candidate = toolCallCandidate(item.json, readToolCall(this, index));
		return { index, item, candidate, attachments: [] };
	}
	const definition = readDefinition(this, index);
	const attachments = definition.kind === 'email' ? await readAttachments(this, index) : [];
	const candidate = candidateOf(item.json, { ...definition, attachments });
	return { index, item: withAttachments(item, attachments), candidate, attachments };
}

/** What goes on carries the hashes that were read here. */
function withAttachments(
	item: INodeExecutionData,
	attachments: DraftAttachment[],
): INodeExecutionData {
	const { draft } = item.json as { draft?: IDataObject };
	if (!draft || (attachments.length === 0 && draft.attachments === undefined)) return item;
	const files = attachments.length > 0 ? attachments : undefined;
	return { ...item, json: { ...item.json, draft: { ...draft, attachments: files } } };
}

/**
 * The items of this round that nobody could be asked about, with `error` added, for Undecided. They do not go to the error
 * output: when a webhook resumes a run in queue mode, n8n would pair them with other items there (2.40.7).
 */
export function unreadableItems(
	context: IExecuteFunctions | IWebhookFunctions,
): INodeExecutionData[] {
	const node = JSON.stringify(context.getNode().name);
	const read = (expression: string) => context.evaluateExpression(`{{ ${expression} }}`, 0);
	const { unreadable = [] } = (read(`$node[${node}].context`) ?? {}) as { unreadable?: Failure[] };
	if (unreadable.length === 0) return [];
	const items = read('$input.all()') as unknown as INodeExecutionData[];
	return unreadable.flatMap(({ index, error }) => {
		const item = items[index];
		return item ? [{ ...item, json: { ...item.json, error }, pairedItem: { item: index } }] : [];
	});
}
