import { z } from 'zod/v4';
import { factKinds } from '../shared/contracts/dossier';

/**
 * What the model answers to `research_facts`. Its quotes are looked up in the pages before any of it counts. `fit.reasons[].facts`:
 * the facts that a reason rests on, by their place in `facts`, counted from 1.
 */
export const researchAnswerSchema = z.object({
	summary: z.string(),
	facts: z.array(
		z.object({ claim: z.string(), quote: z.string(), url: z.string(), kind: z.enum(factKinds) }),
	),
	fit: z.object({
		score: z.number().min(0).max(100),
		reasons: z.array(z.object({ reason: z.string(), facts: z.array(z.int().min(1)) })),
		missing: z.array(z.string()),
	}),
});

export type ResearchAnswer = z.infer<typeof researchAnswerSchema>;
