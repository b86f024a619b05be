import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import {
	contentOfDraft,
	contentSchema,
	dossierSchema,
	draftSchema,
	itemApprovalSchema,
	reviewFieldSchema,
	sealContent,
	sealedAttachment,
	type Content,
	type ContentKind,
	type DraftAttachment,
	type Draft,
	type Review,
	type ReviewField,
} from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { asReviewFinding, withFieldValue } from './fields';
import { fieldsOfContent } from './fieldsOfContent';

/** A custom field as the builder defined it, with the value for this item. */
export type CustomField = ReviewField & { value: string };

/** What the builder chose for one item; expressions are resolved. Absent overrides leave the draft as it is. */
export interface ReviewDefinition {
	kind: ContentKind;
	overrides?: Partial<Record<'to' | 'from' | 'replyTo' | 'subject' | 'text' | 'html', string>>;
	title?: string;
	/** 0 to 100. */
	priority?: number;
	customFields?: CustomField[];
	allowRecipientEdits?: boolean;
	/** Files of the item that go with it. */
	attachments?: DraftAttachment[];
}

/** Everything a review needs that comes from the item itself; the round adds ids, position and time. */
export type Candidate = Pick<
	Review,
	| 'kind'
	| 'title'
	| 'priority'
	| 'content'
	| 'contentHash'
	| 'fields'
	| 'dossier'
	| 'sentences'
	| 'findings'
	| 'version'
> & {
	/** The review this item was before: undecided in an earlier round, or sent back and redrafted. */
	earlierReviewId?: string;
	/** The outcome the item carries from its earlier review. */
	earlierOutcome?: string;
};

/** Priority of a review whose item says nothing about it: the middle of 0 to 100. */
const neutralPriority = 50;

/**
 * The review that an item asks for. Email, call script and publication read `draft` and `dossier` by themselves, and
 * `overrides` replace single values; custom fields stand on their own.
 *
 * @throws SignoffError `invalid_input` naming the field, when the item does not have what is to be reviewed
 */
export function candidateOf(json: IDataObject, definition: ReviewDefinition): Candidate {
	const { kind, priority, title, customFields = [], allowRecipientEdits = false } = definition;
	const approval = itemApprovalSchema.safeParse(json.approval);
	const parsedDossier = dossierSchema.safeParse(json.dossier);
	const dossier = parsedDossier.success ? parsedDossier.data : undefined;
	const draft = kind === 'custom' ? undefined : draftOf(json, definition);
	const content = contentOf(kind, draft, definition);
	const fields =
		kind === 'custom' ? customFields : fieldsOfContent(kind, content, allowRecipientEdits);
	return {
		kind,
		title: title || titleOf(dossier?.prospect, content.to ?? content.subject),
		priority: Math.max(0, Math.min(100, priority ?? dossier?.priority ?? neutralPriority)),
		content,
		contentHash: sealContent(content),
		fields: fields.map(readField),
		dossier,
		sentences: draft?.sentences,
		findings: (draft?.findings ?? []).map(asReviewFinding),
		version: draft?.version ?? 1,
		...(approval.success && {
			earlierReviewId: approval.data.reviewId,
			earlierOutcome: approval.data.outcome,
		}),
	};
}

/** Here, so that a field nobody can be shown is the error of its item and not of the whole request. */
function readField(field: ReviewField): ReviewField {
	const parsed = reviewFieldSchema.safeParse(field);
	if (parsed.success) return parsed.data;
	throw new SignoffError(
		'invalid_input',
		`The field "${field.name}" needs a name of at most 64 letters (A to Z), digits, "_" and "-" that begins with a letter.`,
	);
}

function draftOf(json: IDataObject, { kind, overrides }: ReviewDefinition): Draft | undefined {
	if (json.draft === undefined || json.draft === null) {
		if (overrides?.text) return undefined;
		throw new SignoffError('invalid_input', 'The item has no draft.');
	}
	const draft = draftSchema.safeParse(json.draft);
	if (!draft.success) throw new SignoffError('invalid_input', z.prettifyError(draft.error));
	if (draft.data.kind !== kind) {
		throw new SignoffError(
			'invalid_input',
			`The draft is of kind "${draft.data.kind}", and Review is set to "${kind}".`,
		);
	}
	return draft.data;
}

function contentOf(
	kind: ContentKind,
	draft: Draft | undefined,
	definition: ReviewDefinition,
): Content {
	const { attachments = [] } = definition;
	let content: Content = {
		...(draft ? contentOfDraft(draft) : { kind }),
		// Those that were read now: what an earlier step says about files does not count.
		attachments: attachments.length > 0 ? attachments.map(sealedAttachment) : undefined,
	};
	for (const [name, value] of Object.entries(definition.overrides ?? {})) {
		if (value !== '') content = { ...content, [name]: value };
	}
	for (const { name, value } of definition.customFields ?? []) {
		content = withFieldValue(content, name, value);
	}
	return contentSchema.parse(content);
}

/** "Person, Company", or what there is of it. */
function titleOf(
	prospect: { name: string; company: string } | undefined,
	otherwise = 'Untitled',
): string {
	const parts = [prospect?.name, prospect?.company].filter(
		(part) => part !== undefined && part !== '',
	);
	return parts.length > 0 ? parts.join(', ') : otherwise;
}
