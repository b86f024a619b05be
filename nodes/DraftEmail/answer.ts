import { z } from 'zod/v4';

/**
 * What a sentence does. `fact`: says something about the prospect or their company. `offer`: says something about the
 * sender. `question`, `callToAction`: ask. `courtesy`: everything else that claims nothing.
 */
export const sentenceKinds = ['fact', 'offer', 'question', 'callToAction', 'courtesy'] as const;

/** One sentence as the model gives it: `factIds` are the ids of the facts that carry what it says. */
export const answerSentenceSchema = z.object({
	text: z.string(),
	kind: z.enum(sentenceKinds),
	factIds: z.array(z.string()),
});

export type AnswerSentence = z.infer<typeof answerSentenceSchema>;

/** The form of the answer that the model is asked for under the name `email_draft`; the email is put together from it. */
export const emailAnswerSchema = z.object({
	subject: z.string(),
	greeting: z.string(),
	paragraphs: z.array(z.object({ sentences: z.array(answerSentenceSchema) })),
	closing: z.string(),
});

export type EmailAnswer = z.infer<typeof emailAnswerSchema>;
