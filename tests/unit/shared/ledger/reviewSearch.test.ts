import type { Ledger } from '../../../../nodes/shared/ledger';
import { storedReview, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
	const requests = [
		{ id: 'monday', reviewers: ['Rita@sender.example', 'tom@sender.example'], day: 18 },
		{ id: 'tuesday', reviewers: ['tom@sender.example'], day: 19 },
		{ id: 'open', reviewers: [], day: 20 },
	];
	for (const { id, reviewers, day } of requests) {
		const workflowId = id === 'open' ? 'other' : 'workflow';
		const createdAt = `2026-05-${day}T08:00:00.000Z`;
		const now = new Date(createdAt);
		const request = { id, executionId: '1', workflowId, nodeId: 'node', title: `On ${id}` };
		await ledger.requests.startRound({ ...request, reviewers, now });
		await ledger.reviews.insert(
			[0, 1].map((position) =>
				storedReview({ id: `${id}-${position}`, requestId: id, workflowId, position, createdAt }),
			),
		);
	}
	await ledger.reviews.recordDecision({
		reviewId: 'open-0',
		outcome: 'rejected',
		edits: {},
		reviewer: 'Rita@Sender.example',
		verified: false,
		decidedAt: '2026-05-20T09:00:00.000Z',
	});
});

afterEach(async () => {
	await remove();
});

async function found(search: Partial<Parameters<Ledger['reviews']['search']>[0]> = {}) {
	const reviews = await ledger.reviews.search({ limit: 100, offset: 0, ...search });
	return reviews.map(({ review }) => review.id);
}

describe('searching reviews', () => {
	test('the newest request comes first, and in it the order of the queue', async () => {
		expect(await found()).toEqual([
			'open-0',
			'open-1',
			'tuesday-0',
			'tuesday-1',
			'monday-0',
			'monday-1',
		]);
	});

	test('each comes with its request, the people asked and the decision', async () => {
		const [first, , third, , fifth] = await ledger.reviews.search({ limit: 10, offset: 0 });
		expect(first).toMatchObject({
			requestTitle: 'On open',
			reviewers: [],
			decision: { outcome: 'rejected' },
		});
		expect(third).not.toHaveProperty('decision');
		expect(fifth?.reviewers).toEqual(['Rita@sender.example', 'tom@sender.example']);
	});

	test('who was asked and who decided are both found, whatever the case', async () => {
		expect(await found({ reviewer: 'rita@sender.example' })).toEqual([
			'open-0',
			'monday-0',
			'monday-1',
		]);
		expect(await found({ reviewer: 'TOM@sender.example' })).toHaveLength(4);
		expect(await found({ reviewer: "o'neil%" })).toEqual([]);
	});

	test('conditions hold together', async () => {
		expect(await found({ states: ['rejected'] })).toEqual(['open-0']);
		expect(await found({ states: ['rejected', 'undecided'], workflowId: 'other' })).toHaveLength(2);
		const createdBefore = new Date('2026-05-18T08:00:00.000Z');
		expect(await found({ createdBefore })).toEqual(['monday-0', 'monday-1']);
		expect(await found({ createdBefore, reviewer: 'nobody' })).toEqual([]);
	});

	test('pages cover everything once', async () => {
		const pages = [];
		for (const offset of [0, 4]) pages.push(...(await found({ limit: 4, offset })));
		expect(pages).toEqual(await found());
		expect(await found({ limit: 4, offset: 6 })).toEqual([]);
	});

	test('the workflows that have asked are listed once, newest request first', async () => {
		expect(await ledger.requests.listWorkflows()).toEqual([
			{ workflowId: 'other', title: 'On open' },
			{ workflowId: 'workflow', title: 'On tuesday' },
		]);
	});

	test('a reviewer asked again in a later round is listed once', async () => {
		const request = { id: 'monday', executionId: '2', workflowId: 'workflow', nodeId: 'node' };
		const reviewers = ['tom@sender.example', 'uma@sender.example'];
		const { request: round } = await ledger.requests.startRound({
			...request,
			title: 'On monday',
			reviewers,
			now: new Date(),
		});
		expect(round).toMatchObject({ round: 2, executionId: '2' });
		const [, , , , monday] = await ledger.reviews.search({ limit: 10, offset: 0 });
		expect(monday?.reviewers).toEqual([
			'Rita@sender.example',
			'tom@sender.example',
			'uma@sender.example',
		]);
	});
});
