import type { ChatCompletion } from 'openai/resources/chat/completions';
import { SignoffError } from '../errors';
import type { Reply } from './ladder';
import type { Rung } from './rungs/rung';

/** What a Chat Completions answer says. @throws SignoffError for an answer cut short or refused */
export function readCompletion(completion: ChatCompletion, rung: Rung): Reply {
	const choice = completion.choices?.[0];
	if (!choice?.message) {
		throw new SignoffError('model_unavailable', 'The endpoint gave an answer without a message.');
	}
	if (choice.message.refusal) {
		throw new SignoffError('model_refused', choice.message.refusal.slice(0, 300));
	}
	if (choice.finish_reason === 'content_filter') {
		throw new SignoffError('model_refused', 'A content filter stopped the answer.');
	}
	if (choice.finish_reason === 'length') throw new SignoffError('model_truncated');
	return {
		text: rung.read(choice.message),
		model: completion.model,
		inputTokens: completion.usage?.prompt_tokens ?? 0,
		outputTokens: completion.usage?.completion_tokens ?? 0,
	};
}
