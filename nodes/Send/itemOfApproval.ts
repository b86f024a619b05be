import type { IDataObject } from 'n8n-workflow';
import {
	draftSchema,
	textsOf,
	type Draft,
	type ItemApproval,
	type Sentence,
} from '../shared/contracts';
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
			draft: sealedDraft(approval, stored) as unknown as IDataObject,
		}),
		approval: carried as unknown as IDataObject,
	};
}

function sealedDraft({ content }: StoredApproval, stored: unknown): Draft {
	const { kind, text = '' } = content;
	const texts = Object.values(textsOf(content));
	const stands = (sentence: Sentence) => texts.some((one) => one.includes(sentence.text));
	const known = draftSchema.safeParse(stored).data;
	return draftSchema.parse({
		...content,
		kind,
		body: text,
		language: known?.language ?? 'und',
		sentences: known?.sentences.filter(stands) ?? [],
		findings: [],
		attachments: content.attachments?.map((attachment) => ({
			...attachment,
			binary:
				known?.attachments?.find(({ sha256 }) => sha256 === attachment.sha256)?.binary ??
				attachment.fileName,
		})),
		version: known?.version ?? 1,
	});
}
