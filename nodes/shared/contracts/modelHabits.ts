import { z } from 'zod/v4';

/**
 * The ways to ask a model for structured data, best first: a schema it must follow, a function it must call, "some JSON
 * object", plain text.
 */
export const rungNames = ['json_schema', 'tool', 'json_object', 'text'] as const;
export type RungName = (typeof rungNames)[number];

/**
 * What was learned about one model at one endpoint: the best form it honours, the name of its token limit, and whether it takes a
 * temperature. `endpoint` holds no secret; `learnedAt` is ISO 8601 in UTC.
 */
export const modelHabitsSchema = z.object({
	endpoint: z.string(),
	model: z.string(),
	rung: z.enum(rungNames),
	tokenLimit: z.enum(['max_tokens', 'max_completion_tokens']),
	temperature: z.boolean(),
	learnedAt: z.string(),
});

export type ModelHabits = z.infer<typeof modelHabitsSchema>;
