import { isSignoffError } from '../errors';
import type { ChatModel, StructuredAnswer, StructuredRequest } from './chatModel';
import { modelFailure, rejectedParameter, rejectsStructure } from './failures';
import { climbLadder, type Ask } from './ladder';
import { habitsOf, type ModelHabits } from './memory';
import { readCompletion } from './readCompletion';
import { chatCompletionRungs } from './rungs';
import { repairBody } from './rungs/plainText';

/**
 * Where the model is and how long to wait for it.
 *
 * - `headers` may hold secrets; neither they nor `apiKey` ever appear in an error.
 * - `timeoutMs`: milliseconds for one attempt. `maxRetries`: further attempts after 408, 409, 429, 5xx and lost connections.
 */
export interface OpenAiCompatibleOptions {
	apiKey: string;
	baseUrl: string;
	model: string;
	organization?: string;
	headers?: Record<string, string>;
	fetch?: typeof fetch;
	timeoutMs?: number;
	maxRetries?: number;
}

/** A model behind any endpoint that speaks OpenAI's Chat Completions. */
export function openAiCompatibleModel(options: OpenAiCompatibleOptions): ChatModel {
	const { model, baseUrl } = options;
	const apiKey = options.apiKey.trim();
	const secrets = [apiKey, ...Object.values(options.headers ?? {})];
	const habits = habitsOf(baseUrl, model);
	let client: ReturnType<typeof createClient> | undefined;

	const askStructured = async <T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>> => {
		client ??= createClient({ ...options, apiKey });
		const { completions } = (await client).chat;
		const call: Ask = async (name, invalid) => {
			const { signal, maxTokens, temperature } = request;
			const rung = chatCompletionRungs[name];
			const body = invalid ? repairBody(rung.body(request), invalid) : rung.body(request);
			// Two parameters can be given up, each once, so this ends.
			for (;;) {
				const sent = { ...habits };
				const tokenLimit = maxTokens ? { [sent.tokenLimit]: maxTokens } : {};
				const heat = sent.temperature ? { temperature } : {};
				try {
					const completion = await completions.create(
						{ model, ...body, ...tokenLimit, ...heat },
						{ signal },
					);
					return readCompletion(completion, rung);
				} catch (error) {
					if (isSignoffError(error)) throw error;
					if (giveUpParameter(habits, sent, rejectedParameter(error))) continue;
					const failure = modelFailure(error, model, secrets);
					if (rejectsStructure(error)) return failure;
					throw failure;
				}
			}
		};
		const answer = await climbLadder(request, habits, call);
		// Some endpoints do not say which model answered.
		return { ...answer, model: answer.model || model };
	};
	return { model, askStructured };
}

async function createClient(options: OpenAiCompatibleOptions) {
	const { OpenAI: Client } = await import('openai');
	return new Client({
		apiKey: options.apiKey,
		baseURL: options.baseUrl,
		organization: options.organization || null,
		// Never taken from the environment of the n8n process.
		project: null,
		defaultHeaders: options.headers,
		fetch: options.fetch,
		timeout: options.timeoutMs ?? 60_000,
		maxRetries: options.maxRetries ?? 2,
		logLevel: 'off',
	});
}

/** Notes a parameter that the model refused although it was sent; false when there is nothing left to change. */
function giveUpParameter(
	habits: ModelHabits,
	sent: ModelHabits,
	parameter: 'max_tokens' | 'temperature' | undefined,
): boolean {
	if (parameter === 'max_tokens' && sent.tokenLimit === 'max_tokens') {
		habits.tokenLimit = 'max_completion_tokens';
		return true;
	}
	if (parameter === 'temperature' && sent.temperature) {
		habits.temperature = false;
		return true;
	}
	return false;
}
