import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startN8n, type N8n } from '../support/n8n';
import { checkout } from '../support/n8n/installation.cjs';
import type { WorkflowJson } from '../support/n8n/workflows';

jest.setTimeout(180_000);

const nodeNames = ['prospectResearch', 'draftEmail', 'humanApproval', 'send'];
const template = JSON.parse(
	readFileSync(join(checkout, 'workflows', 'quick-start.json'), 'utf8'),
) as WorkflowJson;

describe('a real n8n with the pack installed as users install it', () => {
	let n8n: N8n;

	beforeAll(async () => {
		n8n = await startN8n();
	});

	afterAll(async () => {
		await n8n?.stop();
	});

	it.each(nodeNames)('knows the node %s, with its place in the nodes panel', async (name) => {
		const description = (await n8n.nodeTypes()).find(
			(known) => known.name === `n8n-nodes-signoff.${name}`,
		);

		expect(description?.codex?.resources?.primaryDocumentation).toHaveLength(1);
		expect(description?.codex?.categories).not.toHaveLength(0);
	});

	it.each(nodeNames)('serves the light and the dark icon of %s', async (name) => {
		const description = (await n8n.nodeTypes()).find(
			(known) => known.name === `n8n-nodes-signoff.${name}`,
		);
		const iconUrl = description?.iconUrl;
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

	it('takes the quick-start template as it is and publishes its form', async () => {
		const workflow = await n8n.activate(await n8n.importWorkflow(template));

		const form = await n8n.fetchForm(workflow);
		expect(form).toContain('New prospect');
	});

	it('keeps published workflows across a restart', async () => {
		const workflow = await n8n.activate(await n8n.importWorkflow({ ...template, name: 'Kept' }));

		await n8n.restart();

		expect(await n8n.workflow(workflow.id)).toMatchObject({ name: 'Kept', active: true });
		expect(await n8n.fetchForm(workflow)).toContain('New prospect');
	});

	it('comes back after it was killed', async () => {
		const { pid } = n8n;

		await n8n.kill();
		expect(() => process.kill(pid, 0)).toThrow('ESRCH');
		await n8n.start();

		expect(await n8n.rest('GET', '/rest/workflows')).not.toHaveLength(0);
	});
});
