import { z } from 'zod/v4';
import {
	modelEndpoint,
	openAiEndpoint,
	type Endpoint,
	type ModelCredential,
} from '../../../../nodes/shared/llm/endpoint';
import { forgetAllModels } from '../../../../nodes/shared/llm/memory';
import { openAiCompatibleModel } from '../../../../nodes/shared/llm/openAiCompatible';
import { providers, type ProviderName } from '../../../../nodes/shared/llm/providers';

afterEach(() => forgetAllModels());

/** What the real client sends to an endpoint for one question. */
async function sentTo(endpoint: Endpoint, model: string) {
	const sent: Array<{ url: string; headers: Headers; body: Record<string, unknown> }> = [];
	const capture: typeof fetch = async (input, init) => {
		const request = new Request(input, init);
		const body = (await request.json()) as Record<string, unknown>;
		sent.push({ url: request.url, headers: request.headers, body });
		const content = JSON.stringify({ city: 'Bonn' });
		const tool = { id: '1', type: 'function', function: { name: 'city', arguments: content } };
		const message = body.tools ? { content: null, tool_calls: [tool] } : { content };
		const choices = [{ index: 0, finish_reason: 'stop', message }];
		return Response.json({ id: '1', model, choices });
	};
	const { provider, ...where } = endpoint;
	const { body, assumed } = provider;
	await openAiCompatibleModel({ ...where, model, body, assumed, fetch: capture }).askStructured({
		name: 'city',
		system: 'You know cities.',
		user: 'Which city?',
		schema: z.object({ city: z.string() }),
		maxTokens: 100,
	});
	const [first] = sent;
	if (!first || sent.length > 1) throw new Error(`${sent.length} calls`);
	return first;
}

function credentialOf(provider: ProviderName, more: Partial<ModelCredential> = {}) {
	return { provider, apiKey: ' sk-key ', ...more };
}

describe('the address and key of a provider', () => {
	it.each<[ProviderName, string]>([
		['openAi', 'https://api.openai.com/v1/chat/completions'],
		['anthropic', 'https://api.anthropic.com/v1/chat/completions'],
		['gemini', 'https://generativelanguage.googleapis.com/v1beta/openai/chat/completions'],
		['mistral', 'https://api.mistral.ai/v1/chat/completions'],
		['groq', 'https://api.groq.com/openai/v1/chat/completions'],
		['openRouter', 'https://openrouter.ai/api/v1/chat/completions'],
	])('%s is asked at %s with a Bearer token', async (provider, url) => {
		const sent = await sentTo(modelEndpoint(credentialOf(provider), 'some-model'), 'some-model');
		expect(sent.url).toBe(url);
		expect(sent.headers.get('authorization')).toBe('Bearer sk-key');
		expect(sent.body.model).toBe('some-model');
	});

	it.each<[ProviderName, string]>([
		['ollama', 'http://localhost:11434/v1/chat/completions'],
		['vllm', 'http://localhost:8000/v1/chat/completions'],
	])('%s needs no key and is sent none', async (provider, url) => {
		const sent = await sentTo(modelEndpoint({ provider, apiKey: '' }, 'llama3.2'), 'llama3.2');
		expect(sent.url).toBe(url);
		expect(sent.headers.has('authorization')).toBe(false);
	});

	it('Azure is asked without a version at its current interface', async () => {
		const credential = credentialOf('azure', { url: 'https://acme.openai.azure.com/' });
		const sent = await sentTo(modelEndpoint(credential, 'our-gpt'), 'our-gpt');
		expect(sent.url).toBe('https://acme.openai.azure.com/openai/v1/chat/completions');
		expect(sent.headers.get('api-key')).toBe('sk-key');
		expect(sent.headers.has('authorization')).toBe(false);
		expect(sent.body.model).toBe('our-gpt');
	});

	it('Azure is asked with a version at the deployment', async () => {
		const credential = credentialOf('azure', {
			url: 'https://acme.openai.azure.com',
			apiVersion: '2024-10-21',
		});
		const sent = await sentTo(modelEndpoint(credential, 'our gpt'), 'our gpt');
		expect(sent.url).toBe(
			'https://acme.openai.azure.com/openai/deployments/our%20gpt/chat/completions?api-version=2024-10-21',
		);
	});

	it('is another one where the builder sets it', async () => {
		const credential = credentialOf('mistral', { url: 'https://proxy.example/mistral/v1/' });
		expect(modelEndpoint(credential, 'm').baseUrl).toBe('https://proxy.example/mistral/v1');
	});

	it.each([
		['a key', credentialOf('openAi', { apiKey: '' })],
		['an address', credentialOf('azure')],
		['an address', credentialOf('other')],
	])('without %s is an error', (_missing, credential) => {
		expect(() => modelEndpoint(credential, 'm')).toThrow(
			expect.objectContaining({ code: 'model_no_credential' }),
		);
	});
});

describe('what is known of a provider', () => {
	it('Anthropic ignores the form of the answer, so a function is asked for at once', async () => {
		const sent = await sentTo(modelEndpoint(credentialOf('anthropic'), 'claude'), 'claude');
		expect(sent.body).toHaveProperty('tools');
		expect(sent.body).not.toHaveProperty('response_format');
	});

	it.each<[ProviderName, string]>([
		['openAi', 'max_completion_tokens'],
		['groq', 'max_completion_tokens'],
		['mistral', 'max_tokens'],
		['ollama', 'max_tokens'],
	])('%s calls its token limit %s', async (provider, parameter) => {
		const sent = await sentTo(modelEndpoint(credentialOf(provider), 'm'), 'm');
		expect(sent.body).toHaveProperty(parameter, 100);
	});

	it('OpenRouter is told to lead to services that honour the form', async () => {
		const sent = await sentTo(modelEndpoint(credentialOf('openRouter'), 'a/b'), 'a/b');
		expect(sent.body).toHaveProperty('provider', { require_parameters: true });
	});

	it.each([
		['https://api.anthropic.com/v1/', providers.anthropic],
		['https://acme.openai.azure.com/openai/v1', providers.azure],
		['https://api.openai.com/v1', providers.openAi],
		['https://api.openai.com.evil.example/v1', providers.other],
		['http://127.0.0.1:8080/v1', providers.other],
		['not an address', providers.other],
	])("is also used for n8n's OpenAI credential at %s", (url, provider) => {
		expect(openAiEndpoint({ apiKey: 'k', url }).provider).toBe(provider);
	});
});

it('key and address of an OpenAI credential may have been pasted with white space and a slash', () => {
	const endpoint = openAiEndpoint({ apiKey: ' sk-1\n', url: ' https://gate.example/v1/ ' });
	expect(endpoint).toMatchObject({ apiKey: 'sk-1', baseUrl: 'https://gate.example/v1' });
});
