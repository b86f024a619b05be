import { z } from 'zod/v4';

/**
 * What a sentence does. `fact`: says something about the prospect or their company. `offer`: says something about the
 * sender. `question`, `callToAction`: ask. `courtesy`: everything else that claims nothing.
 */
export const sentenceKinds = ['fact', 'offer', 'question', 'callToAction', 'courtesy'] as const;

/** One sentence as the model gives it: `factIds` are the ids of the facts that carry what it says. */
const answerSentenceSchema = z.object({
	text: z.string(),
	kind: z.enum(sentenceKinds),
	factIds: z.array(z.string()),
});

export type AnswerSentence = z.infer<typeof answerSentenceSchema>;

const paragraphsSchema = z.array(z.object({ sentences: z.array(answerSentenceSchema) }));

/** The form of the answer that the model is asked for under the name `email_draft`; the email is put together from it. */
export const emailAnswerSchema = z.object({
	subject: z.string(),
	greeting: z.string(),
	paragraphs: paragraphsSchema,
	closing: z.string(),
});

export type EmailAnswer = z.infer<typeof emailAnswerSchema>;

/** The same for `call_draft`: what the caller says, asks and answers. `objection`: what the other person may say. */
export const callAnswerSchema = z.object({
	opener: z.array(answerSentenceSchema),
	questions: z.array(answerSentenceSchema),
	objections: z.array(z.object({ objection: z.string(), answer: z.array(answerSentenceSchema) })),
	voicemail: z.array(answerSentenceSchema),
});

export type CallAnswer = z.infer<typeof callAnswerSchema>;

/** The same for `publication_draft`. */
export const publicationAnswerSchema = z.object({
	title: z.string(),
	paragraphs: paragraphsSchema,
});

export type PublicationAnswer = z.infer<typeof publicationAnswerSchema>;
