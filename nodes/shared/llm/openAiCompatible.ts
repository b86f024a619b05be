import type { ChatCompletion } from 'openai/resources/chat/completions';
import { isSignoffError } from '../errors';
import type { ChatModel, StructuredAnswer, StructuredRequest } from './chatModel';
import { modelFailure, rejectedParameter, rejectsStructure } from './failures';
import { askWithMemory, type Ask } from './ladder';
import { callWithRetries, type CallFailure } from './limiter/callWithRetries';
import { limiterOf } from './limiter/limiters';
import { memoryOf, type Assumptions, type HabitStore, type Memory } from './memory';
import { readCompletion } from './readCompletion';
import { chatCompletionRungs } from './rungs';
import { repairBody } from './rungs/plainText';
import { estimateTokens } from './tokens';

/**
 * Where the model is and how long to wait for it.
 *
 * - `headers` may hold secrets; neither they nor `apiKey` ever appear in an error. `null` leaves a header out.
 * - `body`: what this endpoint wants in every request besides.
 * - `assumed`: what is known of the endpoint before it was asked. `store`: where habits outlast the process.
 * - `timeoutMs`: milliseconds for one attempt. `maxRetries`: further attempts after 408, 409, 5xx and lost connections; for 429
 *   the shared limiter decides.
 */
export interface OpenAiCompatibleOptions {
	apiKey: string;
	baseUrl: string;
	model: string;
	organization?: string;
	headers?: Record<string, string | null>;
	query?: Record<string, string>;
	body?: Record<string, unknown>;
	fetch?: typeof fetch;
	assumed?: Assumptions;
	store?: HabitStore;
	timeoutMs?: number;
	maxRetries?: number;
}

/** A model behind any endpoint that speaks OpenAI's Chat Completions. */
export function openAiCompatibleModel(options: OpenAiCompatibleOptions): ChatModel {
	const { model, baseUrl, store } = options;
	const apiKey = options.apiKey.trim();
	const secrets = [apiKey, ...Object.values(options.headers ?? {}).map((value) => value ?? '')];
	const memory = memoryOf(baseUrl, model, options.assumed);
	const limiter = limiterOf(baseUrl, apiKey, model);
	let client: ReturnType<typeof createClient> | undefined;

	const askStructured = async <T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>> => {
		client ??= createClient({ ...options, apiKey });
		const { completions } = (await client).chat;
		const { signal, maxTokens, temperature } = request;

		const call: Ask = async (name, invalid) => {
			const rung = chatCompletionRungs[name];
			const body = invalid ? repairBody(rung.body(request), invalid) : rung.body(request);
			const tokens = estimateTokens(body) + (maxTokens ?? 0);
			const refused = new Set<string>();
			// Parameters can be given up or renamed, each once, so this ends.
			for (;;) {
				const sent = { tokenLimit: memory.tokenLimit, temperature: memory.temperature };
				const tokenLimit = maxTokens ? { [sent.tokenLimit]: maxTokens } : {};
				const heat = sent.temperature ? { temperature } : {};
				const send = async () => {
					const { data, response } = await completions
						.create({ model, ...options.body, ...body, ...tokenLimit, ...heat }, { signal })
						.withResponse();
					return { value: data, headers: response.headers };
				};
				let completion: ChatCompletion;
				try {
					completion = await callWithRetries(send, {
						limiter,
						tokens,
						signal,
						maxRetries: options.maxRetries ?? 2,
						failureOf,
					});
				} catch (error) {
					signal?.throwIfAborted();
					const parameter = rejectedParameter(error);
					if (parameter && !refused.has(parameter)) {
						refused.add(parameter);
						if (giveUpParameter(memory, sent, parameter)) continue;
					}
					const failure = modelFailure(error, model, secrets);
					if (rejectsStructure(error)) return failure;
					throw failure;
				}
				return readCompletion(completion, rung);
			}
		};

		return await askWithMemory(request, { model, memory, store }, call);
	};
	return { model, askStructured };
}

async function createClient(options: OpenAiCompatibleOptions) {
	const { OpenAI: Client } = await import('openai');
	return new Client({
		// The client insists on one; an endpoint without keys gets no header of it.
		apiKey: options.apiKey || 'none',
		baseURL: options.baseUrl,
		organization: options.organization || null,
		// Never taken from the environment of the n8n process.
		project: null,
		defaultHeaders: { ...(options.apiKey ? {} : { authorization: null }), ...options.headers },
		defaultQuery: options.query,
		fetch: options.fetch,
		timeout: options.timeoutMs ?? 60_000,
		// The limiter waits and tries again, for all calls together.
		maxRetries: 0,
		logLevel: 'off',
	});
}

/** What the client's errors say about trying again. */
function failureOf(error: unknown): CallFailure | undefined {
	if (isSignoffError(error) || !(error instanceof Error)) return undefined;
	const { status, code, headers } = error as Error & Partial<Record<string, unknown>>;
	if (typeof status !== 'number') return /Connection/.test(error.constructor.name) ? {} : undefined;
	return {
		status,
		code: typeof code === 'string' ? code : undefined,
		headers: headers instanceof Headers ? headers : undefined,
	};
}

/** Notes a parameter that the model refused although it was sent; false when there is nothing left to change. */
function giveUpParameter(
	memory: Memory,
	sent: Pick<Memory, 'tokenLimit' | 'temperature'>,
	parameter: 'max_tokens' | 'max_completion_tokens' | 'temperature',
): boolean {
	if (parameter === 'temperature') {
		if (sent.temperature) memory.learn({ temperature: false });
		return sent.temperature;
	}
	if (sent.tokenLimit !== parameter) return false;
	memory.learn({
		tokenLimit: parameter === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens',
	});
	return true;
}
