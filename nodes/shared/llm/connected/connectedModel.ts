import { SignoffError } from '../../errors';
import type { ChatModel, RungName, StructuredAnswer, StructuredRequest } from '../chatModel';
import { modelFailure, rejectsStructure } from '../failures';
import { askWithMemory, type Ask } from '../ladder';
import { callWithRetries, type CallFailure } from '../limiter/callWithRetries';
import { limiterOf } from '../limiter/limiters';
import { memoryOf, type HabitStore } from '../memory';
import { orAborted } from '../../orAborted';
import { repairTurn } from '../rungs/repair';
import { systemWithSchema } from '../rungs/schemaInWords';
import { strictSchema } from '../strictSchema';
import { estimateTokens } from '../tokens';
import { plainFailure, type PlainFailure } from './failure';
import { readMessage } from './readMessage';
import type { ChatTurn, ConnectedChatModel, ConnectedMessage } from './types';

/** What LangChain calls the forms that an endpoint can enforce. */
const methods = {
	json_schema: 'jsonSchema',
	tool: 'functionCalling',
	json_object: 'jsonMode',
} as const satisfies Partial<Record<RungName, string>>;

function nameOf({ model, modelName }: ConnectedChatModel): string {
	return [model, modelName].find((name) => typeof name === 'string' && name !== '') as string;
}

/** The call in the form of `rung`; throws where this chat model does not know the form. */
function prepare(
	chatModel: ConnectedChatModel,
	rung: RungName,
	request: StructuredRequest<unknown>,
): Pick<ConnectedChatModel, 'invoke'> {
	if (rung === 'text') return chatModel;
	if (!chatModel.withStructuredOutput) throw new SignoffError('model_bad_request');
	const schema = strictSchema(request.schema);
	const options = { name: request.name, method: methods[rung], includeRaw: true } as const;
	if (rung !== 'json_schema') return chatModel.withStructuredOutput(schema, options);
	try {
		return chatModel.withStructuredOutput(schema, { ...options, strict: true });
	} catch {
		// Some chat models know the form but not the word `strict`; those that know neither throw again.
		return chatModel.withStructuredOutput(schema, options);
	}
}

/** What LangChain's clients throw where a forced call of a function did not come, or a form is not known. */
function refusesForm(plain: PlainFailure): boolean {
	return (
		rejectsStructure(plain) ||
		(plain.status === undefined &&
			/tool call|structured output|OutputParser|output_parsing/i.test(
				`${plain.code} ${plain.message}`,
			))
	);
}

/** Another way of limiting than by headers, which a connected chat model does not show: what its client says of a 429. */
function failureOf(error: unknown): CallFailure | undefined {
	const { status, code, headers } = plainFailure(error);
	return status === undefined ? undefined : { status, code, headers };
}

/**
 * A chat model of n8n, connected to the node. Endpoint, key, temperature and token limit are those of the connected node; it is
 * asked on the same ladder as an endpoint.
 */
export function connectedModel(chatModel: ConnectedChatModel, store?: HabitStore): ChatModel {
	const model = nameOf(chatModel) ?? 'connected chat model';
	const service = chatModel._llmType?.() ?? chatModel.constructor.name;
	const memory = memoryOf(service, model);
	const limiter = limiterOf('connected', service, model);

	const askStructured = async <T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>> => {
		const { signal } = request;
		const call: Ask = async (rung, invalid) => {
			const enforced = rung === 'json_schema' || rung === 'tool';
			const turns: ChatTurn[] = [
				['system', enforced ? request.system : systemWithSchema(request)],
				['human', request.user],
			];
			if (invalid) {
				const { said, asked } = repairTurn(invalid);
				turns.push(['ai', said], ['human', asked]);
			}
			let prepared;
			try {
				prepared = prepare(chatModel, rung, request);
			} catch (error) {
				return new SignoffError('model_bad_request', (error as Error).message);
			}
			let answer: unknown;
			try {
				const send = async () => ({
					value: await orAborted(prepared.invoke(turns, { signal }), signal),
				});
				const tokens = estimateTokens(turns);
				// The chat model itself tries again after everything but a limit that lasts.
				answer = await callWithRetries(send, { limiter, tokens, signal, maxRetries: 0, failureOf });
			} catch (error) {
				signal?.throwIfAborted();
				const plain = plainFailure(error);
				const failure = modelFailure(plain, model, []);
				if (refusesForm(plain)) return failure;
				throw failure;
			}
			const { raw } = (answer ?? {}) as { raw?: ConnectedMessage };
			return readMessage(raw ?? ((answer ?? {}) as ConnectedMessage));
		};
		return await askWithMemory(request, { model, memory, store }, call);
	};
	return { model, askStructured };
}
