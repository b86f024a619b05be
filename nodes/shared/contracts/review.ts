import { z } from 'zod/v4';
import { contentSchema } from './content';
import { dossierSchema } from './dossier';
import { contentKinds, findingSchema, sentenceSchema } from './draft';
import { reviewFieldSchema } from './reviewField';

export const outcomes = ['approved', 'rejected', 'changesRequested'] as const;
export type Outcome = (typeof outcomes)[number];

export const reviewStates = ['undecided', ...outcomes] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * One draft waiting for, or having had, a decision.
 *
 * - `position`: place in the request, from 0; `priority`: 0 to 100, higher is shown first.
 * - `version`: counts from 1; a draft that comes back after changes were requested is a new review one version higher
 *   with `previousReviewId` set.
 * - `fields`: what of the content the page shows, in which order and form.
 * - `state` is `undecided` until a decision is recorded; it never changes after that.
 * - `heldUntil`: until then an approval can be recalled and its item does not leave; `recalledAt`, `recalledBy`: it was.
 * - `purgedAt`: when title, content and evidence were removed by age; `contentHash` and the rules of the findings stay.
 */
export const reviewSchema = z.object({
	id: z.string().min(1),
	requestId: z.string().min(1),
	executionId: z.string(),
	workflowId: z.string(),
	nodeId: z.string(),
	position: z.int().min(0),
	priority: z.number().min(0).max(100),
	kind: z.enum(contentKinds),
	title: z.string(),
	content: contentSchema,
	contentHash: z.string(),
	fields: z.array(reviewFieldSchema).default([]),
	dossier: dossierSchema.optional(),
	sentences: z.array(sentenceSchema).optional(),
	findings: z.array(findingSchema),
	state: z.enum(reviewStates),
	version: z.int().min(1),
	previousReviewId: z.string().optional(),
	createdAt: z.iso.datetime(),
	deadline: z.iso.datetime().optional(),
	heldUntil: z.iso.datetime().optional(),
	recalledAt: z.iso.datetime().optional(),
	recalledBy: z.string().optional(),
	purgedAt: z.iso.datetime().optional(),
});

export type Review = z.infer<typeof reviewSchema>;

/** A reviewer's wish for one sentence of a draft that is sent back. */
export const sentenceMarkSchema = z.object({
	text: z.string().min(1),
	mark: z.enum(['keep', 'rewrite']),
});

export type SentenceMark = z.infer<typeof sentenceMarkSchema>;

/**
 * What reviewers have entered for a review and not submitted yet: kept after each action, so that it is there on reload,
 * on another device and after a restart. `edits` holds new values by field name; `opened` that the card was looked at.
 */
export const reviewEntrySchema = z.object({
	outcome: z.enum(outcomes).optional(),
	edits: z.record(z.string(), z.string()).optional(),
	feedback: z.string().optional(),
	tags: z.array(z.string()).optional(),
	sentenceMarks: z.array(sentenceMarkSchema).optional(),
	secondsSpent: z.number().min(0).optional(),
	opened: z.boolean().optional(),
	by: z.string().optional(),
	at: z.iso.datetime().optional(),
});

export type ReviewEntry = z.infer<typeof reviewEntrySchema>;

/** One reviewer's approval of one exact content. Where several are needed, only votes for the same content count together. */
export const voteSchema = z.object({
	reviewId: z.string().min(1),
	reviewer: z.string().min(1),
	verified: z.boolean(),
	contentHash: z.string(),
	at: z.iso.datetime(),
});

export type Vote = z.infer<typeof voteSchema>;

/**
 * What a reviewer said about one review.
 *
 * - `edits`: new values by field name; absent fields stay as drafted.
 * - `feedback`: required for `changesRequested`.
 * - `verified`: true when the decision came through the signed link of that very reviewer.
 * - `secondsSpent`: time the card was open, in seconds, as the browser reports it.
 * - `purgedAt`: when edits, comment and sentence marks were removed by age.
 */
export const decisionSchema = z
	.object({
		reviewId: z.string().min(1),
		outcome: z.enum(outcomes),
		edits: z.record(z.string(), z.string()),
		feedback: z.string().optional(),
		tags: z.array(z.string()).optional(),
		sentenceMarks: z.array(sentenceMarkSchema).optional(),
		/** Everybody whose vote counted, where more than one was needed. */
		approvers: z.array(z.string()).optional(),
		reviewer: z.string().min(1),
		verified: z.boolean(),
		decidedAt: z.iso.datetime(),
		secondsSpent: z.number().min(0).optional(),
		purgedAt: z.iso.datetime().optional(),
	})
	.refine(
		(decision) =>
			decision.outcome !== 'changesRequested' ||
			decision.purgedAt !== undefined ||
			Boolean(decision.feedback?.trim()),
		{
			error: 'Say what should change before sending a draft back.',
			path: ['feedback'],
		},
	);

export type Decision = z.infer<typeof decisionSchema>;

export const changeSchema = z.object({ field: z.string(), before: z.string(), after: z.string() });

/**
 * The sealed record of an `approved` decision. `content` is what may leave, `contentHash` its seal;
 * `editDistance` is the number of characters inserted, deleted or replaced over all edited fields (Levenshtein).
 * `heldUntil`: nothing is sent before that moment.
 * `purgedAt`: when content and changes were removed by age; nothing can be sent after that.
 */
export const approvalSchema = z.object({
	id: z.string().min(1),
	reviewId: z.string().min(1),
	contentHash: z.string().regex(/^[0-9a-f]{64}$/),
	content: contentSchema,
	changes: z.array(changeSchema),
	editDistance: z.int().min(0),
	reviewer: z.string(),
	verified: z.boolean(),
	decidedAt: z.iso.datetime(),
	heldUntil: z.iso.datetime().optional(),
	purgedAt: z.iso.datetime().optional(),
});

export type Approval = z.infer<typeof approvalSchema>;

/**
 * What an item carries in `approval` after Human Approval. `outcome` is `undecided` on output 0, also while an approval is
 * held (`heldUntil`); `id` and `contentHash` exist only when approved, `content` for custom fields alone. The ledger, not this object, is what Send believes.
 */
export const itemApprovalSchema = z.object({
	reviewId: z.string().min(1),
	requestId: z.string().optional(),
	outcome: z.enum(reviewStates),
	id: z.string().optional(),
	contentHash: z.string().optional(),
	changes: z.array(changeSchema).optional(),
	editDistance: z.int().min(0).optional(),
	reviewer: z.string().optional(),
	verified: z.boolean().optional(),
	decidedAt: z.string().optional(),
	secondsSpent: z.number().optional(),
	feedback: z.string().optional(),
	tags: z.array(z.string()).optional(),
	sentenceMarks: z.array(sentenceMarkSchema).optional(),
	approvers: z.array(z.string()).optional(),
	heldUntil: z.string().optional(),
	content: contentSchema.optional(),
});

export type ItemApproval = z.infer<typeof itemApprovalSchema>;
