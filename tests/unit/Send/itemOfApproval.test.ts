import { itemOfApproval } from '../../../nodes/Send/itemOfApproval';
import { readItemContent } from '../../../nodes/Send/itemContent';
import type { Content } from '../../../nodes/shared/contracts';
import { recordApproval, temporaryLedger } from '../../support/ledger';

let close: () => Promise<void>;
afterEach(async () => {
	await close();
});

async function approvalOf(content: Content) {
	const { ledger, remove } = await temporaryLedger();
	close = remove;
	return await recordApproval(ledger, { content });
}

it('has the very content that was approved, whatever the stored item says', async () => {
	const approval = await approvalOf({
		...{ kind: 'email', from: 'sam@sender.example', to: 'ana@acme.example' },
		...{
			cc: ['ben@acme.example'],
			subject: 'Edited',
			text: 'As approved.',
			html: '<p>As approved.</p>',
		},
	});
	const draft = {
		...{ kind: 'email', to: 'old@acme.example', subject: 'Old', body: 'As drafted.' },
		...{ language: 'de', findings: [], version: 3, replyTo: 'old@sender.example' },
		sentences: [{ text: 'As drafted.', factIds: [], status: 'own' }],
	};

	const json = itemOfApproval({ approval, item: { json: { prospect: { name: 'Ana' }, draft } } });

	expect(readItemContent(json)).toEqual({
		approvalId: approval.id,
		content: approval.content,
		contentHash: approval.contentHash,
	});
	expect(json).toMatchObject({
		prospect: { name: 'Ana' },
		draft: { language: 'de', version: 3, sentences: [] },
		approval: { outcome: 'approved', reviewer: 'rita@sender.example' },
	});
});

it('carries the content of custom fields beside the approval', async () => {
	const approval = await approvalOf({ kind: 'custom', fields: { amount: '15' } });
	const json = itemOfApproval({ approval, item: { json: { order: 7 } } });
	expect(json).toMatchObject({ order: 7, approval: { content: { fields: { amount: '15' } } } });
	expect(json).not.toHaveProperty('draft');
});
