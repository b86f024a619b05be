import { z } from 'zod/v4';
import type { ReasonCode } from './reasons';

/**
 * `claimed`: taken, nothing known yet. `sent`: the server accepted it. `failed`: the server refused it, may be tried again.
 * `unknown`: handed over without an answer, or claimed before a crash; never sent again by itself. `recalled`: taken back
 * before anything left; never sent.
 */
export const sendStates = ['claimed', 'sent', 'failed', 'unknown', 'recalled'] as const;
export type SendState = (typeof sendStates)[number];

/**
 * Why an approval can be neither claimed nor recalled any more. `failed` is free again: it failed in another run at this very
 * moment.
 */
export const takenReasons: Record<SendState, ReasonCode> = {
	sent: 'already_sent',
	claimed: 'already_claimed',
	failed: 'already_claimed',
	unknown: 'outcome_unknown',
	recalled: 'recalled',
};

/** One approval's way out. `at` is ISO 8601; `attempts` counts claims; `recipient` is the bare address. */
export const sendRecordSchema = z.object({
	approvalId: z.string().min(1),
	contentHash: z.string(),
	recipient: z.string(),
	transport: z.string(),
	messageId: z.string(),
	state: z.enum(sendStates),
	attempts: z.int().min(0),
	at: z.iso.datetime(),
	error: z.string().optional(),
});

export type SendRecord = z.infer<typeof sendRecordSchema>;
