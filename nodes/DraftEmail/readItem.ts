import { z } from 'zod/v4';
import {
	draftSchema,
	dossierSchema,
	itemApprovalSchema,
	prospectSchema,
	type Draft,
	type EarlierMail,
	type Fact,
	type ItemApproval,
	type Passage,
	type Prospect,
	type Sentence,
} from '../shared/contracts';
import { uncitedPassages } from '../shared/checks/reading/evidence';
import { isOptOut } from '../shared/checks/reading/optOut';
import { SignoffError } from '../shared/errors';
import { isBareAddress } from '../shared/mailbox';
import type { DraftKind } from './settings';

/** An earlier version of the draft and what the reviewer wants changed. */
export interface Revision {
	subject: string;
	body: string;
	/** Texts of a call script by name; the channel of a publication. */
	fields?: Record<string, string>;
	feedback: string;
	version: number;
	/** Sentences that the reviewer wants to stay byte for byte, or to be written anew. */
	keep: string[];
	rewrite: string[];
	/** All sentences of the earlier version, in order. */
	sentences: Sentence[];
}

/** How a colleague changed an earlier draft: the sentences that are not in both, without names and numbers. */
export interface LearnedEdit {
	approvalId: string;
	before: string;
	after: string;
}

/** What one item says about the text to write, and what was gathered for it. */
export interface DraftCase {
	prospect: Prospect;
	summary: string;
	facts: Fact[];
	/** Whether the item has a dossier, which is then shown beside the draft. */
	hasDossier: boolean;
	/** Passages of the sender's own knowledge that fit this prospect. */
	passages: Passage[];
	/** Edits to learn from. */
	examples: LearnedEdit[];
	revision?: Revision;
	/** The mail that this one follows. */
	earlierMail?: EarlierMail;
}

/** What the builder says of a revision beside the item. */
export interface Wishes {
	/** Whether an item must have a draft to revise; otherwise one is revised where it was sent back. */
	mustRevise?: boolean;
	/** In place of the reviewer's comment. */
	feedback?: string;
	/** Sentences to keep beside those that the reviewer marked. */
	keep?: readonly string[];
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

/** A text as the reviewer last saw it: the draft's, with the reviewer's own edits. `field`: as a review names it. */
function editedText(approval: ItemApproval | undefined, field: string, drafted: string): string {
	return approval?.changes?.find((change) => change.field === field)?.after ?? drafted;
}

/** Signature, address and opt-out line come from the settings, in every version. */
function isFooter(text: string, { context, body }: Draft): boolean {
	const { sender } = context ?? {};
	const own = [sender?.signature, sender?.address].filter(Boolean).join('\n');
	return own.includes(text) || (isOptOut(text) && body.trimEnd().endsWith(text));
}

function approvalOf(json: Record<string, unknown>): ItemApproval | undefined {
	return isRecord(json.approval) ? parse(itemApprovalSchema, json.approval, 'approval') : undefined;
}

function revisionOf(json: Record<string, unknown>, wishes: Wishes): Revision | undefined {
	const approval = approvalOf(json);
	const returned = approval?.outcome === 'changesRequested';
	const feedback = wishes.feedback?.trim() || (returned ? approval?.feedback?.trim() : '');
	if (!feedback || !(returned || wishes.mustRevise)) {
		if (wishes.mustRevise) throw new SignoffError('nothing_to_revise', 'There is no feedback.');
		return undefined;
	}
	if (wishes.mustRevise && !isRecord(json.draft)) {
		throw new SignoffError('nothing_to_revise', 'The item has no draft.');
	}
	const draft: Draft = parse(draftSchema, json.draft, 'draft');
	const marked = (wanted: 'keep' | 'rewrite') =>
		(approval?.sentenceMarks ?? [])
			.filter(({ text, mark }) => mark === wanted && text.trim())
			.map(({ text }) => text);
	const fields = Object.entries(draft.fields ?? {}).map(([name, text]) => [
		name,
		editedText(approval, name, text),
	]);
	return {
		subject: editedText(approval, 'subject', draft.subject ?? ''),
		body: editedText(approval, 'text', draft.body),
		...(fields.length > 0 ? { fields: Object.fromEntries(fields) as Record<string, string> } : {}),
		feedback,
		version: draft.version,
		keep: [...new Set([...marked('keep'), ...(wishes.keep ?? [])])].filter(
			(text) => !isFooter(text, draft),
		),
		rewrite: marked('rewrite'),
		sentences: draft.sentences,
	};
}

/** The passages that the earlier version could cite: they must stay citable in the next one. */
function passagesOf(json: Record<string, unknown>): Passage[] {
	const draft = draftSchema.safeParse(json.draft);
	const uncited = new Set<string>(Object.values(uncitedPassages));
	return (draft.data?.context?.knowledge ?? []).filter(({ id }) => !uncited.has(id));
}

/**
 * Reads an item: `dossier` as Prospect Research gives it, else the fields of a prospect in `prospect` or in the item
 * itself (then there are no facts). With `approval.outcome` `changesRequested` and feedback, `draft` is to be revised.
 *
 * @throws SignoffError `invalid_input` naming the field, `no_recipient` when an email is to be written and the prospect has
 *   no address, `nothing_to_revise`
 */
export function readItem(
	json: Record<string, unknown>,
	kind: DraftKind = 'email',
	wishes: Wishes = {},
): DraftCase {
	const found = readProspect(json);
	const { email } = found.prospect;
	if (kind === 'email' && !isBareAddress(email)) {
		throw new SignoffError(
			'no_recipient',
			email ? `"${email}" is not one email address.` : undefined,
		);
	}
	const revision = revisionOf(json, wishes);
	return { ...found, passages: revision ? passagesOf(json) : [], examples: [], revision };
}

/** Who is written to and what is known of them. Throws `invalid_input`. */
export function readProspect(
	json: Record<string, unknown>,
): Pick<DraftCase, 'prospect' | 'summary' | 'facts' | 'hasDossier'> {
	if (isRecord(json.dossier)) {
		const { prospect, summary, facts } = parse(dossierSchema, json.dossier, 'dossier');
		return { prospect, summary, facts, hasDossier: true };
	}
	const fields = withoutNulls(isRecord(json.prospect) ? json.prospect : json);
	const prospect = parse(prospectSchema, fields, 'prospect');
	return { prospect, summary: '', facts: [], hasDossier: false };
}
