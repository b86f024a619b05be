import type { Claim, Ledger, LedgerPlace, PaceRule } from '../../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../../support/ledger';
import { startLedgerProcess } from '../../../support/ledgerProcess';

let ledger: Ledger;
let place: LedgerPlace;
let remove: () => Promise<void>;
let count = 0;

beforeEach(async () => {
	({ ledger, place, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const start = Date.parse('2026-11-23T08:00:00.000Z');
const afterSeconds = (seconds: number) => new Date(start + seconds * 1000);

const perMinute = (most: number, scope: PaceRule['scope'] = 'everything'): PaceRule => ({
	reason: 'paced',
	scope,
	most,
	withinMs: 60_000,
});

async function claimAt(seconds: number, pace: PaceRule[], change: Partial<Claim> = {}) {
	const { id, contentHash } = await recordApproval(ledger, { id: `paced-${++count}` });
	const claim: Claim = {
		approvalId: id,
		contentHash,
		recipient: 'ana@acme.example',
		sender: 'sam@sender.example',
		transport: 'smtp',
		messageId: `<${id}@sender.example>`,
		pace,
		now: afterSeconds(seconds),
		...change,
	};
	return { ...(await ledger.sends.claim(claim)), claim };
}

it('lets as many go as fit into the time, and says when the next one may', async () => {
	const pace = [perMinute(2)];
	expect((await claimAt(0, pace)).claimed).toBe(true);
	expect((await claimAt(20, pace)).claimed).toBe(true);

	const third = await claimAt(30, pace);

	expect(third).toMatchObject({
		claimed: false,
		pace: { rule: { reason: 'paced' }, notBefore: afterSeconds(60) },
	});
	expect(await ledger.sends.find(third.claim.approvalId)).toBeUndefined();
	const again = await ledger.sends.claim({ ...third.claim, now: afterSeconds(60) });
	expect(again.claimed).toBe(true);
	expect(await claimAt(61, pace)).toMatchObject({ pace: { notBefore: afterSeconds(80) } });
});

it('counts each sender by itself', async () => {
	const pace = [perMinute(1, 'sender')];
	await claimAt(0, pace);
	expect((await claimAt(1, pace, { sender: 'eva@sender.example' })).claimed).toBe(true);
	expect((await claimAt(1, pace)).claimed).toBe(false);
});

it('counts each domain by itself, however it is written', async () => {
	const pace = [perMinute(1, 'domain')];
	await claimAt(0, pace);
	expect((await claimAt(1, pace, { recipient: 'ben@other.example' })).claimed).toBe(true);
	expect((await claimAt(1, pace, { recipient: 'ben@ACME.example' })).claimed).toBe(false);
});

it('does not count what failed', async () => {
	const pace = [perMinute(1)];
	const { claim } = await claimAt(0, pace);
	const { approvalId } = claim;
	await ledger.sends.settle({ approvalId, state: 'failed', now: afterSeconds(1) });
	expect((await claimAt(2, pace)).claimed).toBe(true);
});

it('obeys the slowest of several rules', async () => {
	const hourly = { ...perMinute(1), withinMs: 3_600_000, reason: 'day_full' as const };
	await claimAt(0, []);
	expect(await claimAt(1, [perMinute(1), hourly])).toMatchObject({
		pace: { rule: { reason: 'day_full' }, notBefore: afterSeconds(3600) },
	});
});

it('varies a gap by chance, and gives everybody the same answer', async () => {
	const pace = [{ ...perMinute(1), jitterMs: 60_000 }];
	await claimAt(0, pace);
	const first = await claimAt(1, pace);
	const second = await claimAt(2, pace);
	const notBefore = 'pace' in first ? first.pace?.notBefore : undefined;
	expect(second).toMatchObject({ pace: { notBefore } });
	expect(notBefore?.getTime()).toBeGreaterThanOrEqual(afterSeconds(60).getTime());
	expect(notBefore?.getTime()).toBeLessThanOrEqual(afterSeconds(120).getTime());
});

it('a look takes nothing', async () => {
	const pace = [perMinute(1)];
	const { claim } = await claimAt(0, pace);
	await ledger.sends.settle({
		approvalId: claim.approvalId,
		state: 'failed',
		now: afterSeconds(1),
	});
	expect(await ledger.sends.check(claim)).toEqual({});
	expect(await ledger.sends.check(claim)).toEqual({});
	await ledger.sends.claim(claim);
	expect(await ledger.sends.check(claim)).toMatchObject({ record: { state: 'claimed' } });
});

it('two processes never fill more places than there are', async () => {
	const other = await startLedgerProcess(place);
	try {
		await other.tell('open');
		const claims: Claim[] = [];
		for (let index = 0; index < 12; index++) {
			const { id, contentHash } = await recordApproval(ledger, { id: `both-${index}` });
			claims.push({
				...{ approvalId: id, contentHash, messageId: `<${id}@sender.example>` },
				...{ recipient: 'ana@acme.example', sender: 'sam@sender.example', transport: 'smtp' },
				...{ pace: [perMinute(5)], now: afterSeconds(index) },
			});
		}
		const results = await Promise.all([
			...claims.slice(0, 6).map(async (claim) => await ledger.sends.claim(claim)),
			(async () => {
				const theirs = [];
				for (const claim of claims.slice(6)) theirs.push(await other.tell('claimSend', claim));
				return theirs;
			})(),
		]);
		expect(results.flat().filter(({ claimed }) => claimed)).toHaveLength(5);
	} finally {
		await other.kill();
	}
}, 30_000);
