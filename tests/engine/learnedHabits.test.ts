import { createEngine, sketchWorkflow } from '../support/engine';
import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { openLedger } from '../../nodes/shared/ledger';
import { forgetAllModels } from '../../nodes/shared/llm/memory';
import { dossierOf } from '../fixtures/dossier';
import { emailAnswerOf } from '../fixtures/emailAnswer';
import { startModelServer, type ModelServer } from '../support/modelServer';

// The first run opens the ledger and loads the client.
jest.setTimeout(30_000);

let server: ModelServer;
beforeAll(async () => {
	server = await startModelServer({
		answer: () => emailAnswerOf(),
		apiKey: 'sk-right',
		rungs: ['json_object', 'text'],
	});
});
afterAll(async () => {
	await server.close();
	await (await openLedger()).close();
});

async function draftFour() {
	server.requests.length = 0;
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.draftEmail': new DraftEmail() },
		credentials: { openAiApi: { apiKey: 'sk-right', url: server.baseUrl } },
	});
	const workflow = sketchWorkflow({
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
			{
				name: 'Draft',
				type: 'n8n-nodes-signoff.draftEmail',
				credentials: ['openAiApi'],
				parameters: {
					model: 'test-model',
					senderName: 'Sam Field',
					senderEmail: 'sam@northwind.example',
					offer: 'We plan delivery routes. Customers save 12 % of their mileage.',
					postalAddress: '1 Harbour Street, Bristol',
				},
			},
		],
		connections: ['Start -> Draft'],
	});
	const items = Array.from({ length: 4 }, () => ({ json: { dossier: dossierOf() } }));
	const execution = await engine.run(workflow, items as never);
	expect(execution.items('Draft')).toHaveLength(4);
	return server.requests.map(({ rung }) => rung);
}

test('what an endpoint honours is found by the first item, kept in the ledger, and known to the next process', async () => {
	const first = await draftFour();
	expect(first.filter((rung) => rung !== 'json_object')).toEqual(['json_schema', 'tool']);

	const ledger = await openLedger();
	const endpoint = server.baseUrl;
	expect(await ledger.modelHabits.find(endpoint, 'test-model')).toMatchObject({
		rung: 'json_object',
	});

	forgetAllModels();
	expect(await draftFour()).toEqual(Array(4).fill('json_object'));
});
