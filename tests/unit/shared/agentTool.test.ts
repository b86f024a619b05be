import type { IExecuteFunctions } from 'n8n-workflow';
import { isAgentTool, withAgentRecords } from '../../../nodes/shared/agentTool';

const node = (type: string, draft: unknown) =>
	({
		getNode: () => ({ type }),
		getNodeParameter: (name: string) => (name === 'draftFromAgent' ? draft : ''),
	}) as unknown as IExecuteFunctions;
const tool = (draft: unknown) => node('n8n-nodes-signoff.sendTool', draft);
const item = { name: 'Ana Ruiz', draft: 'from the form' };

describe('what an agent hands on', () => {
	test('a tool is known by its type, and a gate is none', () => {
		expect(isAgentTool({ type: 'n8n-nodes-signoff.sendTool' })).toBe(true);
		expect(isAgentTool({ type: 'n8n-nodes-signoff.humanApprovalHitlTool' })).toBe(false);
		expect(isAgentTool({ type: 'n8n-nodes-signoff.send' })).toBe(false);
	});

	test.each([[{ body: 'Hello' }], ['{"body":"Hello"}']])('stands on the item: %p', (draft) => {
		expect(withAgentRecords(tool(draft), item, 0, ['draft', 'dossier'])).toEqual({
			name: 'Ana Ruiz',
			draft: { body: 'Hello' },
		});
	});

	test('is looked for in tools alone', () => {
		const send = node('n8n-nodes-signoff.send', { body: 'Hello' });
		expect(withAgentRecords(send, item, 0, ['draft'])).toBe(item);
	});

	test('that is no JSON is an error that names it', () => {
		expect(() => withAgentRecords(tool('Dear Ana'), item, 0, ['draft'])).toThrow(/draft/);
	});
});
