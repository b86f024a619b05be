import { z } from 'zod/v4';
import { contentKinds, severities } from './draft';
import { changeSchema, outcomes } from './review';
import { sendStates } from './sendRecord';

const at = z.iso.datetime();

/** A draft was put before reviewers. `title` is empty and `findings` have no messages once `purgedAt` is set. */
const requestedSchema = z.object({
	event: z.literal('requested'),
	at,
	reviewId: z.string(),
	requestId: z.string(),
	requestTitle: z.string(),
	/** Who was sent a link; empty for an open link. */
	reviewers: z.array(z.string()),
	workflowId: z.string(),
	executionId: z.string(),
	nodeId: z.string(),
	kind: z.enum(contentKinds),
	title: z.string(),
	contentHash: z.string(),
	version: z.int().min(1),
	previousReviewId: z.string().optional(),
	findings: z.array(z.object({ rule: z.string(), severity: z.enum(severities) })),
	purgedAt: at.optional(),
});

/** One of several approvals that are needed. */
const votedSchema = z.object({
	event: z.literal('voted'),
	at,
	reviewId: z.string(),
	reviewer: z.string(),
	verified: z.boolean(),
	contentHash: z.string(),
});

const decidedSchema = z.object({
	event: z.literal('decided'),
	at,
	reviewId: z.string(),
	outcome: z.enum(outcomes),
	reviewer: z.string(),
	verified: z.boolean(),
	approvers: z.array(z.string()).optional(),
	feedback: z.string().optional(),
	tags: z.array(z.string()).optional(),
	secondsSpent: z.number().optional(),
	purgedAt: at.optional(),
});

/** The content with this hash may leave. `changes`: what the reviewer edited; empty once purged. */
const approvedSchema = z.object({
	event: z.literal('approved'),
	at,
	approvalId: z.string(),
	reviewId: z.string(),
	workflowId: z.string(),
	executionId: z.string(),
	contentHash: z.string(),
	changes: z.array(changeSchema),
	editDistance: z.int().min(0),
	reviewer: z.string(),
	verified: z.boolean(),
	purgedAt: at.optional(),
});

/** How sending stands. One line for each approval: `at` is the last change, `claimedAt` the beginning of the last attempt. */
const sendSchema = z.object({
	event: z.literal('send'),
	at,
	approvalId: z.string(),
	contentHash: z.string(),
	state: z.enum(sendStates),
	recipient: z.string(),
	sender: z.string(),
	transport: z.string(),
	messageId: z.string(),
	attempts: z.int().min(0),
	claimedAt: at,
	error: z.string().optional(),
});

const suppression = { value: z.string(), kind: z.enum(['address', 'domain']), source: z.string() };

const suppressedSchema = z.object({ event: z.literal('suppressed'), at, ...suppression });

const suppressionRemovedSchema = z.object({
	event: z.literal('suppressionRemoved'),
	at,
	...suppression,
	suppressedAt: at,
});

/** The content of a review, and of its approval, was removed by age. */
const purgedSchema = z.object({
	event: z.literal('purged'),
	at,
	reviewId: z.string(),
	contentHash: z.string(),
});

/** One line of the audit trail. Times are ISO 8601 in UTC, hashes lower-case hex SHA-256 of the exact content. */
export const auditEventSchema = z.discriminatedUnion('event', [
	requestedSchema,
	votedSchema,
	decidedSchema,
	approvedSchema,
	sendSchema,
	suppressedSchema,
	suppressionRemovedSchema,
	purgedSchema,
]);

export type AuditEvent = z.infer<typeof auditEventSchema>;
