import type { Ledger } from '../../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

describe('approvals', () => {
	it('are found by id, exactly as they were sealed', async () => {
		const approval = await recordApproval(ledger);

		expect(await ledger.approvals.findById(approval.id)).toEqual(approval);
		expect(await ledger.approvals.findById('nothing')).toBeUndefined();
	});

	it('are found by content, newest first', async () => {
		const decided = async (id: string, minute: number) =>
			await recordApproval(ledger, { id, decidedAt: `2026-11-23T08:0${minute}:00.000Z` });
		const { contentHash } = await decided('middle', 2);
		await decided('newest', 3);
		await decided('oldest', 1);
		await recordApproval(ledger, { id: 'different', content: { kind: 'email', text: 'Other' } });

		const found = await ledger.approvals.findByContentHash(contentHash);

		expect(found.map(({ id }) => id)).toEqual([
			'approval-newest',
			'approval-middle',
			'approval-oldest',
		]);
		expect(await ledger.approvals.findByContentHash('0'.repeat(64))).toEqual([]);
	});

	it('exist once per review', async () => {
		const approval = await recordApproval(ledger);
		await expect(ledger.approvals.insert({ ...approval, id: 'another' })).rejects.toThrow(
			/unique/i,
		);
	});

	it('need a review', async () => {
		const approval = await recordApproval(ledger);
		const forged = { ...approval, id: 'forged', reviewId: 'nowhere' };
		await expect(ledger.approvals.insert(forged)).rejects.toThrow(/foreign key/i);
	});

	it('without a proper seal are refused', async () => {
		const approval = await recordApproval(ledger);
		const unsealed = { ...approval, id: 'unsealed', contentHash: 'none' };
		await expect(ledger.approvals.insert(unsealed)).rejects.toThrow('contentHash');
	});
});
