import fc from 'fast-check';
import type { Ledger, LedgerPlace } from '../../../../nodes/shared/ledger';
import { temporaryLedger } from '../../../support/ledger';
import { startLedgerProcess, type LedgerProcess } from '../../../support/ledgerProcess';

let ledger: Ledger;
let place: LedgerPlace;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, place, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const eight = new Date('2026-11-23T08:00:00.000Z');
const after = (seconds: number) => new Date(eight.getTime() + seconds * 1000);

const startRound = async (id = 'request', now = eight) =>
	await ledger.requests.startRound({
		id,
		executionId: '7',
		workflowId: 'workflow',
		nodeId: 'node',
		title: 'Outreach',
		now,
	});

describe('starting a round', () => {
	it('opens round 1 of a new request', async () => {
		const { request, previousState } = await startRound();

		expect(previousState).toBeUndefined();
		expect(request).toEqual({
			id: 'request',
			executionId: '7',
			workflowId: 'workflow',
			nodeId: 'node',
			title: 'Outreach',
			round: 1,
			state: 'waiting',
			createdAt: eight.toISOString(),
		});
		expect(await ledger.requests.find('request')).toEqual(request);
	});

	it('opens the next round after a submission and drops its claim', async () => {
		await startRound();
		await ledger.requests.claimRound({ id: 'request', round: 1, now: after(5), leaseSeconds: 60 });

		const { request, previousState } = await startRound('request', after(10));

		expect(previousState).toBe('resuming');
		expect(request).toMatchObject({ round: 2, state: 'waiting', createdAt: eight.toISOString() });
		expect(request.claimedAt).toBeUndefined();
	});

	it('tells that the round before was never submitted', async () => {
		await startRound();
		expect((await startRound()).previousState).toBe('waiting');
	});

	it('leaves other requests alone', async () => {
		await startRound('request');
		await startRound('other');
		await startRound('other');
		expect(await ledger.requests.find('request')).toMatchObject({ round: 1 });
	});
});

describe('claiming a round', () => {
	const claim = async (now = eight, round = 1) =>
		await ledger.requests.claimRound({ id: 'request', round, now, leaseSeconds: 60 });

	beforeEach(async () => {
		await startRound();
	});

	it('succeeds once', async () => {
		expect(await claim()).toBe(true);
		expect(await claim()).toBe(false);
		expect(await ledger.requests.find('request')).toMatchObject({
			state: 'resuming',
			claimedAt: eight.toISOString(),
		});
	});

	it('fails for another round and for an unknown request', async () => {
		expect(await claim(eight, 2)).toBe(false);
		const unknown = { id: 'unknown', round: 1, now: eight, leaseSeconds: 60 };
		expect(await ledger.requests.claimRound(unknown)).toBe(false);
	});

	it('takes over a claim that is older than its lease, and no younger one', async () => {
		await claim();
		expect(await claim(after(60))).toBe(false);
		expect(await claim(after(61))).toBe(true);
	});

	it('has exactly one winner among any number of callers', async () => {
		let requests = 0;
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (callers) => {
				const id = `raced-${++requests}`;
				await startRound(id);
				const claims = await Promise.all(
					Array.from({ length: callers }, () =>
						ledger.requests.claimRound({ id, round: 1, now: eight, leaseSeconds: 60 }),
					),
				);
				expect(claims.filter(Boolean)).toHaveLength(1);
			}),
			{ numRuns: 25 },
		);
	});

	describe('with other processes', () => {
		let processes: LedgerProcess[] = [];

		beforeEach(async () => {
			processes = await Promise.all([startLedgerProcess(place), startLedgerProcess(place)]);
		}, 20_000);

		afterEach(async () => {
			await Promise.all(processes.map((process) => process.kill()));
		});

		it('has exactly one winner', async () => {
			for (let round = 1; round <= 20; round++) {
				const attempt = { id: 'request', round, now: eight, leaseSeconds: 60 };
				const claims = await Promise.all([
					...processes.map((process) => process.tell('claimRound', attempt)),
					ledger.requests.claimRound(attempt),
				]);
				expect(claims.filter(Boolean)).toHaveLength(1);
				await startRound();
			}
		}, 20_000);
	});
});

describe('giving a claim back', () => {
	beforeEach(async () => {
		await startRound();
		await ledger.requests.claimRound({ id: 'request', round: 1, now: eight, leaseSeconds: 60 });
	});

	it('lets the next submission claim the round', async () => {
		const released = await ledger.requests.releaseClaim({
			id: 'request',
			round: 1,
			claimedAt: eight,
		});

		expect(released).toBe(true);
		expect(await ledger.requests.find('request')).toMatchObject({ state: 'waiting' });
		expect(
			await ledger.requests.claimRound({ id: 'request', round: 1, now: eight, leaseSeconds: 60 }),
		).toBe(true);
	});

	it('does not touch a claim that somebody else has taken over', async () => {
		await ledger.requests.claimRound({ id: 'request', round: 1, now: after(90), leaseSeconds: 60 });

		const released = await ledger.requests.releaseClaim({
			id: 'request',
			round: 1,
			claimedAt: eight,
		});

		expect(released).toBe(false);
		expect(await ledger.requests.find('request')).toMatchObject({
			state: 'resuming',
			claimedAt: after(90).toISOString(),
		});
	});
});
