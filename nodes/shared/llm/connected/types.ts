/**
 * The part of a LangChain chat model that is used here, by its form: the class comes from n8n's own installation, and every
 * version of n8n brings another one.
 */
export interface ConnectedChatModel {
	invoke(messages: ChatTurn[], options?: CallOptions): Promise<unknown>;
	withStructuredOutput?(
		schema: Record<string, unknown>,
		options: {
			name: string;
			method: 'jsonSchema' | 'functionCalling' | 'jsonMode';
			/** The message comes back whole as `raw`, with its usage, also when it cannot be parsed. */
			includeRaw: true;
			strict?: boolean;
		},
	): { invoke(messages: ChatTurn[], options?: CallOptions): Promise<unknown> };
	_llmType?(): string;
	model?: unknown;
	modelName?: unknown;
}

export type ChatTurn = ['system' | 'human' | 'ai', string];

export interface CallOptions {
	signal?: AbortSignal;
}

/** What comes back of a call, as far as it is read. */
export interface ConnectedMessage {
	content?: unknown;
	tool_calls?: Array<{ args?: unknown }>;
	invalid_tool_calls?: Array<{ args?: unknown }>;
	additional_kwargs?: Record<string, unknown>;
	response_metadata?: Record<string, unknown>;
	usage_metadata?: { input_tokens?: unknown; output_tokens?: unknown };
}

/** Whether a value connected to the input Chat Model can be asked. */
export function isConnectedChatModel(value: unknown): value is ConnectedChatModel {
	return (
		typeof value === 'object' &&
		value !== null &&
		typeof (value as ConnectedChatModel).invoke === 'function'
	);
}
