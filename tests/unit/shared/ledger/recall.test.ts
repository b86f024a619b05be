import { setTimeout as sleep } from 'node:timers/promises';
import type { Claim, Ledger, LedgerPlace, StoredApproval } from '../../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../../support/ledger';
import { startLedgerProcess, type LedgerProcess } from '../../../support/ledgerProcess';

let ledger: Ledger;
let place: LedgerPlace;
let remove: () => Promise<void>;

const now = new Date('2026-11-23T08:10:00.000Z');
const recipient = 'ana@acme.example';

beforeEach(async () => {
	({ ledger, place, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const claimOf = ({ id, contentHash }: StoredApproval): Claim => ({
	...{ approvalId: id, contentHash, recipient, sender: 'sam@sender.example', now },
	...{ transport: 'smtp', messageId: `<${id}@sender.example>` },
});

const recall = async (approval: StoredApproval, why?: string) =>
	await ledger.sends.recall({ approval, by: 'Rita', why, now });

describe('recalling an approval', () => {
	it('takes it back for good: no claim is given after it, and it is not unsent any more', async () => {
		const approval = await recordApproval(ledger);

		expect(await recall(approval)).toMatchObject({
			...{ recalled: true, record: { state: 'recalled', attempts: 0, error: 'Recalled by Rita.' } },
		});

		expect(await ledger.sends.claim(claimOf(approval))).toMatchObject({
			...{ claimed: false, record: { state: 'recalled' } },
		});
		expect(await ledger.sends.check(claimOf(approval))).toMatchObject({
			record: { state: 'recalled' },
		});
		const query = { since: new Date(0), until: new Date('2030-01-01'), limit: 10 };
		expect(await ledger.approvals.listUnsent(query)).toEqual([]);
		await expect(
			ledger.sends.settle({ approvalId: approval.id, state: 'sent', now }),
		).rejects.toThrow('does not hold the claim');
	});

	it.each(['claimed', 'sent', 'unknown'] as const)('is too late once it is %s', async (state) => {
		const approval = await recordApproval(ledger);
		await ledger.sends.claim(claimOf(approval));
		if (state !== 'claimed') await ledger.sends.settle({ approvalId: approval.id, state, now });

		expect(await recall(approval)).toMatchObject({ recalled: false, record: { state } });
		expect(await ledger.sends.find(approval.id)).toMatchObject({ state });
	});

	it('is in time after an attempt that failed', async () => {
		const approval = await recordApproval(ledger);
		await ledger.sends.claim(claimOf(approval));
		await ledger.sends.settle({ approvalId: approval.id, state: 'failed', now });
		expect(await recall(approval)).toMatchObject({ recalled: true, record: { attempts: 1 } });
		expect(await ledger.sends.claim(claimOf(approval))).toMatchObject({ claimed: false });
	});

	it('keeps who took it back first and why, and whom it was for', async () => {
		const approval = await recordApproval(ledger);
		await recall(approval, 'They answered meanwhile.');
		expect(await recall(approval, 'Once more.')).toMatchObject({
			recalled: false,
			record: { recipient, error: 'Recalled by Rita. They answered meanwhile.' },
		});
	});

	it('keeps as recipient what a claim would: the bare address, and what is no address as it is', async () => {
		const recipientOf = async (id: string, to: string) => {
			const content = { kind: 'call' as const, text: 'Hello', to };
			return (await recall(await recordApproval(ledger, { id, content }))).record.recipient;
		};
		expect(await recipientOf('named', 'Ana Ruiz <ana@acme.example>')).toBe('ana@acme.example');
		expect(await recipientOf('number', '+49 30 1')).toBe('+49 30 1');
	});

	it('leaves room in the pace: nothing went out', async () => {
		const first = await recordApproval(ledger, { id: 'first' });
		const second = await recordApproval(ledger, { id: 'second' });
		await recall(first);
		const rule = { reason: 'paced', scope: 'everything', most: 1, withinMs: 60_000 } as const;
		const claim = { ...claimOf(second), pace: [rule] };
		expect(await ledger.sends.claim(claim)).toMatchObject({ claimed: true });
	});

	it('and a claim at the same moment: exactly one of both is given, here', async () => {
		for (let index = 0; index < 60; index++) {
			const approval = await recordApproval(ledger, { id: `race-${index}` });
			const order = [
				async () => (await ledger.sends.claim(claimOf(approval))).claimed,
				async () => (await recall(approval)).recalled,
			];
			if (index % 2 === 0) order.reverse();
			const given = await Promise.all(order.map(async (act) => await act()));
			expect(given.filter(Boolean)).toHaveLength(1);
		}
	});

	describe('while another process claims', () => {
		let other: LedgerProcess;

		afterEach(async () => {
			await other.kill();
		});

		it('exactly one of both is given for each approval, and the ledger says which', async () => {
			const approvals: StoredApproval[] = [];
			for (let index = 0; index < 120; index++) {
				approvals.push(await recordApproval(ledger, { id: `race-${index}` }));
			}
			other = await startLedgerProcess(place);
			await other.tell('open');

			// From both ends: they meet in the middle.
			const claiming = other.tell('claimSends', approvals.map(claimOf));
			const recalled: string[] = [];
			for (const approval of approvals.toReversed()) {
				const result = await ledger.transaction(
					async ({ sends }) => await sends.recall({ approval, by: 'Rita', now }),
				);
				if (result.recalled) recalled.push(approval.id);
				// Gives the other process a turn: a lock that is free for a blink only is hard to get.
				await sleep(1 + Math.random() * 10);
			}
			const claimed = await claiming;

			expect(claimed.length).toBeGreaterThan(0);
			expect(recalled.length).toBeGreaterThan(0);
			expect([...claimed, ...recalled].sort()).toEqual(approvals.map(({ id }) => id).sort());
			for (const id of claimed) {
				expect(await ledger.sends.find(id)).toMatchObject({ state: 'claimed' });
			}
			for (const id of recalled) {
				expect(await ledger.sends.find(id)).toMatchObject({ state: 'recalled' });
			}
		}, 30_000);
	});
});
