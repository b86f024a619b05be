import { z } from 'zod/v4';
import { prospectSchema } from './prospect';
import { draftAttachmentSchema } from './attachment';
import { usageSchema } from './usage';

export const contentKinds = ['email', 'call', 'publication', 'custom'] as const;
export type ContentKind = (typeof contentKinds)[number];

export const severities = ['info', 'warn', 'block'] as const;

/**
 * What a check says about a draft. `block` bars Approve until it is resolved.
 * `start`, `end`: UTF-16 offsets into the text of `field`, end exclusive; both 0 when the whole field is meant.
 */
export const findingSchema = z.object({
	rule: z.string().min(1),
	severity: z.enum(severities),
	message: z.string().min(1),
	field: z.string().min(1),
	start: z.int().min(0),
	end: z.int().min(0),
	factId: z.string().optional(),
});

export type Finding = z.infer<typeof findingSchema>;

/**
 * One sentence of a draft and what it rests on: `grounded` (on the facts named), `own` (greeting, offer, question) or
 * `unsupported` (a claim without a fact).
 */
export const sentenceSchema = z.object({
	text: z.string().min(1),
	factIds: z.array(z.string()),
	status: z.enum(['grounded', 'own', 'unsupported']),
});

export type Sentence = z.infer<typeof sentenceSchema>;

/**
 * Who a draft comes from and what may be claimed in it.
 *
 * - `offer`: everything that may be said about what is offered; what it does not say is unsupported.
 * - `address`: postal address; `signature`: the lines below the closing; `website`, `email`: their domains may be linked.
 * - `callToAction`: what the recipient is to be asked; its dates and durations may be used.
 */
export const draftSenderSchema = z.object({
	name: z.string(),
	company: z.string(),
	title: z.string().optional(),
	email: z.string().optional(),
	website: z.string().optional(),
	address: z.string().optional(),
	signature: z.string().optional(),
	callToAction: z.string().optional(),
	offer: z.string(),
});

export type DraftSender = z.infer<typeof draftSenderSchema>;

/**
 * Text of the sender's own, beside the offer, that a sentence may rest on. `source`: where a person finds it (a title, a file
 * name, a URL); `title`: what it is called, where that says more.
 */
export const passageSchema = z.object({
	id: z.string().min(1),
	text: z.string().min(1),
	source: z.string(),
	title: z.string().optional(),
});

export type Passage = z.infer<typeof passageSchema>;

/**
 * How strictly drafts are checked. `severities`: by rule id, `off` leaves the rule out. `allowedDomains`: may be linked
 * beside the sender's and the facts'. `neverSay`: words or phrases that must not occur. `requireOptOut` and
 * `requirePostalAddress` are true by default for emails.
 */
export const checkPolicySchema = z.object({
	severities: z.record(z.string(), z.enum([...severities, 'off'])).optional(),
	allowedDomains: z.array(z.string()).optional(),
	neverSay: z.array(z.string()).optional(),
	maximumWords: z.int().min(1).optional(),
	requireOptOut: z.boolean().optional(),
	requirePostalAddress: z.boolean().optional(),
});

export type CheckPolicy = z.infer<typeof checkPolicySchema>;

/**
 * What a draft was checked against beside its dossier, so that an edited draft can be checked again. `prospect`: who is
 * written to, where the item has no dossier.
 */
export const draftContextSchema = z.object({
	sender: draftSenderSchema,
	policy: checkPolicySchema.optional(),
	knowledge: z.array(passageSchema).optional(),
	prospect: prospectSchema.optional(),
});

export type DraftContext = z.infer<typeof draftContextSchema>;

/** Another wording of a draft, with what the checks say about it; ranked below the draft itself. */
export const draftVariantSchema = z.object({
	subject: z.string().optional(),
	body: z.string(),
	fields: z.record(z.string(), z.string()).optional(),
	sentences: z.array(sentenceSchema),
	findings: z.array(findingSchema),
});

export type DraftVariant = z.infer<typeof draftVariantSchema>;

/**
 * The mail that a follow-up comes after, as it was sent. `messageId` and `references` (oldest first) with their angle
 * brackets; `sentAt` is ISO 8601.
 */
export const earlierMailSchema = z.object({
	subject: z.string(),
	text: z.string(),
	messageId: z.string().optional(),
	references: z.array(z.string()).optional(),
	sentAt: z.string().optional(),
	approvalId: z.string().optional(),
});

export type EarlierMail = z.infer<typeof earlierMailSchema>;

/**
 * Text for one recipient. Addresses are single RFC 5322 mailboxes (`Ana Ruiz <ana@example.com>` or `ana@example.com`).
 * `version` counts from 1; a revision after feedback adds 1. `promptVersion`: hash of the prompt that wrote it.
 */
export const draftSchema = z.object({
	kind: z.enum(['email', 'call', 'publication']),
	to: z.string().optional(),
	from: z.string().optional(),
	replyTo: z.string().optional(),
	cc: z.array(z.string()).optional(),
	bcc: z.array(z.string()).optional(),
	subject: z.string().optional(),
	body: z.string(),
	html: z.string().optional(),
	fields: z.record(z.string(), z.string()).optional(),
	attachments: z.array(draftAttachmentSchema).optional(),
	language: z.string(),
	sentences: z.array(sentenceSchema),
	findings: z.array(findingSchema),
	version: z.int().min(1),
	/** Of a follow-up: leave as headers with the content. */
	inReplyTo: z.string().optional(),
	references: z.array(z.string()).optional(),
	/** From here on not part of the content: nothing of it leaves. */
	context: draftContextSchema.optional(),
	earlierMail: earlierMailSchema.optional(),
	variants: z.array(draftVariantSchema).optional(),
	/** Ids of the approvals whose edits were shown to the model as examples. */
	learnedFrom: z.array(z.string()).optional(),
	model: z.string().optional(),
	promptVersion: z.string().optional(),
	usage: usageSchema.optional(),
});

export type Draft = z.infer<typeof draftSchema>;
