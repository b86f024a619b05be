import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeTypeDescription } from 'n8n-workflow';

import { startN8n, type N8n } from '../support/n8n';
import { checkout } from '../support/n8n/installation.cjs';
import type { CredentialIds, WorkflowJson } from '../support/n8n/workflows';

jest.setTimeout(180_000);

const nodeNames = ['prospectResearch', 'draftEmail', 'humanApproval', 'send'];
const template = JSON.parse(
	readFileSync(join(checkout, 'workflows', 'quick-start.json'), 'utf8'),
) as WorkflowJson;

describe('a real n8n with the pack installed as users install it', () => {
	let n8n: N8n;
	let credentials: CredentialIds;

	beforeAll(async () => {
		n8n = await startN8n();
		const smtp = { host: '127.0.0.1', port: 25, secure: false };
		const openAi = { apiKey: 'unused', url: 'http://127.0.0.1:9/v1' };
		credentials = {
			smtp: await n8n.createCredential('smtp', 'Mail', smtp),
			openAiApi: await n8n.createCredential('openAiApi', 'Model', openAi),
		};
	});

	afterAll(async () => {
		await n8n?.stop();
	});

	async function descriptionOf(name: string): Promise<INodeTypeDescription> {
		const types = await n8n.nodeTypes();
		const description = types.find((known) => known.name === `n8n-nodes-signoff.${name}`);
		if (!description) throw new Error(`n8n does not know n8n-nodes-signoff.${name}`);
		return description;
	}

	it.each(nodeNames)('knows the node %s, with its place in the nodes panel', async (name) => {
		const { codex } = await descriptionOf(name);

		// n8n drops a codex file that has no resources.
		expect(codex?.resources).toBeDefined();
		expect(codex?.categories).not.toHaveLength(0);
	});

	it('lists Human Approval among the nodes that keep a human in the loop', async () => {
		const { codex } = await descriptionOf('humanApproval');

		expect(codex?.categories).toContain('HITL');
		expect(codex?.subcategories?.HITL).toContain('Human in the Loop');
	});

	it.each(nodeNames)('serves the light and the dark icon of %s', async (name) => {
		const { iconUrl } = await descriptionOf(name);
		if (typeof iconUrl !== 'object') throw new Error(`${name} has no pair of icons`);

		for (const icon of [iconUrl.light, iconUrl.dark]) {
			const response = await fetch(`${n8n.baseUrl}/${icon}`);
			expect(response.headers.get('content-type')).toContain('image/svg+xml');
			expect(await response.text()).toContain('<svg');
		}
	});

	it('offers Human Approval and Send to AI agents', async () => {
		const names = (await n8n.nodeTypes()).map(({ name }) => name);

		expect(names).toContain('n8n-nodes-signoff.sendTool');
		expect(names).toContain('n8n-nodes-signoff.humanApprovalHitlTool');
	});

	it('publishes the quick-start template once its credentials are picked, and keeps it across a restart', async () => {
		const workflow = await n8n.activate(await n8n.importWorkflow(template, credentials));
		expect(await n8n.fetchForm(workflow)).toContain('New prospect');

		await n8n.restart();

		expect(await n8n.workflow(workflow.id)).toMatchObject({ name: template.name, active: true });
		expect(await n8n.fetchForm(workflow)).toContain('New prospect');
	});

	it('comes back after it was killed', async () => {
		const { pid } = n8n;

		await n8n.kill();
		expect(() => process.kill(pid, 0)).toThrow('ESRCH');
		await n8n.start();

		expect((await n8n.nodeTypes()).map(({ name }) => name)).toContain('n8n-nodes-signoff.send');
	});
});
