import type { INodeTypeDescription } from 'n8n-workflow';

import type { N8nClient } from '../support/n8n/client';
import { sharedN8n } from '../support/n8n/shared/sharedN8n';

jest.setTimeout(180_000);

const nodeNames = ['prospectResearch', 'draftEmail', 'humanApproval', 'send'];

describe('a real n8n with the pack installed as users install it', () => {
	let n8n: N8nClient;

	beforeAll(async () => {
		n8n = await sharedN8n();
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
});
