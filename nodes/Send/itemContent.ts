import {
	contentOfDraft,
	contentSchema,
	draftSchema,
	sealContent,
	type Content,
} from '../shared/contracts';
import { SignoffError } from '../shared/errors';

/** What Send reads of an item: which approval it points to, and what it would send. Nothing else of it is believed. */
export interface ItemContent {
	approvalId?: string;
	content?: Content;
	contentHash?: string;
	/** Of the custom fields that the item says were approved. */
	customHash?: string;
}

/** Reads `draft` and `approval.id` of an item. Throws a `SignoffError` `invalid_input` when there is a draft it cannot read. */
export function readItemContent(json: Record<string, unknown>): ItemContent {
	const { approval, draft } = json;
	const id = approval !== null && typeof approval === 'object' && 'id' in approval && approval.id;
	const approvalId = typeof id === 'string' && id !== '' ? id : undefined;
	const customHash = customHashOf(approval);
	if (draft === undefined || draft === null) return { approvalId, customHash };
	const parsed = draftSchema.safeParse(draft);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const field = ['draft', ...(issue?.path ?? [])].join('.');
		throw new SignoffError('invalid_input', `${field}: ${issue?.message ?? 'not readable'}`);
	}
	const content = contentOfDraft(parsed.data);
	return { approvalId, content, contentHash: sealContent(content), customHash };
}

function customHashOf(approval: unknown): string | undefined {
	const given = (approval as { content?: unknown } | null | undefined)?.content;
	const parsed = contentSchema.safeParse(given);
	return parsed.success && parsed.data.kind === 'custom' ? sealContent(parsed.data) : undefined;
}
