import { z } from 'zod/v4';
import { isSignoffError, type SignoffError } from '../../../../nodes/shared/errors';
import { rungNames, type RungName } from '../../../../nodes/shared/llm/chatModel';
import {
	openAiCompatibleModel,
	type OpenAiCompatibleOptions,
} from '../../../../nodes/shared/llm/openAiCompatible';
import {
	scripted,
	startModelServer,
	type ModelServer,
	type ModelServerOptions,
} from '../../../support/modelServer';

const schema = z.object({
	city: z.string().min(1),
	population: z.int(),
	mayor: z.string().optional(),
});
const question = { name: 'city_facts', system: 'You know cities.', user: 'Which city?', schema };
const bonn = { city: 'Bonn', population: 331885 };

let server: ModelServer | undefined;
afterEach(async () => {
	await server?.close();
	server = undefined;
});

let servers = 0;

/** A model at a server of its own, under a name of its own, so that nothing is remembered from an earlier test. */
async function modelAt(
	scriptedServer: ModelServerOptions,
	options: Partial<OpenAiCompatibleOptions> = {},
) {
	const name = `test-model-${++servers}`;
	server = await startModelServer({ ...scriptedServer, models: [name] });
	return openAiCompatibleModel({
		apiKey: 'sk-right',
		baseUrl: server.baseUrl,
		model: name,
		timeoutMs: 5_000,
		...options,
	});
}

async function failureOf(promise: Promise<unknown>): Promise<SignoffError> {
	const error = await promise.then(
		() => new Error('It did not fail.'),
		(reason: Error) => reason,
	);
	if (!isSignoffError(error)) throw error;
	return error;
}

function rungsAsked(): RungName[] {
	return (server as ModelServer).requests.map((request) => request.rung);
}

describe('the ladder', () => {
	it.each(rungNames)('gets a valid answer from an endpoint that only knows %s', async (rung) => {
		const model = await modelAt({ answer: () => bonn, rungs: [rung] });
		const answer = await model.askStructured(question);
		expect(answer.value).toEqual(bonn);
		expect(answer.rung).toBe(rung);
		expect(answer.model).toBe(model.model);
		expect(rungsAsked()).toEqual(rungNames.slice(0, rungNames.indexOf(rung) + 1));
	});

	it('remembers which form an endpoint knows', async () => {
		const model = await modelAt({ answer: () => bonn, rungs: ['json_object'] });
		await model.askStructured(question);
		await model.askStructured(question);
		expect(rungsAsked()).toEqual(['json_schema', 'tool', 'json_object', 'json_object']);
	});

	it('asks in the next form when an answer does not match the schema', async () => {
		const model = await modelAt({
			answer: ({ rung }) => (rung === 'json_schema' ? { city: '', population: 'many' } : bonn),
		});
		const answer = await model.askStructured(question);
		expect(answer).toMatchObject({ value: bonn, rung: 'tool' });
	});

	it('sums what all its calls used', async () => {
		const model = await modelAt({
			answer: ({ rung }) => (rung === 'json_schema' ? scripted.prose() : bonn),
		});
		const { usage } = await model.askStructured(question);
		expect(usage.calls).toBe(2);
		expect(usage.inputTokens).toBeGreaterThan(0);
		expect(usage.outputTokens).toBeGreaterThan(0);
	});

	it('asks for strict output and takes null for an absent optional property', async () => {
		const model = await modelAt({ answer: () => ({ ...bonn, mayor: null }) });
		expect((await model.askStructured(question)).value).toEqual(bonn);
		const format = server?.requests[0]?.body.response_format;
		expect(format).toMatchObject({
			json_schema: {
				name: 'city_facts',
				strict: true,
				schema: { required: ['city', 'population', 'mayor'], additionalProperties: false },
			},
		});
	});

	it('finds the JSON between words and in a code fence', async () => {
		const text = `Here you are:\n\`\`\`json\n${JSON.stringify(bonn)}\n\`\`\`\nAnything else?`;
		const model = await modelAt({ answer: () => scripted.prose(text), rungs: ['text'] });
		expect((await model.askStructured(question)).value).toEqual(bonn);
	});

	it('gives plain text one repair turn that says what was wrong', async () => {
		const model = await modelAt({
			rungs: ['text'],
			answer: ({ messages }) => (messages.length > 2 ? bonn : scripted.halfJson()),
		});
		const answer = await model.askStructured(question);
		expect(answer).toMatchObject({ value: bonn, rung: 'text' });
		const repair = server?.requests.at(-1)?.messages;
		expect(repair?.map((message) => message.role)).toEqual(['system', 'user', 'assistant', 'user']);
		expect(repair?.at(-1)?.content).toContain('not whole');
	});

	it('passes token limit and temperature on, and renames or drops them for a model that refuses them', async () => {
		const model = await modelAt({
			answer: ({ body }) => {
				if ('max_tokens' in body) {
					return scripted.status(400, "Unsupported parameter: 'max_tokens' is not supported.");
				}
				if ('temperature' in body) {
					return scripted.status(400, "Unsupported value: 'temperature' does not support 0.3.");
				}
				return bonn;
			},
		});
		const limited = { ...question, maxTokens: 500, temperature: 0.3 };
		await Promise.all([model.askStructured(limited), model.askStructured(limited)]);
		expect(server?.requests[0]?.body).toMatchObject({ max_tokens: 500, temperature: 0.3 });
		const last = server?.requests.at(-1)?.body;
		expect(last).toMatchObject({ max_completion_tokens: 500 });
		expect(last).not.toHaveProperty('temperature');
	});
});

describe('a model that fails', () => {
	it('with a wrong key is an error that does not repeat the key', async () => {
		const model = await modelAt({ answer: () => bonn, apiKey: 'sk-right' }, { apiKey: 'sk-wrong' });
		const error = await failureOf(model.askStructured(question));
		expect(error.code).toBe('model_auth');
		expect(JSON.stringify([error.message, error.stack])).not.toContain('sk-wrong');
	});

	it('with an unknown model says which one, after one call', async () => {
		const model = await modelAt({ answer: () => bonn }, { model: 'gpt-none' });
		const error = await failureOf(model.askStructured(question));
		expect(error.code).toBe('model_not_found');
		expect(error.message).toContain('gpt-none');
		expect(server?.requests).toHaveLength(0);
	});

	it('with an unknown model as 400 is told apart from an unknown form', async () => {
		const model = await modelAt({
			answer: () => scripted.status(400, 'invalid model ID: test'),
		});
		expect((await failureOf(model.askStructured(question))).code).toBe('model_not_found');
		expect(rungsAsked()).toEqual(['json_schema']);
	});

	it.each([
		[500, 'model_unavailable'],
		[503, 'model_unavailable'],
	])('with %i is tried three times, then %s', async (status, code) => {
		const model = await modelAt({ answer: () => scripted.status(status) });
		expect((await failureOf(model.askStructured(question))).code).toBe(code);
		expect(server?.requests).toHaveLength(3);
	});

	it('by being over its limit for good is tried for a while, then model_rate_limited', async () => {
		const model = await modelAt({ answer: () => scripted.status(429) });
		expect((await failureOf(model.askStructured(question))).code).toBe('model_rate_limited');
		expect(server?.requests).toHaveLength(11);
	});

	it('because the account has no money left is not asked again', async () => {
		const model = await modelAt({
			answer: () => scripted.status(429, 'You exceeded your current quota.', 'insufficient_quota'),
		});
		expect((await failureOf(model.askStructured(question))).code).toBe('model_rate_limited');
		expect(server?.requests).toHaveLength(1);
	});

	it('only for a moment is not an error', async () => {
		let calls = 0;
		const model = await modelAt({ answer: () => (++calls === 1 ? scripted.status(500) : bonn) });
		expect((await model.askStructured(question)).value).toEqual(bonn);
	});

	it('with an answer cut short gives no half answer', async () => {
		const model = await modelAt({ answer: () => scripted.truncated() });
		expect((await failureOf(model.askStructured(question))).code).toBe('model_truncated');
		expect(server?.requests).toHaveLength(1);
	});

	it.each([
		['a refusal', scripted.refusal()],
		['a content filter', scripted.contentFilter()],
	])('with %s is model_refused', async (_name, answer) => {
		const model = await modelAt({ answer: () => answer });
		expect((await failureOf(model.askStructured(question))).code).toBe('model_refused');
	});

	it.each([
		['prose', scripted.prose()],
		['half JSON', scripted.halfJson()],
		['JSON of another form', { town: 'Bonn' }],
	])('with %s in every form is model_invalid_answer', async (_name, answer) => {
		const model = await modelAt({ answer: () => answer });
		expect((await failureOf(model.askStructured(question))).code).toBe('model_invalid_answer');
		expect(rungsAsked()).toEqual([...rungNames, 'text']);
	});

	it('by not answering in time is model_unavailable', async () => {
		const model = await modelAt(
			{ answer: () => scripted.late(2_000, bonn) },
			{ timeoutMs: 100, maxRetries: 0 },
		);
		expect((await failureOf(model.askStructured(question))).code).toBe('model_unavailable');
	});

	it('by not being there is model_unavailable', async () => {
		const model = await modelAt({ answer: () => bonn }, { maxRetries: 0 });
		await server?.close();
		expect((await failureOf(model.askStructured(question))).code).toBe('model_unavailable');
	});

	it('never shows a secret that the endpoint repeats', async () => {
		const model = await modelAt(
			{ answer: () => scripted.status(400, 'Bad header x-team: top-secret for key sk-right') },
			{ headers: { 'x-team': 'top-secret' } },
		);
		const error = await failureOf(model.askStructured(question));
		expect(error.code).toBe('model_bad_request');
		expect(error.message).not.toMatch(/top-secret|sk-right/);
		expect(error.cause).toBeUndefined();
		expect(server?.requests[0]?.headers['x-team']).toBe('top-secret');
	});
});
