import { openLedger } from '../../nodes/shared/ledger';
import { decide, linkOf, reviewer, start } from '../support/approvalCanvas';
import { listReviews, queryReviews } from '../support/reviewQueries';

afterAll(async () => {
	await (await openLedger()).close();
});

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
		const reviews = await listReviews({ returnAll: true });
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
		const [review] = await listReviews({ includeContent: true, limit: 1 });
		expect(review?.content).toMatchObject({ kind: 'email' });
	});

	test('filtered by state, also by several', async () => {
		const filters = { states: ['approved', 'rejected'] };
		expect(names(await listReviews({ filters })).sort()).toEqual(['Ana', 'Ben']);
		expect(names(await listReviews({ filters: { states: ['undecided'] } })).sort()).toEqual([
			'Cleo',
			'Dan',
			'Eve',
		]);
	});

	test('filtered by who was asked or has decided, whatever the case', async () => {
		const asked = await listReviews({ filters: { reviewer: ' other@northwind.example ' } });
		expect(names(asked)).toEqual(['Dan']);
		const waiting = await listReviews({
			filters: { reviewer: reviewer.toUpperCase(), states: ['undecided'] },
		});
		expect(names(waiting)).toEqual(['Cleo']);
		expect(await listReviews({ filters: { reviewer: 'nobody@northwind.example' } })).toEqual([]);
	});

	test('filtered by workflow and by age', async () => {
		expect(await listReviews({ filters: { workflowId: 'another' } })).toEqual([]);
		expect(await listReviews({ filters: { workflowId: 'workflow' } })).toHaveLength(5);
		const chosen = (value: string) => ({ __rl: true, mode: 'list', value });
		expect(await listReviews({ filters: { workflowId: chosen('workflow') } })).toHaveLength(5);
		expect(await listReviews({ filters: { workflowId: chosen('another') } })).toEqual([]);
		expect(await listReviews({ filters: { workflowId: chosen('') } })).toHaveLength(5);
		expect(await listReviews({ filters: { olderThanHours: 24 } })).toEqual([]);
	});

	test('pages follow one another without gap or repetition', async () => {
		const pages = [];
		for (const offset of [0, 2, 4, 6]) {
			pages.push(...(await listReviews({ limit: 2, filters: { offset } })));
		}
		expect(names(pages)).toEqual(names(await listReviews({ returnAll: true })));
	});

	test('a filter that makes no sense is an error, on the error output where there is one', async () => {
		const parameters = { filters: { olderThanHours: '={{ "old" }}' } };
		expect((await queryReviews(parameters)).error?.message).toContain('Older Than');
		const execution = await queryReviews(parameters, 'continueErrorOutput');
		expect(execution.items('Failed')[0]?.json.error).toMatchObject({ code: 'invalid_input' });
		expect(execution.runs('Reviews')).toHaveLength(0);
	});
});
