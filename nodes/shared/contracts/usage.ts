import { z } from 'zod/v4';

/** What model calls used: tokens as the endpoint reports them (0 where it does not), number of calls, wall-clock milliseconds. */
export const usageSchema = z.object({
	inputTokens: z.int().min(0),
	outputTokens: z.int().min(0),
	calls: z.int().min(0),
	ms: z.number().min(0),
});

export type Usage = z.infer<typeof usageSchema>;
