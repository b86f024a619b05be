import { SignoffError } from '../../errors';
import type { Reply } from '../ladder';
import type { ConnectedMessage } from './types';

function tokens(value: unknown): number {
	return typeof value === 'number' && value > 0 ? Math.round(value) : 0;
}

/** The words of a message: plain, or the text blocks of a list. What the model thought aloud is no part of the answer. */
function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content
		.map((block: unknown) => {
			if (typeof block === 'string') return block;
			const { type, text } = (block ?? {}) as { type?: unknown; text?: unknown };
			return (type === undefined || type === 'text') && typeof text === 'string' ? text : '';
		})
		.join('');
}

/** Why an answer ended, in the words of whichever service gave it. */
function endingOf({
	response_metadata: metadata,
	additional_kwargs: more,
}: ConnectedMessage): string {
	const names = ['finish_reason', 'stop_reason', 'finishReason', 'done_reason', 'stopReason'];
	const found = [metadata, more].flatMap((source) => names.map((name) => source?.[name]));
	const incomplete = metadata?.incomplete_details as { reason?: unknown } | undefined;
	return String(found.find((value) => typeof value === 'string') ?? incomplete?.reason ?? '');
}

const cutShort = /^(length|max_tokens|max_output_tokens|model_context_window_exceeded)$/i;
const refused = /^(refusal|content_filter|safety|recitation|blocklist|prohibited_content|spii)$/i;

/** What an answer of a connected chat model says. @throws SignoffError for an answer cut short or refused */
export function readMessage(message: ConnectedMessage): Reply {
	const refusal = message.additional_kwargs?.refusal;
	if (typeof refusal === 'string' && refusal) {
		throw new SignoffError('model_refused', refusal.slice(0, 300));
	}
	const ending = endingOf(message);
	if (refused.test(ending)) {
		throw new SignoffError('model_refused', `It stopped with "${ending}".`);
	}
	if (cutShort.test(ending)) throw new SignoffError('model_truncated');
	const { args } = message.tool_calls?.[0] ?? message.invalid_tool_calls?.[0] ?? {};
	const name = message.response_metadata?.model_name ?? message.response_metadata?.model;
	return {
		text:
			args === undefined
				? textOf(message.content)
				: typeof args === 'string'
					? args
					: JSON.stringify(args),
		model: typeof name === 'string' && name ? name : undefined,
		inputTokens: tokens(message.usage_metadata?.input_tokens),
		outputTokens: tokens(message.usage_metadata?.output_tokens),
	};
}
