import { z } from 'zod/v4';

/**
 * `claimed`: taken, nothing known yet. `sent`: the server accepted it. `failed`: the server refused it, may be tried again.
 * `unknown`: handed over without an answer, or claimed before a crash; never sent again by itself. `recalled`: taken back by
 * a person before anything left; never sent.
 */
export const sendStates = ['claimed', 'sent', 'failed', 'unknown', 'recalled'] as const;
export type SendState = (typeof sendStates)[number];

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
