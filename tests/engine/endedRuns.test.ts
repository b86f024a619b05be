import { openLedger } from '../../nodes/shared/ledger';
import { decide, linkOf, start } from '../support/approvalCanvas';
import type { Execution } from '../support/engine';
import { storedReview } from '../support/ledger';
import { listReviews } from '../support/reviewQueries';

afterAll(async () => {
	await (await openLedger()).close();
});

const addressOf = (name: string) => `${name.toLowerCase()}@ended.example`;

/** A run that waits for one review, by a reviewer of its own. */
async function asked(name: string): Promise<Execution> {
	return await start([name], { reviewers: addressOf(name) });
}

async function list(parameters: object) {
	return await listReviews({ returnAll: true, ...parameters });
}

/** The open reviews of a reviewer: names at the start of their titles. */
async function open(name: string): Promise<string[]> {
	const reviews = await list({ filters: { states: ['undecided'], reviewer: addressOf(name) } });
	return reviews.map(({ title }) => String(title).split(',')[0] ?? '');
}

describe('reviews of a run that has ended', () => {
	test('stopped while it waited: no longer open, and listed with the moment it was noticed', async () => {
		const execution = await asked('Fay');
		expect(await open('Fay')).toEqual(['Fay']);
		const [before] = await list({ filters: { reviewer: addressOf('Fay') } });
		expect(before).toMatchObject({ state: 'undecided', endedAt: null });
		execution.cancel();

		expect(await open('Fay')).toEqual([]);
		const [after] = await list({ filters: { reviewer: addressOf('Fay') } });
		expect(after?.state).toBe('undecided');
		expect(Date.now() - Date.parse(String(after?.endedAt))).toBeLessThan(60_000);
	});

	test('at its end without a decision: no longer open', async () => {
		const execution = await start(
			['Gil'],
			{ reviewers: addressOf('Gil'), limitWaitTime: true, waitAmount: 1 },
			{ loopY: 500, withoutLoop: true },
		);
		expect(await open('Gil')).toEqual(['Gil']);
		await execution.wakeUp();
		expect(execution.status).toBe('success');

		expect(await open('Gil')).toEqual([]);
	});

	test('deleted from n8n: no longer open', async () => {
		const execution = await asked('Hal');
		execution.remove();

		expect(await open('Hal')).toEqual([]);
	});

	test('waiting on in a later round: still open', async () => {
		const execution = await start(['Ida', 'Jan'], { reviewers: addressOf('Ida') });
		await decide(execution, { Jan: 'approved' }, linkOf(execution));

		expect(await open('Ida')).toEqual(['Ida']);
	});

	test('an execution that n8n cannot read leaves its reviews open', async () => {
		const execution = await asked('Kim');
		jest.spyOn(execution, 'stored').mockImplementation(() => {
			throw new Error('The data of this execution is damaged');
		});

		expect(await open('Kim')).toEqual(['Kim']);
	});

	test('asked by another n8n on the same ledger: open, its executions are not known here', async () => {
		const ledger = await openLedger();
		await ledger.requests.startRound({
			...{ id: 'elsewhere', workflowId: 'elsewhere', nodeId: 'node', title: 'Elsewhere' },
			...{ executionId: '1', instanceId: 'another', now: new Date() },
			reviewers: [addressOf('Lea')],
		});
		await ledger.reviews.insert([
			storedReview({ id: 'lea', requestId: 'elsewhere', workflowId: 'elsewhere', title: 'Lea' }),
		]);

		expect(await open('Lea')).toEqual(['Lea']);
	});

	test('Get Figures does not count it as waiting', async () => {
		const waiting = async () => (await list({ operation: 'getFigures', weeks: 1 }))[0]?.undecided;
		const execution = await asked('Mia');
		const before = Number(await waiting());
		execution.cancel();

		expect(await waiting()).toBe(before - 1);
	});
});
