import { z } from 'zod/v4';
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
	language: z.string(),
	sentences: z.array(sentenceSchema),
	findings: z.array(findingSchema),
	version: z.int().min(1),
	model: z.string().optional(),
	promptVersion: z.string().optional(),
	usage: usageSchema.optional(),
});

export type Draft = z.infer<typeof draftSchema>;
