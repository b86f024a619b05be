import { z } from 'zod/v4';
import {
	draftSchema,
	dossierSchema,
	itemApprovalSchema,
	prospectSchema,
	type Draft,
	type Fact,
	type ItemApproval,
	type Prospect,
	type Sentence,
} from '../shared/contracts';
import { isOptOut } from '../shared/checks/reading/optOut';
import { SignoffError } from '../shared/errors';
import { isBareAddress } from '../shared/mailbox';

/** An earlier version of the draft and what the reviewer wants changed. */
export interface Revision {
	subject: string;
	body: string;
	feedback: string;
	version: number;
	/** Sentences that the reviewer wants to stay byte for byte, or to be written anew. */
	keep: string[];
	rewrite: string[];
	/** All sentences of the earlier version, in order. */
	sentences: Sentence[];
}

/** What one item says about the email to write. */
export interface DraftCase {
	prospect: Prospect;
	summary: string;
	facts: Fact[];
	revision?: Revision;
}

function parse<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new SignoffError('invalid_input', `${name}: ${z.prettifyError(parsed.error)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Spreadsheets and databases give empty cells as null. */
function withoutNulls(value: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

/** The text as the reviewer last saw it: the draft with the reviewer's own edits. */
function editedText(approval: ItemApproval, field: 'subject' | 'text', drafted: string): string {
	return approval.changes?.find((change) => change.field === field)?.after ?? drafted;
}

/** Signature, address and opt-out line come from the settings, in every version. */
function isFooter(text: string, { context, body }: Draft): boolean {
	const { sender } = context ?? {};
	const own = [sender?.signature, sender?.address].filter(Boolean).join('\n');
	return own.includes(text) || (isOptOut(text) && body.trimEnd().endsWith(text));
}

function revisionOf(json: Record<string, unknown>): Revision | undefined {
	if (!isRecord(json.approval)) return undefined;
	const approval = parse(itemApprovalSchema, json.approval, 'approval');
	const feedback = approval.feedback?.trim();
	if (approval.outcome !== 'changesRequested' || !feedback) return undefined;
	const draft: Draft = parse(draftSchema, json.draft, 'draft');
	const marked = (wanted: 'keep' | 'rewrite') =>
		(approval.sentenceMarks ?? [])
			.filter(({ text, mark }) => mark === wanted && text.trim())
			.map(({ text }) => text);
	return {
		subject: editedText(approval, 'subject', draft.subject ?? ''),
		body: editedText(approval, 'text', draft.body),
		feedback,
		version: draft.version,
		keep: marked('keep').filter((text) => !isFooter(text, draft)),
		rewrite: marked('rewrite'),
		sentences: draft.sentences,
	};
}

/**
 * Reads an item: `dossier` as Prospect Research gives it, else the fields of a prospect in `prospect` or in the item
 * itself (then there are no facts). With `approval.outcome` `changesRequested` and feedback, `draft` is to be revised.
 *
 * @throws SignoffError `invalid_input` naming the field, `no_recipient` when the prospect has no email address
 */
export function readItem(json: Record<string, unknown>): DraftCase {
	const found = isRecord(json.dossier)
		? parse(dossierSchema, json.dossier, 'dossier')
		: {
				prospect: parse(
					prospectSchema,
					withoutNulls(isRecord(json.prospect) ? json.prospect : json),
					'prospect',
				),
				summary: '',
				facts: [],
			};
	const { prospect, summary, facts } = found;
	if (!isBareAddress(prospect.email)) {
		const detail = prospect.email ? `"${prospect.email}" is not one email address.` : undefined;
		throw new SignoffError('no_recipient', detail);
	}
	return { prospect, summary, facts, revision: revisionOf(json) };
}
