import { decide, itemFor, reviewIds, subjects, workflow } from '../support/approvalCanvas';
import { createEngine, type Execution, type NodeSketch } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { openLedger } from '../../nodes/shared/ledger';

afterAll(async () => {
	await (await openLedger()).close();
});

const failedDraft = { json: { dossier: { prospect: { name: 'Ben' } }, note: 'no draft' } as never };

async function start(items: Array<typeof failedDraft>, onError?: NodeSketch['onError']) {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	return await engine.run(workflow({}, { onError }), items);
}

const left = (execution: Execution, node: string, run: number) =>
	execution.items(node, 0, run).map(({ json }) => json.error ?? (json.draft as object));

describe('an item without a draft', () => {
	test('stops the request and is named when the node is set to stop', async () => {
		const execution = await start([itemFor('Ana'), failedDraft]);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('[item 2]');
	});

	test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
		'set to %s, the others are asked about, and it leaves beside the undecided with the reason',
		async (onError) => {
			const execution = await start([itemFor('Ana'), failedDraft, itemFor('Cleo')], onError);
			expect(execution.status).toBe('waiting');
			expect(Object.keys(await reviewIds(execution))).toEqual(['Ana', 'Cleo']);

			await decide(execution, { Ana: 'approved' });
			expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
			const [, bad] = execution.items('Undecided', 0, 0);
			expect(bad?.json).toMatchObject({
				note: 'no draft',
				error: { code: 'invalid_input', advice: expect.any(String) },
			});
			expect(left(execution, 'Undecided', 0)).toHaveLength(2);
			expect(execution.status).toBe('waiting');
			expect(Object.keys(await reviewIds(execution))).toEqual(['Cleo']);

			await decide(execution, { Cleo: 'approved' });
			expect(subjects(execution, 'Approved')).toEqual(['For Ana', 'For Cleo']);
			expect(execution.status).toBe('success');
		},
	);

	test('with an error output it ends there once nothing else is left to ask about', async () => {
		const execution = await start([itemFor('Ana'), failedDraft], 'continueErrorOutput');
		await decide(execution, { Ana: 'approved' });
		expect(execution.items('Failed')[0]?.json).toMatchObject({
			note: 'no draft',
			error: { code: 'invalid_input' },
		});
	});
});
