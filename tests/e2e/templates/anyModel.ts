import { draftSchema, dossierSchema } from '../../../nodes/shared/contracts';
import { apiKeys, apiModels, startModelApis, type ModelApis } from '../../support/modelApis';
import type { CredentialIds } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';

const reviewer = 'reviewer@northwind.example';
const names = ['openai', 'anthropic', 'gemini', 'ollama'] as const;

/** The same flow with four chat models of n8n, each against a server that speaks that service's interface. */
export function anyModel(bench: () => TemplateBench): void {
	let apis: ModelApis;
	let credentials: CredentialIds;

	beforeAll(async () => {
		apis = await startModelApis();
		const { n8n } = bench();
		credentials = {
			openAiApi: await n8n.createCredential('openAiApi', 'OpenAI', {
				apiKey: apiKeys.openai,
				url: `${apis.openai.url}/v1`,
			}),
			anthropicApi: await n8n.createCredential('anthropicApi', 'Anthropic', {
				apiKey: apiKeys.anthropic,
				url: apis.anthropic.url,
			}),
			googlePalmApi: await n8n.createCredential('googlePalmApi', 'Gemini', {
				apiKey: apiKeys.gemini,
				host: apis.gemini.url,
			}),
			ollamaApi: await n8n.createCredential('ollamaApi', 'Ollama', { baseUrl: apis.ollama.url }),
		};
	});

	afterAll(async () => {
		await apis?.close();
	});

	test.each(names)('%s researches and writes, and no other model is asked', async (chosen) => {
		for (const name of names) {
			apis[name].calls.length = 0;
			apis[name].refused.length = 0;
		}
		const { n8n, sites } = bench();
		const [site] = sites;
		if (!site) throw new Error('There is no site');
		const workflow = await bench().publish(
			'any-model',
			{
				'Choose Model': {
					assignments: {
						assignments: [{ id: 'model', name: 'model', value: chosen, type: 'string' }],
					},
				},
				'Prospect Form': { options: { path: `any-model-${chosen}` } },
			},
			credentials,
		);
		await n8n.submitForm(workflow, {
			Name: site.contact.name,
			Email: site.contact.email,
			Company: site.company,
			Website: site.website,
			'Job title': site.contact.title,
		});
		const link = await bench().reviewLink(reviewer);
		const [review] = await bench().reviews(link);
		const [execution] = await n8n.executions({ workflowId: workflow.id });
		const put = async (node: string) => (await bench().put(execution!.id, node))[0]?.json;
		const dossier = dossierSchema.parse((await put('Prospect Research'))?.dossier);
		const draft = draftSchema.parse((await put('Draft Email'))?.draft);

		expect(dossier.facts.length).toBeGreaterThan(1);
		expect(dossier.model).toBe(apiModels[chosen]);
		expect(draft.model).toBe(apiModels[chosen]);
		expect(draft.sentences.some(({ status }) => status === 'grounded')).toBe(true);
		for (const { usage } of [dossier, draft]) {
			expect(usage?.inputTokens).toBeGreaterThanOrEqual(1000);
			expect(usage?.outputTokens).toBeGreaterThanOrEqual(200);
		}
		expect(apis[chosen].refused).toEqual([]);
		expect(names.filter((name) => apis[name].calls.length > 0)).toEqual([chosen]);
		expect(apis[chosen].calls.map(({ rung }) => rung)).toEqual(['json_schema', 'json_schema']);

		await bench().decide(link, { [review!.title]: 'approved' });
		await bench().until(execution!.id);
		expect(bench().mailsTo(site.contact.email)).toHaveLength(1);
		await n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
	});
}
