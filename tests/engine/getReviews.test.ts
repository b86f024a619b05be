import { openLedger } from '../../nodes/shared/ledger';
import { decide, linkOf, reviewer, start } from '../support/approvalCanvas';
import { createEngine, sketchWorkflow } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';

afterAll(async () => {
	await (await openLedger()).close();
});

/** Runs Get Reviews on the ledger of this file and returns its items. */
async function getReviews(parameters: object, onError?: 'continueErrorOutput') {
	const engine = createEngine({
		nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
	});
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'List',
					type: 'n8n-nodes-signoff.humanApproval',
					onError,
					parameters: { operation: 'getReviews', ...parameters } as never,
				},
				{ name: 'Reviews', type: 'n8n-nodes-base.noOp' },
				{ name: 'Failed', type: 'n8n-nodes-base.noOp' },
			],
			connections: ['Start -> List', 'List[0] -> Reviews', 'List[1] -> Failed'],
		}),
	);
	return execution;
}

async function listed(parameters: object) {
	const execution = await getReviews(parameters);
	expect(execution.error).toBeUndefined();
	return execution.items('Reviews').map(({ json }) => json);
}

const names = (reviews: Array<{ title?: unknown }>) =>
	reviews.map(({ title }) => String(title).split(',')[0]);

describe('Get Reviews', () => {
	let link = '';

	beforeAll(async () => {
		const execution = await start(['Ana', 'Ben', 'Cleo']);
		link = linkOf(execution);
		await decide(execution, { Ana: 'approved', Ben: 'rejected' }, link);
		await start(['Dan'], { reviewers: 'Other@Northwind.example' });
		await start(['Eve'], { reviewers: '' });
	});

	test('one item per review with its state, age and decision, and no link', async () => {
		const reviews = await listed({ returnAll: true });
		expect(names(reviews).sort()).toEqual(['Ana', 'Ben', 'Cleo', 'Dan', 'Eve']);
		const ana = reviews.find(({ title }) => String(title).startsWith('Ana'));
		expect(ana).toMatchObject({
			kind: 'email',
			state: 'approved',
			version: 1,
			ageHours: 0,
			deadline: null,
			overdue: false,
			requestTitle: 'Drafts for review',
			reviewers: [reviewer],
			findings: { info: 0, warn: 0, block: 0 },
			decision: { outcome: 'approved', reviewer, verified: true },
		});
		expect(JSON.stringify(reviews)).not.toContain(new URL(link).searchParams.get('signature'));
		expect(JSON.stringify(reviews)).not.toContain('webhook-waiting');
		expect(ana).not.toHaveProperty('content');
	});

	test('the text only where it is asked for', async () => {
		const [review] = await listed({ includeContent: true, limit: 1 });
		expect(review?.content).toMatchObject({ kind: 'email' });
	});

	test('filtered by state, also by several', async () => {
		const filters = { states: ['approved', 'rejected'] };
		expect(names(await listed({ filters })).sort()).toEqual(['Ana', 'Ben']);
		expect(names(await listed({ filters: { states: ['undecided'] } })).sort()).toEqual([
			'Cleo',
			'Dan',
			'Eve',
		]);
	});

	test('filtered by who was asked or has decided, whatever the case', async () => {
		const asked = await listed({ filters: { reviewer: ' other@northwind.example ' } });
		expect(names(asked)).toEqual(['Dan']);
		const waiting = await listed({
			filters: { reviewer: reviewer.toUpperCase(), states: ['undecided'] },
		});
		expect(names(waiting)).toEqual(['Cleo']);
		expect(await listed({ filters: { reviewer: 'nobody@northwind.example' } })).toEqual([]);
	});

	test('filtered by workflow and by age', async () => {
		expect(await listed({ filters: { workflowId: 'another' } })).toEqual([]);
		expect(await listed({ filters: { workflowId: 'workflow' } })).toHaveLength(5);
		const chosen = (value: string) => ({ __rl: true, mode: 'list', value });
		expect(await listed({ filters: { workflowId: chosen('workflow') } })).toHaveLength(5);
		expect(await listed({ filters: { workflowId: chosen('another') } })).toEqual([]);
		expect(await listed({ filters: { workflowId: chosen('') } })).toHaveLength(5);
		expect(await listed({ filters: { olderThanHours: 24 } })).toEqual([]);
	});

	test('pages follow one another without gap or repetition', async () => {
		const pages = [];
		for (const offset of [0, 2, 4, 6]) {
			pages.push(...(await listed({ limit: 2, filters: { offset } })));
		}
		expect(names(pages)).toEqual(names(await listed({ returnAll: true })));
	});

	test('a filter that makes no sense is an error, on the error output where there is one', async () => {
		const parameters = { filters: { olderThanHours: '={{ "old" }}' } };
		expect((await getReviews(parameters)).error?.message).toContain('Older Than');
		const execution = await getReviews(parameters, 'continueErrorOutput');
		expect(execution.items('Failed')[0]?.json.error).toMatchObject({ code: 'invalid_input' });
		expect(execution.runs('Reviews')).toHaveLength(0);
	});
});
