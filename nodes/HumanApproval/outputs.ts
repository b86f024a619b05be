import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	draftSchema,
	textsOf,
	type Approval,
	type Decision,
	type ItemApproval,
	type Outcome,
} from '../shared/contracts';
import type { StoredReview } from '../shared/ledger';
import { applyEdits } from './applyEdits';

/** Output indexes. Undecided is first because the engine puts the items there when a timer wakes the node. */
export const outputIndex: Record<Outcome | 'undecided', number> = {
	undecided: 0,
	approved: 1,
	rejected: 2,
	changesRequested: 3,
};

export interface Released {
	stored: StoredReview;
	decision?: Decision;
	approval?: Approval;
}

/**
 * The four outputs of one submission, each in the order of the queue. Every item names where it came from, which may lie in
 * an earlier round, so that expressions downstream still find their pair. `unreadable`: items nobody could be asked about,
 * which follow the undecided.
 */
export function outputsOf(
	released: Released[],
	unreadable: INodeExecutionData[] = [],
): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = [[], [], [], []];
	for (const entry of released) {
		outputs[outputIndex[entry.decision?.outcome ?? 'undecided']]?.push(itemOf(entry));
	}
	outputs[outputIndex.undecided]?.push(...unreadable);
	return outputs;
}

function itemOf({ stored, decision, approval }: Released): INodeExecutionData {
	const { item, review } = stored;
	const json: IDataObject = { ...(item.json as IDataObject) };
	if (approval) json.draft = editedDraft(json.draft, approval) as IDataObject | undefined;
	if (json.draft === undefined) delete json.draft;
	json.approval = itemApprovalOf(stored, decision, approval) as unknown as IDataObject;

	const output: INodeExecutionData = { json };
	if (item.binary) output.binary = item.binary as INodeExecutionData['binary'];
	if (item.origin) {
		const { item: index, ...sourceOverwrite } = item.origin;
		output.pairedItem = { item: index, sourceOverwrite };
	}
	// A decision may be given for a review whose own item is still queued; the review is what links them.
	if (!item.origin) output.pairedItem = { item: review.position };
	return output;
}

function itemApprovalOf(
	{ review }: StoredReview,
	decision?: Decision,
	approval?: Approval,
): ItemApproval {
	const base: ItemApproval = {
		reviewId: review.id,
		requestId: review.requestId,
		outcome: decision?.outcome ?? 'undecided',
	};
	if (!decision) {
		const { heldUntil, recalledAt } = review;
		return heldUntil !== undefined && recalledAt === undefined ? { ...base, heldUntil } : base;
	}
	const { reviewer, verified, decidedAt, feedback, tags, secondsSpent } = decision;
	const { sentenceMarks, approvers } = decision;
	const sealed = approval && {
		id: approval.id,
		contentHash: approval.contentHash,
		changes: approval.changes,
		editDistance: approval.editDistance,
		// A draft carries its content already; custom fields stand nowhere else on the item.
		content: review.kind === 'custom' ? approval.content : undefined,
	};
	// What the reviewer had changed before sending it back is what the next version starts from.
	const returned = decision.outcome === 'changesRequested' && {
		changes: applyEdits(review.content, decision.edits).changes,
	};
	return withoutUndefined({
		...base,
		...sealed,
		...returned,
		reviewer,
		verified,
		decidedAt,
		feedback,
		tags,
		sentenceMarks,
		approvers,
		secondsSpent,
	});
}

/** The draft with the approved text in it; sentences that are no longer in the body are dropped. */
function editedDraft(draft: unknown, { content, changes }: Approval): unknown {
	const parsed = draftSchema.safeParse(draft);
	if (!parsed.success || changes.length === 0) return draft;
	const body = content.text ?? parsed.data.body;
	const texts = Object.values(textsOf(content));
	return withoutUndefined({
		...parsed.data,
		to: content.to,
		subject: content.subject,
		html: content.html,
		fields: content.fields,
		body,
		sentences: parsed.data.sentences.filter(({ text }) => texts.some((one) => one.includes(text))),
	});
}

function withoutUndefined<T extends object>(value: T): T {
	return Object.fromEntries(
		Object.entries(value).filter(([, member]) => member !== undefined),
	) as T;
}
