import type { IDataObject } from 'n8n-workflow';
import { draftOfContent, draftSchema, type ItemApproval } from '../shared/contracts';
import type { StoredApproval, StoredItem } from '../shared/ledger';

/**
 * The item as it would have come out of Human Approval: what it came with, the draft with exactly the sealed content, and
 * `approval`. What Send reads of it has the seal of the approval, whatever the stored item says.
 */
export function itemOfApproval({
	approval,
	item,
}: {
	approval: StoredApproval;
	item: StoredItem;
}): IDataObject {
	const { id, reviewId, contentHash, content, changes, editDistance } = approval;
	const { reviewer, verified, decidedAt } = approval;
	const { draft: stored, ...json } = item.json;
	const carried: ItemApproval = {
		...{ id, reviewId, contentHash, changes, editDistance, reviewer, verified, decidedAt },
		outcome: 'approved',
		...(content.kind === 'custom' && { content }),
	};
	return {
		...(json as IDataObject),
		...(content.kind !== 'custom' && {
			draft: draftOfContent(content, draftSchema.safeParse(stored).data) as unknown as IDataObject,
		}),
		approval: carried as unknown as IDataObject,
	};
}
