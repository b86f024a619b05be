import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { RungName } from '../../nodes/shared/llm/chatModel';

/** A Chat Completions request, read: in which form data was asked for and under which name. */
export interface ChatCall {
	schemaName: string;
	rung: RungName;
	messages: Array<{ role: string; content: string }>;
	// The request exactly as received; its form is up to the caller.
	body: Record<string, unknown>;
	headers: IncomingHttpHeaders;
}

/**
 * What goes back: a message with its finish reason, or an HTTP error in OpenAI's form, after `delayMs`. `headers` replace the one
 * that tells clients not to wait before another attempt.
 */
export type ChatReply = { delayMs?: number; headers?: Record<string, string> } & (
	| { message: Record<string, unknown>; finishReason: string }
	| {
			status: number;
			error: { message: string; type?: string; param?: string | null; code?: string | null };
	  }
);

export interface ChatServerOptions {
	/** 0 or absent takes a free port. */
	port?: number;
	/** Absent: every key is good. */
	apiKey?: string;
	models: string[];
	ownedBy: string;
	reply(call: ChatCall): ChatReply | Promise<ChatReply>;
	/** The vector of a text, each number from -1 to 1; absent: there are no embeddings. */
	embed?(text: string): number[];
}

export interface RunningServer {
	/** Ends in `/v1`. */
	baseUrl: string;
	close(): Promise<void>;
}

interface ChatBody {
	model?: string;
	messages?: ChatCall['messages'];
	response_format?: { type?: string; json_schema?: { name?: string } };
	tools?: Array<{ function?: { name?: string } }>;
}

async function readBody(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/** Where the endpoint cannot be told the form, the system text names it: `called "name"`. */
function nameInWords(messages: ChatCall['messages']): string {
	const found = messages.map(({ content }) => /called "(\w+)"/.exec(content)?.[1]);
	return found.find(Boolean) ?? '';
}

function readCall(body: ChatBody, headers: IncomingHttpHeaders): ChatCall {
	const messages = body.messages ?? [];
	const shared = { messages, headers, body: body as Record<string, unknown> };
	const format = body.response_format;
	if (format?.type === 'json_schema') {
		return { ...shared, rung: 'json_schema', schemaName: format.json_schema?.name ?? '' };
	}
	const tool = body.tools?.[0]?.function?.name;
	if (tool) return { ...shared, rung: 'tool', schemaName: tool };
	const rung = format?.type === 'json_object' ? 'json_object' : 'text';
	return { ...shared, rung, schemaName: nameInWords(messages) };
}

/** The message that carries `value` in the form the call asked for. */
export function answerWith(call: ChatCall, value: unknown): ChatReply {
	const json = JSON.stringify(value);
	if (call.rung !== 'tool') {
		return { message: { role: 'assistant', content: json, refusal: null }, finishReason: 'stop' };
	}
	const toolCall = {
		id: 'call_1',
		type: 'function',
		function: { name: call.schemaName, arguments: json },
	};
	return {
		message: { role: 'assistant', content: null, refusal: null, tool_calls: [toolCall] },
		finishReason: 'tool_calls',
	};
}

// Four characters a token is the usual rule of thumb.
function tokensOf(value: unknown): number {
	return Math.ceil(JSON.stringify(value).length / 4);
}

interface Answer {
	status: number;
	json: unknown;
	headers?: Record<string, string>;
}

interface EmbeddingsBody {
	model?: string;
	input?: string | string[];
	encoding_format?: 'float' | 'base64';
}

/** OpenAI's embeddings: vectors as numbers, or as the base64 of 32-bit floats, which its own client asks for. */
function embeddings(body: EmbeddingsBody, embed: (text: string) => number[]): Answer {
	const texts = [body.input ?? []].flat();
	const data = texts.map((text, index) => {
		const vector = embed(text);
		const bytes = Buffer.from(Float32Array.from(vector).buffer);
		const embedding = body.encoding_format === 'base64' ? bytes.toString('base64') : vector;
		return { object: 'embedding', index, embedding };
	});
	const total = tokensOf(texts);
	const usage = { prompt_tokens: total, total_tokens: total };
	return { status: 200, json: { object: 'list', model: body.model, data, usage } };
}

/** An HTTP server on 127.0.0.1 that speaks `/v1/models` and `/v1/chat/completions` and leaves the answers to `reply`. */
export async function startChatServer(options: ChatServerOptions): Promise<RunningServer> {
	const { apiKey, models, ownedBy } = options;

	const answer = async (request: IncomingMessage): Promise<Answer> => {
		const { url = '', method, headers } = request;
		if (apiKey && headers.authorization !== `Bearer ${apiKey}`) {
			const message = `Incorrect API key provided: ${headers.authorization?.slice(7)}.`;
			return { status: 401, json: { error: { message, code: 'invalid_api_key', param: null } } };
		}
		if (method === 'GET' && url === '/v1/models') {
			const data = models.map((id) => ({ id, object: 'model', created: 0, owned_by: ownedBy }));
			return { status: 200, json: { object: 'list', data } };
		}
		if (method === 'POST' && url === '/v1/embeddings' && options.embed) {
			return embeddings(JSON.parse(await readBody(request)) as EmbeddingsBody, options.embed);
		}
		if (method !== 'POST' || url !== '/v1/chat/completions') {
			return { status: 404, json: { error: { message: `Unknown path ${method} ${url}.` } } };
		}
		const body = JSON.parse(await readBody(request)) as ChatBody;
		if (!models.includes(body.model ?? '')) {
			const message = `The model \`${body.model}\` does not exist or you do not have access to it.`;
			return { status: 404, json: { error: { message, code: 'model_not_found', param: null } } };
		}
		const reply = await options.reply(readCall(body, headers));
		// A closed server must not keep the process alive for an answer that nobody waits for.
		if (reply.delayMs) await setTimeout(reply.delayMs, undefined, { ref: false });
		const { headers: extra } = reply;
		if ('status' in reply) {
			return { status: reply.status, json: { error: reply.error }, headers: extra };
		}
		const prompt = tokensOf(body.messages);
		const completion = tokensOf(reply.message);
		const json = {
			id: 'chatcmpl-1',
			object: 'chat.completion',
			created: Math.floor(Date.now() / 1000),
			model: body.model,
			choices: [{ index: 0, message: reply.message, finish_reason: reply.finishReason }],
			usage: {
				prompt_tokens: prompt,
				completion_tokens: completion,
				total_tokens: prompt + completion,
			},
		};
		return { status: 200, json, headers: extra };
	};

	const server = createServer((request, response) => {
		answer(request)
			.catch(
				(error: Error): Answer => ({ status: 500, json: { error: { message: error.message } } }),
			)
			// Clients that wait before another attempt are told not to: everything here is local.
			.then(({ status, json, headers: extra = { 'retry-after-ms': '1' } }) => {
				response.writeHead(status, { 'content-type': 'application/json', ...extra });
				response.end(JSON.stringify(json));
			});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
