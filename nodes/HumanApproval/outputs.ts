import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import {
	contentOfDraft,
	draftOfContent,
	draftSchema,
	sealContent,
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
	if (approval) json.draft = approvedDraft(json.draft, approval) as IDataObject | undefined;
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

/** The item's draft with exactly what was approved in it: the reviewer's edits, and what the builder had put in its place. */
function approvedDraft(draft: unknown, { content, contentHash }: Approval): unknown {
	// Beside custom fields a draft stays what it was: nobody was asked about it.
	if (content.kind === 'custom') return draft;
	const known = draftSchema.safeParse(draft).data;
	if (known && sealContent(contentOfDraft(known)) === contentHash) return draft;
	return withoutUndefined(draftOfContent(content, known));
}

function withoutUndefined<T extends object>(value: T): T {
	return Object.fromEntries(
		Object.entries(value).filter(([, member]) => member !== undefined),
	) as T;
}
