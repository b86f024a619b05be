import type { INodeType, ISupplyDataFunctions, SupplyData } from 'n8n-workflow';
import type {
	CallOptions,
	ChatTurn,
	ConnectedChatModel,
	ConnectedMessage,
} from '../../nodes/shared/llm/connected/types';
import type { RungName } from '../../nodes/shared/llm/chatModel';
import { describeNode } from './engine';

/** A question that reached the connected chat model: in which form, under which name, and for which item. */
export interface ConnectedCall {
	rung: RungName;
	schemaName: string;
	turns: ChatTurn[];
	options: CallOptions;
	itemIndex: number;
}

export interface ConnectedScript {
	/** A message, or an error to throw; LangChain's own words for both. */
	answer(call: ConnectedCall): ConnectedMessage | Error | Promise<ConnectedMessage | Error>;
	/** Forms the chat model knows, by default all; asking for others throws, as LangChain's classes do. */
	rungs?: readonly RungName[];
	modelName?: string;
}

const rungOf = {
	jsonSchema: 'json_schema',
	functionCalling: 'tool',
	jsonMode: 'json_object',
} as const;

let models = 0;

/** A good answer in the form asked for, with its usage. */
export function connectedAnswer(
	call: Pick<ConnectedCall, 'rung'>,
	value: unknown,
): ConnectedMessage {
	const usage_metadata = { input_tokens: 100, output_tokens: 20 };
	return call.rung === 'tool'
		? { content: '', tool_calls: [{ args: value }], usage_metadata }
		: { content: JSON.stringify(value), usage_metadata };
}

/**
 * A chat model sub-node for the engine, in LangChain's form. n8n's own are tried in the end-to-end tests; this one says what
 * they cannot be made to say.
 */
export function chatModelNode(script: ConnectedScript): INodeType & { calls: ConnectedCall[] } {
	const calls: ConnectedCall[] = [];
	const name = script.modelName ?? `scripted-${++models}`;
	const ask = async (call: ConnectedCall) => {
		calls.push(call);
		const answer = await script.answer(call);
		if (answer instanceof Error) throw answer;
		return answer;
	};
	const modelFor = (itemIndex: number): ConnectedChatModel => ({
		model: name,
		_llmType: () => 'scripted',
		invoke: async (turns, options = {}) =>
			await ask({ rung: 'text', schemaName: '', turns, options, itemIndex }),
		withStructuredOutput: (_schema, { name: schemaName, method }) => {
			const rung = rungOf[method];
			if (script.rungs && !script.rungs.includes(rung)) {
				throw new Error(`This model does not support "${method}" as a method.`);
			}
			return {
				invoke: async (turns, options = {}) => ({
					raw: await ask({ rung, schemaName, turns, options, itemIndex }),
					parsed: null,
				}),
			};
		},
	});
	return {
		calls,
		description: describeNode({
			name: 'chatModel',
			inputs: [],
			outputs: ['ai_languageModel'],
		}),
		async supplyData(this: ISupplyDataFunctions, itemIndex: number): Promise<SupplyData> {
			return { response: modelFor(itemIndex) };
		},
	};
}
