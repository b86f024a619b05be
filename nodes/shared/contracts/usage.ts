import { z } from 'zod/v4';

/**
 * What model calls used: tokens as the endpoint reports them (0 where it does not), number of calls, wall-clock milliseconds.
 * `cost` in `currency` (ISO 4217) is there where the price of the model is known.
 */
export const usageSchema = z.object({
	inputTokens: z.int().min(0),
	outputTokens: z.int().min(0),
	calls: z.int().min(0),
	ms: z.number().min(0),
	cost: z.number().min(0).optional(),
	currency: z.string().optional(),
});

export type Usage = z.infer<typeof usageSchema>;
