import { findApproval } from '../../../nodes/Send/findApproval';
import { readItemContent } from '../../../nodes/Send/itemContent';
import { sealContent, type Content } from '../../../nodes/shared/contracts';
import type { Ledger } from '../../../nodes/shared/ledger';
import { recordApproval, temporaryLedger } from '../../support/ledger';

let ledger: Ledger;
let remove: () => Promise<void>;

beforeEach(async () => {
	({ ledger, remove } = await temporaryLedger());
});

afterEach(async () => {
	await remove();
});

const content: Content = {
	kind: 'email',
	from: 'sam@sender.example',
	to: 'ana@acme.example',
	subject: 'Your new depot',
	text: 'Hello Ana',
};
const contentHash = sealContent(content);

it('finds by the id that the item carries', async () => {
	const approval = await recordApproval(ledger, { content });
	const found = await findApproval(ledger, { approvalId: approval.id, content, contentHash });
	expect(found).toEqual(approval);
});

it('does not look for another approval when the item carries an id', async () => {
	await recordApproval(ledger, { content });
	await expect(
		findApproval(ledger, { approvalId: 'made-up', content, contentHash }),
	).rejects.toMatchObject({ code: 'not_approved' });
});

it('prefers an unused approval of the same content, and names a used one when there is no other', async () => {
	const used = await recordApproval(ledger, { id: 'a', content });
	const { id: approvalId } = used;
	await ledger.sends.claim({
		...{ approvalId, contentHash, recipient: 'ana@acme.example', transport: 'smtp' },
		messageId: '<a@sender.example>',
		sender: 'sam@sender.example',
		now: new Date(),
	});
	expect((await findApproval(ledger, { content, contentHash })).id).toBe(used.id);
	const unused = await recordApproval(ledger, { id: 'b', content });
	expect((await findApproval(ledger, { content, contentHash })).id).toBe(unused.id);
});

describe("an approval of another workflow's text", () => {
	it('is refused by id and by content, and says in which workflow it was given', async () => {
		const { id } = await recordApproval(ledger, { content, workflowId: 'theirs' });
		for (const item of [
			{ approvalId: id, content, contentHash },
			{ content, contentHash },
		]) {
			await expect(findApproval(ledger, item, { workflowId: 'ours' })).rejects.toMatchObject({
				code: 'other_workflow',
				message: expect.stringContaining('theirs'),
			});
		}
		expect(await ledger.sends.find(id)).toBeUndefined();
	});

	it('does not hide the approval that this workflow has, even where ours is the older one', async () => {
		const ours = await recordApproval(ledger, {
			...{ id: 'ours', content, workflowId: 'ours' },
			decidedAt: '2026-11-22T08:00:00.000Z',
		});
		await recordApproval(ledger, { id: 'theirs', content, workflowId: 'theirs' });
		const found = await findApproval(ledger, { content, contentHash }, { workflowId: 'ours' });
		expect(found.id).toBe(ours.id);
	});

	it('is not used in place of ours once ours has been sent', async () => {
		const ours = await recordApproval(ledger, { id: 'ours', content, workflowId: 'ours' });
		await ledger.sends.claim({
			...{ approvalId: ours.id, contentHash, recipient: 'ana@acme.example', transport: 'smtp' },
			messageId: '<a@sender.example>',
			sender: 'sam@sender.example',
			now: new Date(),
		});
		await recordApproval(ledger, { id: 'theirs', content, workflowId: 'theirs' });
		const found = await findApproval(ledger, { content, contentHash }, { workflowId: 'ours' });
		expect(found.id).toBe(ours.id);
	});

	it('is used where the builder accepts any workflow', async () => {
		const { id } = await recordApproval(ledger, { content, workflowId: 'theirs' });
		expect((await findApproval(ledger, { content, contentHash })).id).toBe(id);
	});
});

it('an approval of another kind, without a draft, or of another text covers nothing', async () => {
	const approval = await recordApproval(ledger, { content });
	const call = await recordApproval(ledger, { id: 'call', content: { kind: 'call', text: 'Hi' } });
	const attempts: Array<[Parameters<typeof findApproval>[1], string]> = [
		[{ approvalId: call.id }, 'not_an_email'],
		[{ approvalId: approval.id }, 'invalid_input'],
		[{ approvalId: approval.id, content, contentHash: '0'.repeat(64) }, 'content_changed'],
		[{}, 'not_approved'],
	];
	for (const [item, code] of attempts) {
		await expect(findApproval(ledger, item)).rejects.toMatchObject({ code });
	}
});

it('an approval whose content was purged covers nothing, also for an item that has the text', async () => {
	const approval = await recordApproval(ledger, { content });
	const batch = { before: new Date('2027-01-01'), unfinished: true, limit: 10, now: new Date() };
	await ledger.retention.purgeBatch(batch);
	const { id: approvalId } = approval;
	for (const item of [
		{ approvalId, content, contentHash },
		{ content, contentHash },
	]) {
		await expect(findApproval(ledger, item)).rejects.toMatchObject({ code: 'content_purged' });
	}
});

it('a ledger whose text was changed by hand covers nothing', async () => {
	const approval = await recordApproval(ledger, { content });
	const tampered: Ledger = {
		...ledger,
		approvals: {
			...ledger.approvals,
			findById: async () => ({ ...approval, content: { ...content, to: 'eve@evil.example' } }),
		},
	};
	await expect(
		findApproval(tampered, { approvalId: approval.id, content, contentHash }),
	).rejects.toMatchObject({ code: 'content_changed' });
});

it('an item is read for its draft and the id of its approval only', () => {
	expect(
		readItemContent({ approval: { id: 'a1', contentHash: 'ff', outcome: 'approved' } }),
	).toEqual({ approvalId: 'a1' });
	for (const approval of [null, 'a1', { id: 5 }, { id: '' }, {}]) {
		expect(readItemContent({ approval }).approvalId).toBeUndefined();
	}
	expect(() => readItemContent({ draft: { kind: 'email' } })).toThrow(
		expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining('draft.') }),
	);
	expect(() => readItemContent({ draft: 'text' })).toThrow(
		expect.objectContaining({ code: 'invalid_input' }),
	);
});
