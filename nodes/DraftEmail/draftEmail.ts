import type { Draft } from '../shared/contracts';
import type { ChatModel } from '../shared/llm/chatModel';
import { emailAnswerSchema } from './answer';
import { assembleDraft } from './assembleDraft';
import { formatMailbox } from './formatMailbox';
import { promptFor } from './prompt';
import { readItem } from './readItem';
import type { DraftSettings } from './settings';

/** How the model is called; `undefined` leaves a value to the endpoint. */
export interface CallLimits {
	temperature?: number;
	maxTokens?: number;
	signal?: AbortSignal;
}

/**
 * Writes, or after feedback revises, the email for one item.
 *
 * @throws SignoffError for an item that cannot be written for, and whatever the model call throws
 */
export async function draftEmail(
	json: Record<string, unknown>,
	settings: DraftSettings,
	model: ChatModel,
	limits: CallLimits = {},
): Promise<Draft> {
	const draftCase = readItem(json);
	// A sender that cannot be used is found before the model is paid for.
	formatMailbox(settings.sender.name, settings.sender.email);
	const answer = await model.askStructured({
		name: 'email_draft',
		...promptFor(settings, draftCase),
		schema: emailAnswerSchema,
		...limits,
	});
	const draft = assembleDraft(answer.value, settings, draftCase);
	return { ...draft, model: answer.model, usage: answer.usage };
}
