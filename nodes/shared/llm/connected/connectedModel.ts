import { SignoffError } from '../../errors';
import type { ChatModel, RungName, StructuredAnswer, StructuredRequest } from '../chatModel';
import { modelFailure, rejectsStructure } from '../failures';
import { climbLadder, type Ask } from '../ladder';
import { habitsOf } from '../memory';
import { repairTurn } from '../rungs/repair';
import { systemWithSchema } from '../rungs/schemaInWords';
import { strictSchema } from '../strictSchema';
import { plainFailure } from './failure';
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

/** Settles as `work` does, or rejects at once when the signal is aborted: not every client listens to it. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (!signal) return await work;
	signal.throwIfAborted();
	let stop = () => {};
	const aborted = new Promise<never>((_resolve, reject) => {
		stop = () => reject(signal.reason as Error);
		signal.addEventListener('abort', stop, { once: true });
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

/**
 * A chat model of n8n, connected to the node. Endpoint, key, temperature and token limit are those of the connected node; it is
 * asked on the same ladder as an endpoint.
 */
export function connectedModel(chatModel: ConnectedChatModel): ChatModel {
	const model = nameOf(chatModel) ?? 'connected chat model';
	const habits = habitsOf(chatModel._llmType?.() ?? chatModel.constructor.name, model);

	const askStructured = async <T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>> => {
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
			const { signal } = request;
			try {
				const answer = await orAborted(prepared.invoke(turns, { signal }), signal);
				const { raw } = (answer ?? {}) as { raw?: ConnectedMessage };
				return readMessage(raw ?? (answer as ConnectedMessage));
			} catch (error) {
				signal?.throwIfAborted();
				if (error instanceof SignoffError) throw error;
				const plain = plainFailure(error);
				const failure = modelFailure(plain, model, []);
				if (rejectsStructure(plain)) return failure;
				throw failure;
			}
		};
		const answer = await climbLadder(request, habits, call);
		return { ...answer, model: answer.model || model };
	};
	return { model, askStructured };
}
