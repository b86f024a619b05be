import type {
	ChatCompletionCreateParamsNonStreaming,
	ChatCompletionMessage,
} from 'openai/resources/chat/completions';
import type { RungName, StructuredRequest } from '../chatModel';

/** The part of a Chat Completions request that differs from rung to rung. */
export type RungBody = Pick<
	ChatCompletionCreateParamsNonStreaming,
	'messages' | 'response_format' | 'tools' | 'tool_choice'
>;

/** One way of asking for data and of finding it in the answer. */
export interface Rung {
	name: RungName;
	body(request: StructuredRequest<unknown>): RungBody;
	/** The text that should be the JSON; '' when the answer holds none. */
	read(message: ChatCompletionMessage): string;
}
