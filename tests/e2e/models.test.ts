import type { INodeParameters } from 'n8n-workflow';
import { startChatServer, type RunningServer } from '../../demo/model/chatServer';
import { draftSchema, type Draft } from '../../nodes/shared/contracts';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { startAnthropicApi } from '../support/modelApis/anthropic';
import { failing, type ModelApi } from '../support/modelApis/api';
import { startGeminiApi } from '../support/modelApis/gemini';
import { startOllamaApi } from '../support/modelApis/ollama';
import { startModelServer, type ModelServer } from '../support/modelServer';
import type { N8nClient } from '../support/n8n/client';
import { sharedN8n } from '../support/n8n/shared/sharedN8n';
import type { WorkflowNode } from '../support/n8n/workflows';
import { waitFor } from '../support/waitFor';

jest.setTimeout(180_000);

let n8n: N8nClient;
const servers: Array<{ close(): Promise<void> }> = [];

beforeAll(async () => {
	n8n = await sharedN8n();
});

afterAll(async () => {
	await Promise.all(servers.map(async (server) => await server.close()));
});

function closing<T extends { close(): Promise<void> }>(server: T): T {
	servers.push(server);
	return server;
}

interface DraftRun {
	/** Of the node Draft Email. */
	parameters: INodeParameters;
	credential: { type: string; data: Record<string, unknown> };
	chatModel?: { type: string; typeVersion: number; parameters: INodeParameters };
	items?: number;
}

type Outcome = { draft?: Draft; error?: { code: string; message: string } };

let runs = 0;

/** Drafts in a real n8n and gives what became of each item. */
async function draft({
	parameters,
	credential,
	chatModel,
	items = 1,
}: DraftRun): Promise<Outcome[]> {
	const at = (x: number): [number, number] => [x, 0];
	const list = JSON.stringify(Array.from({ length: items }, () => ({ dossier: dossierOf() })));
	const nodes: Array<WorkflowNode & { onError?: string }> = [
		{
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: at(0),
			parameters: {},
		},
		{
			name: 'Prospects',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			position: at(200),
			parameters: { mode: 'raw', jsonOutput: `{"list": ${list}}`, options: {} },
		},
		{
			name: 'Each',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			position: at(400),
			parameters: { fieldToSplitOut: 'list', options: {} },
		},
		{
			name: 'Draft',
			type: 'n8n-nodes-signoff.draftEmail',
			typeVersion: 1,
			position: at(600),
			onError: 'continueRegularOutput',
			parameters: {
				senderName: 'Sam Field',
				senderEmail: 'sam@northwind.example',
				offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
				postalAddress: '1 Harbour Street, Bristol',
				...parameters,
			},
		},
		...(chatModel ? [{ name: 'Chat Model', position: [600, 200], ...chatModel }] : []),
	];
	const to = (node: string, type = 'main') => ({ [type]: [[{ node, type, index: 0 }]] });
	const id = await n8n.createCredential(credential.type, `Key ${++runs}`, credential.data);
	const workflow = await n8n.importWorkflow(
		{
			name: `Models ${runs}`,
			nodes,
			connections: {
				Start: to('Prospects'),
				Prospects: to('Each'),
				Each: to('Draft'),
				...(chatModel ? { 'Chat Model': to('Draft', 'ai_languageModel') } : {}),
			},
			settings: { executionOrder: 'v1' },
		},
		{ [credential.type]: id },
	);
	const { executionId } = await n8n.rest<{ executionId: string }>(
		'POST',
		`/rest/workflows/${workflow.id}/run`,
		{ triggerToStartFrom: { name: 'Start' } },
	);
	const execution = await waitFor('the drafts', async () => {
		const current = await n8n.execution(executionId);
		return ['success', 'error'].includes(current.status) && current;
	});
	const run = execution.data.resultData.runData.Draft?.[0];
	const outcomes = run?.data?.main?.[0]?.map(({ json }) => json as Outcome);
	if (!outcomes) throw new Error(execution.data.resultData.error?.message ?? 'No items');
	return outcomes;
}

const langchain = '@n8n/n8n-nodes-langchain.';
const connected = { modelSource: 'connected' };
const openAiChatModel = (parameters: INodeParameters = {}) => ({
	type: `${langchain}lmChatOpenAi`,
	typeVersion: 1.3,
	parameters: {
		model: { __rl: true, mode: 'id', value: 'test-model' },
		responsesApiEnabled: false,
		options: { maxRetries: 0 },
		...parameters,
	},
});
const anthropicChatModel = {
	type: `${langchain}lmChatAnthropic`,
	typeVersion: 1.6,
	parameters: { model: { __rl: true, mode: 'id', value: 'claude-sonnet-5' }, options: {} },
};

describe("Draft Email with n8n's OpenAI Chat Model on Chat Completions", () => {
	let server: ModelServer;
	const run = (apiKey: string): DraftRun => ({
		parameters: connected,
		credential: { type: 'openAiApi', data: { apiKey, url: server.baseUrl } },
		chatModel: openAiChatModel(),
	});

	beforeAll(async () => {
		server = closing(await startModelServer({ answer: () => emailAnswerOf(), apiKey: 'sk-right' }));
	});

	test('asks for strict structured output and counts what it used', async () => {
		const [outcome] = await draft(run('sk-right'));
		expect(draftSchema.parse(outcome?.draft)).toMatchObject({
			model: 'test-model',
			usage: { calls: 1, inputTokens: expect.any(Number), outputTokens: expect.any(Number) },
		});
		expect(outcome?.draft?.usage?.inputTokens).toBeGreaterThan(100);
		expect(server.requests[0]?.body.response_format).toMatchObject({
			type: 'json_schema',
			json_schema: { name: 'email_draft', strict: true },
		});
	});

	test('says that the key is wrong, and does not repeat it', async () => {
		const [outcome] = await draft(run('sk-wrong'));
		expect(outcome?.error).toMatchObject({ code: 'model_auth' });
		expect(JSON.stringify(outcome)).not.toContain('sk-wrong');
	});
});

describe("Draft Email with n8n's Anthropic Chat Model", () => {
	let api: ModelApi;
	const credential = () => ({
		type: 'anthropicApi',
		data: { apiKey: 'sk-ant', url: api.url },
	});

	test('asks for a function where the model knows no structured output, and remembers it', async () => {
		api = closing(
			await startAnthropicApi({
				apiKey: 'sk-ant',
				models: ['claude-sonnet-5'],
				structuredOutput: false,
				answer: () => emailAnswerOf(),
			}),
		);
		const run = { parameters: connected, credential: credential(), chatModel: anthropicChatModel };
		const outcomes = await draft({ ...run, items: 4 });
		expect(outcomes.map((outcome) => outcome.draft?.usage?.inputTokens)).toEqual(
			Array(4).fill(1200),
		);
		expect(api.calls.map(({ rung }) => rung)).toEqual(Array(4).fill('tool'));
		expect(api.refused).toHaveLength(1);
	});

	test.each([
		['a refusal', failing({ ending: 'refusal' }), 'model_refused'],
		['an answer cut short', failing({ ending: 'max_tokens', text: '{"sub' }), 'model_truncated'],
		['words', failing({ text: 'Sure, here it comes!' }), 'model_invalid_answer'],
		[
			'a request that is rejected',
			failing({ status: 400, message: 'Too long' }),
			'model_bad_request',
		],
	])('says what happened after %s', async (_name, answer, code) => {
		api = closing(
			await startAnthropicApi({
				apiKey: 'sk-ant',
				models: ['claude-sonnet-5'],
				answer: () => answer,
			}),
		);
		const [outcome] = await draft({
			parameters: connected,
			credential: credential(),
			chatModel: anthropicChatModel,
		});
		expect(outcome?.error?.code).toBe(code);
	});
});

test("Draft Email with n8n's Gemini Chat Model says that the answer was cut short", async () => {
	const api = closing(
		await startGeminiApi({
			apiKey: 'AIza',
			models: ['gemini-3-flash-preview'],
			answer: () => failing({ ending: 'MAX_TOKENS', text: '{"subject": "Half' }),
		}),
	);
	const [outcome] = await draft({
		parameters: connected,
		credential: { type: 'googlePalmApi', data: { apiKey: 'AIza', host: api.url } },
		chatModel: { type: `${langchain}lmChatGoogleGemini`, typeVersion: 1.1, parameters: {} },
	});
	expect(outcome?.error?.code).toBe('model_truncated');
});

test("Draft Email with n8n's Ollama Chat Model says that the model is not there", async () => {
	const api = closing(
		await startOllamaApi({ apiKey: '', models: ['llama3.2'], answer: () => emailAnswerOf() }),
	);
	const [outcome] = await draft({
		parameters: connected,
		credential: { type: 'ollamaApi', data: { baseUrl: api.url } },
		chatModel: { type: `${langchain}lmChatOllama`, typeVersion: 1, parameters: { model: 'none' } },
	});
	expect(outcome?.error?.code).toBe('model_not_found');
});

describe('the credential Signoff Model API', () => {
	let server: RunningServer;

	beforeAll(async () => {
		server = closing(
			await startChatServer({
				apiKey: 'sk-mistral',
				models: ['mistral-small', 'mistral-embed', 'mistral-large'],
				ownedBy: 'signoff tests',
				reply: () => ({
					message: { role: 'assistant', content: JSON.stringify(emailAnswerOf()) },
					finishReason: 'stop',
				}),
			}),
		);
	});

	async function check(data: Record<string, unknown>) {
		const id = await n8n.createCredential('signoffModelApi', `Check ${++runs}`, data);
		return await n8n.rest<{ status: string; message: string }>('POST', '/rest/credentials/test', {
			credentials: { id, name: `Check ${runs}`, type: 'signoffModelApi', data },
		});
	}

	test('is tested by n8n: the right key is good, a wrong one is not', async () => {
		const good = { provider: 'mistral', apiKey: 'sk-mistral', url: server.baseUrl };
		expect(await check(good)).toMatchObject({ status: 'OK' });
		expect(await check({ ...good, apiKey: 'sk-wrong' })).toMatchObject({ status: 'Error' });
	});

	async function listed(apiKey: string) {
		const data = { provider: 'mistral', apiKey, url: server.baseUrl };
		const name = `Listed ${++runs}`;
		const id = await n8n.createCredential('signoffModelApi', name, data);
		const list = await n8n.rest<{ results: Array<{ value: string }> }>(
			'POST',
			'/rest/dynamic-node-parameters/resource-locator-results',
			{
				path: 'parameters.model',
				methodName: 'searchModels',
				nodeTypeAndVersion: { name: 'n8n-nodes-signoff.draftEmail', version: 1 },
				currentNodeParameters: { modelSource: 'provider' },
				credentials: { signoffModelApi: { id, name } },
			},
		);
		return list.results.map(({ value }) => value);
	}

	test('offers the models of the endpoint in a list, without those that cannot write', async () => {
		expect(await listed('sk-mistral')).toEqual(['mistral-large', 'mistral-small']);
	});

	test('says in the place of the list that the key is wrong', async () => {
		const failed = await listed('sk-wrong').catch(String);
		expect(failed).toContain('The model refused the API key');
		expect(failed).not.toContain('sk-wrong');
	});

	test.each([
		['picked from the list', { __rl: true, mode: 'list', value: 'mistral-small' }],
		['written down as text, as before there was a list', 'mistral-small'],
	])('drafts with a model %s', async (_how, model) => {
		const [outcome] = await draft({
			parameters: { modelSource: 'provider', model: model as INodeParameters },
			credential: {
				type: 'signoffModelApi',
				data: { provider: 'mistral', apiKey: 'sk-mistral', url: server.baseUrl },
			},
		});
		expect(outcome?.draft).toMatchObject({ model: 'mistral-small', usage: { calls: 1 } });
	});
});
