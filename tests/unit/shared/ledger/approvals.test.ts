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

	it('with edits are listed by kind, newest first, page by page', async () => {
		const text = (kind: 'email' | 'call', id: string) => ({ kind, text: `Hello ${id}` });
		const edited = async (id: string, minute: number, kind: 'email' | 'call' = 'email') => {
			const approval = await recordApproval(ledger, { id: `plain-${id}`, content: text(kind, id) });
			const others = await recordApproval(ledger, {
				...{ id, content: text(kind, id), edited: true },
				decidedAt: `2026-11-23T08:0${minute}:00.000Z`,
			});
			expect([approval.editDistance, others.editDistance]).toEqual([0, 3]);
		};
		await edited('middle', 2);
		await edited('newest', 3);
		await edited('oldest', 1);
		await edited('call', 4, 'call');
		const idsOf = async (limit: number, offset: number) =>
			(await ledger.approvals.listEdited({ kind: 'email', limit, offset })).map(
				({ approval }) => approval.id,
			);
		expect(await idsOf(2, 0)).toEqual(['approval-newest', 'approval-middle']);
		expect(await idsOf(2, 2)).toEqual(['approval-oldest']);
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

describe('approvals that have not been sent', () => {
	const day = 24 * 3_600_000;
	const noon = new Date('2026-11-23T12:00:00.000Z');
	const daysAgo = (days: number) => new Date(noon.getTime() - days * day);
	const unsent = async (query: { days: number; workflowId?: string }) => {
		const { days, workflowId } = query;
		const found = await ledger.approvals.listUnsent({
			...{ since: daysAgo(days), until: noon, workflowId, limit: 10 },
		});
		return found.map(({ approval }) => approval.id);
	};

	it('are those nobody has claimed and those that failed, oldest first, with their item', async () => {
		for (const [days, id] of [
			[1, 'failed'],
			[2, 'sent'],
			[3, 'unknown'],
			[4, 'untouched'],
			[40, 'old'],
		] as const) {
			const decidedAt = daysAgo(days).toISOString();
			const { id: approvalId, contentHash } = await recordApproval(ledger, { id, decidedAt });
			if (id === 'untouched' || id === 'old') continue;
			await ledger.sends.claim({
				...{ approvalId, contentHash, recipient: 'ana@acme.example', transport: 'smtp' },
				...{ sender: 'sam@sender.example', messageId: `<${id}@sender.example>`, now: noon },
			});
			await ledger.sends.settle({ approvalId, state: id, now: noon });
		}

		expect(await unsent({ days: 30 })).toEqual(['approval-untouched', 'approval-failed']);
		expect(await unsent({ days: 50 })).toEqual([
			'approval-old',
			'approval-untouched',
			'approval-failed',
		]);
		expect(await unsent({ days: 30, workflowId: 'another' })).toEqual([]);
		const onlyTried = async (maximumAttempts: number) =>
			(
				await ledger.approvals.listUnsent({
					...{ since: daysAgo(2), until: noon, limit: 10, maximumAttempts },
				})
			).length;
		expect([await onlyTried(1), await onlyTried(2)]).toEqual([0, 1]);
		const [first] = await ledger.approvals.listUnsent({
			...{ since: daysAgo(30), until: noon, limit: 1 },
		});
		expect(first?.item.json).toEqual({ prospect: { name: 'Ana Ruiz' } });
	});

	it('come page by page, also those of one submission', async () => {
		const decidedAt = daysAgo(1).toISOString();
		for (const id of ['ana', 'ben', 'cleo']) await recordApproval(ledger, { id, decidedAt });
		const page = async (after?: { decidedAt: string; id: string }) =>
			(await ledger.approvals.listUnsent({ since: daysAgo(2), until: noon, limit: 2, after })).map(
				({ approval }) => approval,
			);
		const first = await page();
		expect(first.map(({ id }) => id)).toEqual(['approval-ana', 'approval-ben']);
		expect((await page(first[1])).map(({ id }) => id)).toEqual(['approval-cleo']);
	});
});
