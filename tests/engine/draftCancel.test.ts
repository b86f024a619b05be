import { DraftEmail } from '../../nodes/DraftEmail/DraftEmail.node';
import { createEngine, sketchWorkflow } from '../support/engine';
import { scripted, startModelServer } from '../support/modelServer';
import { waitFor } from '../support/waitFor';

jest.setTimeout(60_000);

test.each([undefined, 'continueRegularOutput'] as const)(
	'a stopped execution ends at once as stopped, and asks the model nothing more (on error: %s)',
	async (onError) => {
		const model = await startModelServer({ answer: () => scripted.late(30_000, {}) });
		const engine = createEngine({
			nodes: { 'n8n-nodes-signoff.draftEmail': new DraftEmail() },
			credentials: { openAiApi: { apiKey: 'any', url: model.baseUrl } },
		});
		try {
			const { execution, ended } = engine.begin(
				sketchWorkflow({
					nodes: [
						{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
						{
							...{ name: 'Draft', type: 'n8n-nodes-signoff.draftEmail', onError },
							credentials: ['openAiApi'],
							parameters: {
								model: 'test-model',
								senderName: 'Sam Field',
								senderEmail: 'sam@northwind.example',
								offer: 'We plan delivery routes.',
							},
						},
						{ name: 'After', type: 'n8n-nodes-base.noOp' },
					],
					connections: ['Start -> Draft', 'Draft -> After'],
				}),
				Array.from({ length: 20 }, (_, at) => ({
					json: { name: `Person ${at}`, email: `p${at}@acme.example`, company: 'Acme' },
				})),
			);
			await waitFor('the model to be asked', async () => {
				if (model.requests.length === 0) throw new Error('not yet');
				return true;
			});
			const asked = model.requests.length;
			const started = performance.now();
			execution.cancel();
			await ended;
			expect(performance.now() - started).toBeLessThan(2000);
			expect(execution.status).toBe('canceled');
			expect(execution.order).toEqual(['Start', 'Draft']);
			await new Promise((resolve) => setTimeout(resolve, 300));
			expect(model.requests.length).toBe(asked);
		} finally {
			await model.close();
		}
	},
);
