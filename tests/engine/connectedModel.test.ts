import type { INodeParameters } from 'n8n-workflow';
import { createEngine, sketchWorkflow, type Execution } from '../support/engine';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { ProspectResearch } from '../../nodes/ProspectResearch/ProspectResearch.node';
import { draftSchema } from '../../nodes/shared/contracts';
import type { RungName } from '../../nodes/shared/llm/chatModel';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { chatModelNode, connectedAnswer, type ConnectedScript } from '../support/chatModelNode';

const sender = {
	senderName: 'Sam Field',
	senderEmail: 'sam@northwind.example',
	offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
	postalAddress: '1 Harbour Street, Bristol',
};

async function draftWith(
	script: ConnectedScript | undefined,
	run: { items?: number; continueOnFail?: boolean; options?: INodeParameters } = {},
) {
	const chatModel = chatModelNode(script ?? { answer: () => new Error('not connected') });
	const engine = createEngine({
		nodes: {
			'n8n-nodes-signoff.draftEmail': new DraftEmail(),
			'test.chatModel': chatModel,
		},
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Draft',
				type: 'n8n-nodes-signoff.draftEmail',
				parameters: { modelSource: 'connected', ...sender, options: run.options ?? {} },
				onError: run.continueOnFail ? 'continueRegularOutput' : undefined,
			},
			{ name: 'Chat Model', type: 'test.chatModel' },
			{ name: 'Drafted', type: 'n8n-nodes-base.noOp' },
		],
		connections: [
			'Start -> Draft',
			'Draft -> Drafted',
			...(script ? ['Chat Model -ai_languageModel-> Draft'] : []),
		],
	});
	const items = Array.from({ length: run.items ?? 1 }, () => ({ json: { dossier: dossierOf() } }));
	return { execution: await engine.run(workflow, items), chatModel };
}

function draftsOf(execution: Execution) {
	return execution.items('Drafted').map((item) => draftSchema.parse(item.json.draft));
}

describe('Draft Email with a connected chat model', () => {
	it('needs no credential, writes the draft and counts what it used', async () => {
		const { execution, chatModel } = await draftWith({
			answer: (call) => connectedAnswer(call, emailAnswerOf()),
			modelName: 'connected-1',
		});
		expect(execution.error).toBeUndefined();
		expect(draftsOf(execution)[0]).toMatchObject({
			model: 'connected-1',
			usage: { inputTokens: 100, outputTokens: 20, calls: 1 },
		});
		expect(chatModel.calls[0]).toMatchObject({ rung: 'json_schema', schemaName: 'email_draft' });
	});

	it('costs what the builder set, and nothing is said of the cost of a model without a price', async () => {
		const script: ConnectedScript = {
			answer: (call) => connectedAnswer(call, emailAnswerOf()),
			modelName: 'house-model',
		};
		const { execution: unknown } = await draftWith(script);
		expect(draftsOf(unknown)[0]?.usage).not.toHaveProperty('cost');
		const modelPrices = { prices: [{ model: 'house-*', input: 10, output: 50 }] };
		const { execution } = await draftWith(script, { options: { currency: 'eur', modelPrices } });
		expect(draftsOf(execution)[0]?.usage).toMatchObject({ cost: 0.002, currency: 'EUR' });
	});

	it('is asked anew for each item, so that a Model Selector can choose', async () => {
		const { execution, chatModel } = await draftWith(
			{ answer: (call) => connectedAnswer(call, emailAnswerOf()) },
			{ items: 3 },
		);
		expect(draftsOf(execution)).toHaveLength(3);
		expect(chatModel.calls.map(({ itemIndex }) => itemIndex).sort()).toEqual([0, 1, 2]);
	});

	it.each<[RungName[], RungName]>([
		[['tool', 'json_object'], 'tool'],
		[['json_object'], 'json_object'],
		[[], 'text'],
	])('that knows only %j is asked in the form %s', async (rungs, asked) => {
		const { execution, chatModel } = await draftWith({
			rungs,
			answer: (call) => connectedAnswer(call, emailAnswerOf()),
		});
		expect(draftsOf(execution)).toHaveLength(1);
		expect(chatModel.calls.map(({ rung }) => rung)).toEqual([asked]);
	});

	it('goes on to the next form when the service refuses one', async () => {
		const { execution, chatModel } = await draftWith({
			answer: (call) =>
				call.rung === 'json_schema'
					? Object.assign(new Error('400 response_format is not supported by this model'), {
							status: 400,
						})
					: connectedAnswer(call, emailAnswerOf()),
		});
		expect(draftsOf(execution)[0]?.usage?.calls).toBe(2);
		expect(chatModel.calls.map(({ rung }) => rung)).toEqual(['json_schema', 'tool']);
	});

	it('without anything connected fails with words that name the input', async () => {
		const { execution } = await draftWith(undefined);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('Chat Model');
	});
});

describe('the inputs of both nodes', () => {
	it.each([
		['Prospect Research', new ProspectResearch()],
		['Draft Email', new DraftEmail()],
	])('of %s stay as they were in workflows that name no model source', (_name, node) => {
		const source = node.description.properties.find(({ name }) => name === 'modelSource');
		expect(source?.default).toBe('openAi');
	});
});
