import {
	answerWith,
	startChatServer,
	type ChatCall,
	type ChatReply,
	type RunningServer,
} from '../../demo/model/chatServer';
import { rungNames, type RungName } from '../../nodes/shared/llm/chatModel';

/** Something else than a good answer. Made with `scripted`, returned by a handler. */
class Scripted {
	constructor(readonly reply: (call: ChatCall) => ChatReply | Promise<ChatReply>) {}
}

function say(content: string | null, finishReason = 'stop', refusal: string | null = null) {
	return new Scripted(() => ({
		message: { role: 'assistant', content, refusal },
		finishReason,
	}));
}

/** The ways in which a model can go wrong. */
export const scripted = {
	/** An HTTP error in OpenAI's form. */
	status: (status: number, message = `Scripted status ${status}.`, code: string | null = null) =>
		new Scripted(() => ({ status, error: { message, code, param: null } })),
	/** The answer breaks off at the token limit. */
	truncated: () => say('{"subject": "Half a', 'length'),
	/** The model refuses, as structured output says it. */
	refusal: (reason = 'I cannot help with that.') => say(null, 'stop', reason),
	/** A filter of the endpoint stopped the answer. */
	contentFilter: () => say('', 'content_filter'),
	/** Words instead of JSON. */
	prose: (text = 'Sure! I would be happy to help you with this.') => say(text),
	/** JSON that breaks off although the endpoint calls it complete. */
	halfJson: () => say('{"subject": "Half a', 'stop'),
	/** A good answer, or another scripted one, after a while. */
	late: (delayMs: number, answer: unknown) =>
		new Scripted(async (call) => ({ ...(await replyWith(call, answer)), delayMs })),
};

async function replyWith(call: ChatCall, answer: unknown): Promise<ChatReply> {
	return answer instanceof Scripted ? await answer.reply(call) : answerWith(call, answer);
}

export interface ModelServerOptions {
	/** Called for every request in a supported form: a value (sent in the form asked for) or something from `scripted`. */
	answer(call: ChatCall): unknown;
	/** When set, every other key is refused with 401. */
	apiKey?: string;
	/** Known model names, by default `['test-model']`; others get 404. */
	models?: string[];
	/** Forms the endpoint knows, by default all; others get 400. */
	rungs?: readonly RungName[];
}

export interface ModelServer extends RunningServer {
	/** All requests for a known model, refused forms included, in order of arrival. */
	requests: ChatCall[];
}

/** The 400 of an endpoint that does not know a form. */
function unsupported(rung: RungName): ChatReply {
	const param = rung === 'tool' ? 'tools' : 'response_format';
	const message = `Invalid parameter: '${param}' of type '${rung}' is not supported with this model.`;
	return { status: 400, error: { message, type: 'invalid_request_error', param, code: null } };
}

/**
 * An OpenAI-compatible server on a free port with scripted answers, for the real `openai` client.
 *
 * ```ts
 * const model = await startModelServer({ answer: ({ schemaName }) => answers[schemaName] });
 * // credential openAiApi: { apiKey: 'any', url: model.baseUrl }, parameter model: 'test-model'
 * await model.close();
 * ```
 */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
	const requests: ChatCall[] = [];
	const known = options.rungs ?? rungNames;
	const server = await startChatServer({
		apiKey: options.apiKey,
		models: options.models ?? ['test-model'],
		ownedBy: 'signoff tests',
		reply: async (call) => {
			requests.push(call);
			if (!known.includes(call.rung)) return unsupported(call.rung);
			return await replyWith(call, await options.answer(call));
		},
	});
	return { ...server, requests };
}
