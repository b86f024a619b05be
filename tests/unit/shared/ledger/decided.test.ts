import type { DecidedReview, Ledger } from '../../../../nodes/shared/ledger';
import { draftText, findingOn, recordDecided } from '../../../support/decidedReviews';
import { storedReview, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const week = { since: new Date('2026-11-16T00:00:00Z'), until: new Date('2026-11-23T00:00:00Z') };

async function read(range: Parameters<Ledger['decided']['read']>[0]): Promise<DecidedReview[]> {
	const found: DecidedReview[] = [];
	for await (const review of ledger.decided.read(range)) found.push(review);
	return found;
}

describe('decided reviews', () => {
	test('come with draft, edits and what wrote them, in the order of the decisions', async () => {
		await recordDecided(ledger, {
			...{ id: 'b', createdAt: '2026-11-17T08:00:00.000Z', decidedAt: '2026-11-17T12:00:00.000Z' },
			outcome: 'rejected',
		});
		await recordDecided(ledger, {
			...{ id: 'a', createdAt: '2026-11-17T08:00:00.000Z', decidedAt: '2026-11-17T09:00:00.000Z' },
			...{ text: draftText.replace('40', '4'), promptVersion: 'p1', model: 'small' },
			findings: [findingOn('40 percent')],
		});
		const [first, second, ...more] = await read(week);
		expect(more).toEqual([]);
		expect(first).toMatchObject({
			...{ reviewId: 'review-a', promptVersion: 'p1', model: 'small', editDistance: 1 },
			...{ isRecalled: false, isPurged: false, content: { text: draftText } },
			changes: [{ field: 'text', before: draftText }],
			findings: [{ rule: 'claims.number' }],
		});
		expect(second).toMatchObject({ reviewId: 'review-b', editDistance: 0, changes: [] });
		expect(second).not.toHaveProperty('promptVersion');
	});

	test('only of the range and the workflow, its end left out', async () => {
		const createdAt = '2026-11-10T08:00:00.000Z';
		const times = { early: '2026-11-15T23:59:59.999Z', on: '2026-11-16T00:00:00.000Z' };
		await recordDecided(ledger, { id: 'early', createdAt, decidedAt: times.early });
		await recordDecided(ledger, { id: 'on', createdAt, decidedAt: times.on, workflowId: 'other' });
		await recordDecided(ledger, { id: 'in', createdAt, decidedAt: '2026-11-18T00:00:00.000Z' });
		await recordDecided(ledger, { id: 'late', createdAt, decidedAt: '2026-11-23T00:00:00.000Z' });
		const ids = async (workflowId?: string) =>
			(await read({ ...week, workflowId })).map(({ reviewId }) => reviewId);
		expect(await ids()).toEqual(['review-on', 'review-in']);
		expect(await ids('other')).toEqual(['review-on']);
	});

	test('more than a page, several at the same instant, each once', async () => {
		const at = '2026-11-18T08:00:00.000Z';
		const all = Array.from({ length: 403 }, (_, index) => `${index}`.padStart(3, '0'));
		await ledger.transaction(async (tables) => {
			for (const id of all) await recordDecided(tables, { id, createdAt: at, decidedAt: at });
		});
		expect((await read(week)).map(({ reviewId }) => reviewId)).toEqual(
			all.map((id) => `review-${id}`),
		);
		// Two thousand statements over a network.
	}, 60_000);

	test('a purged one keeps what is no text', async () => {
		await recordDecided(ledger, {
			...{ id: 'a', createdAt: '2026-11-17T08:00:00.000Z', decidedAt: '2026-11-17T09:00:00.000Z' },
			...{ text: 'Hi.', promptVersion: 'p1', findings: [findingOn('40 percent')] },
		});
		const before = new Date('2026-11-20T00:00:00Z');
		await ledger.retention.purgeBatch({ before, unfinished: true, limit: 10, now: before });
		const [review] = await read(week);
		expect(review).toMatchObject({
			isPurged: true,
			changes: [],
			findings: [{ rule: 'claims.number' }],
		});
		expect(review?.editDistance).toBeGreaterThan(0);
		expect(review).not.toHaveProperty('promptVersion');
	});

	test('undecided ones are counted, none in an empty ledger', async () => {
		expect(await read(week)).toEqual([]);
		expect(await ledger.decided.countUndecided()).toBe(0);
		const { review, ...stored } = storedReview({ id: 'open', requestId: 'request-open' });
		const { executionId, workflowId, nodeId, title, requestId } = review;
		const now = new Date(review.createdAt);
		await ledger.requests.startRound({
			id: requestId,
			executionId,
			workflowId,
			nodeId,
			title,
			now,
		});
		await ledger.reviews.insert([{ review, ...stored }]);
		expect(await ledger.decided.countUndecided()).toBe(1);
		expect(await ledger.decided.countUndecided('other')).toBe(0);
	});
});
