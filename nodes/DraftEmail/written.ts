import type { z } from 'zod/v4';
import type { Usage } from '../shared/contracts';
import type { ChatModel, StructuredRequest } from '../shared/llm/chatModel';
import {
	callAnswerSchema,
	emailAnswerSchema,
	publicationAnswerSchema,
	type AnswerSentence,
	type CallAnswer,
	type EmailAnswer,
	type PublicationAnswer,
} from './answer';
import type { DraftKind } from './settings';

/**
 * Sentences that stand together: `lines` are separated by a line break, the sentences of a line by a space. A `whole`
 * block goes when one of its lines is left without a sentence.
 */
export interface Block {
	lines: AnswerSentence[][];
	whole?: boolean;
}

/** One text of a draft: the body, or the field of that name. Its blocks are separated by an empty line. */
export interface Part {
	field: 'body' | 'opener' | 'questions' | 'objections' | 'voicemail';
	blocks: Block[];
}

/** An answer of the model in the one form that all kinds share. Absent texts do not belong to the kind. */
export interface Written {
	subject?: string;
	greeting?: string;
	closing?: string;
	parts: Part[];
}

type Paragraphs = Array<{ sentences: AnswerSentence[] }>;

function blocksOf(paragraphs: Paragraphs): Block[] {
	return paragraphs.map(({ sentences }) => ({ lines: [[...sentences]] }));
}

export function writtenEmail({ subject, greeting, paragraphs, closing }: EmailAnswer): Written {
	return { subject, greeting, closing, parts: [{ field: 'body', blocks: blocksOf(paragraphs) }] };
}

function writtenPublication({ title, paragraphs }: PublicationAnswer): Written {
	return { subject: title, parts: [{ field: 'body', blocks: blocksOf(paragraphs) }] };
}

function writtenCall({ opener, questions, objections, voicemail }: CallAnswer): Written {
	return {
		parts: [
			{ field: 'opener', blocks: [{ lines: [[...opener]] }] },
			{ field: 'questions', blocks: [{ lines: questions.map((question) => [question]) }] },
			{
				field: 'objections',
				blocks: objections.map(({ objection, answer }) => ({
					lines: [[spoken(objection)], [...answer]],
					whole: true,
				})),
			},
			{ field: 'voicemail', blocks: [{ lines: [[...voicemail]] }] },
		],
	};
}

/** What the other person may say stands in quotation marks: it is nobody's claim. */
function spoken(objection: string): AnswerSentence {
	const words = objection.trim().replace(/^["“„«']+|["”“»']+$/gu, '');
	return { text: words && `“${words}”`, kind: 'courtesy', factIds: [] };
}

/** A model's answer for one kind, read. */
export interface Asked {
	written: Written;
	model: string;
	usage: Usage;
}

type Request = Omit<StructuredRequest<unknown>, 'name' | 'schema'>;

function asking<T>(name: string, schema: z.ZodType<T>, read: (answer: T) => Written) {
	return async (model: ChatModel, request: Request): Promise<Asked> => {
		const answer = await model.askStructured({ ...request, name, schema });
		return { written: read(answer.value), model: answer.model, usage: answer.usage };
	};
}

/** How the model is asked for each kind: the name and the form of its answer. */
export const askFor: Record<DraftKind, ReturnType<typeof asking>> = {
	email: asking('email_draft', emailAnswerSchema, writtenEmail),
	call: asking('call_draft', callAnswerSchema, writtenCall),
	publication: asking('publication_draft', publicationAnswerSchema, writtenPublication),
};
