import fc from 'fast-check';
import { applyEdits } from '../../../nodes/HumanApproval/applyEdits';
import { candidateOf } from '../../../nodes/HumanApproval/candidate';
import { outputsOf } from '../../../nodes/HumanApproval/outputs';
import {
	contentOfDraft,
	draftSchema,
	sealContent,
	type Approval,
	type Decision,
} from '../../../nodes/shared/contracts';
import { aDraft, aStoredReview } from '../../fixtures/reviews';

const decidedAt = '2026-05-08T08:00:00.000Z';

function decision(changes: Partial<Decision> = {}): Decision {
	return {
		reviewId: 'review-ana',
		outcome: 'approved',
		edits: {},
		reviewer: 'lead@northwind.example',
		verified: true,
		decidedAt,
		...changes,
	};
}

function approval(edits: Decision['edits'] = {}, stored = aStoredReview()): Approval {
	return {
		...applyEdits(stored.review.content, edits),
		id: 'approval-1',
		reviewId: 'review-ana',
		reviewer: 'lead@northwind.example',
		verified: true,
		decidedAt,
	};
}

describe('outputsOf', () => {
	test('each outcome leaves through its own output, undecided through the first', () => {
		const stored = aStoredReview();
		const outputs = outputsOf([
			{ stored, decision: decision(), approval: approval() },
			{ stored, decision: decision({ outcome: 'rejected', feedback: 'No fit' }) },
			{ stored, decision: decision({ outcome: 'changesRequested', feedback: 'Shorter' }) },
			{ stored },
		]);
		const outcomes = outputs.map((items) => items.map(({ json }) => json.approval));
		expect(outcomes).toEqual([
			[{ reviewId: 'review-ana', requestId: 'request-1', outcome: 'undecided' }],
			[expect.objectContaining({ outcome: 'approved', id: 'approval-1' })],
			[expect.objectContaining({ outcome: 'rejected', feedback: 'No fit' })],
			[expect.objectContaining({ outcome: 'changesRequested', feedback: 'Shorter' })],
		]);
	});

	test('items keep what they came with', () => {
		const [[item] = []] = outputsOf([{ stored: aStoredReview() }]);
		expect(item?.json).toMatchObject({ note: 'kept', draft: { version: 1 } });
	});

	test('an item names where it came from', () => {
		const [[item] = []] = outputsOf([{ stored: aStoredReview() }]);
		expect(item?.pairedItem).toEqual({
			item: 0,
			sourceOverwrite: { previousNode: 'Draft Email', previousNodeOutput: 0, previousNodeRun: 0 },
		});
	});

	test('whatever was edited, the draft on the item has the seal of the approval', () => {
		fc.assert(
			fc.property(fc.option(fc.string()), fc.option(fc.string()), (subject, text) => {
				const edits = {
					...(subject === null ? {} : { subject }),
					...(text === null ? {} : { text }),
				};
				const [, [item] = []] = outputsOf([
					{ stored: aStoredReview(), decision: decision({ edits }), approval: approval(edits) },
				]);
				const draft = draftSchema.parse(item?.json.draft);
				expect(sealContent(contentOfDraft(draft))).toBe(approval(edits).contentHash);
			}),
		);
	});

	describe('what the builder had put in place of the draft is on the approved item, as it was sealed', () => {
		const draft = aDraft({ cc: ['Ben <ben@brightline.example>'], html: '<p>Hello</p>' });
		const overrides = fc.record(
			{
				from: fc.constant('Ben Field <ben@northwind.example>'),
				to: fc.constant('Info <info@brightline.example>'),
				replyTo: fc.constant('Desk <desk@northwind.example>'),
				subject: fc.string({ minLength: 1 }),
				text: fc.string({ minLength: 1 }),
				html: fc.string({ minLength: 1 }),
			},
			{ requiredKeys: ['text'] },
		);

		test.each([
			['beside a draft', { draft, note: 'kept' }],
			['without a draft', { note: 'kept' }],
		])('%s', (_, json) => {
			fc.assert(
				fc.property(overrides, fc.option(fc.string()), (given, subject) => {
					const candidate = candidateOf(json as never, { kind: 'email', overrides: given });
					const stored = aStoredReview(candidate, { item: { json } });
					const edits: Decision['edits'] = subject === null ? {} : { subject };
					const sealed = approval(edits, stored);
					const [, [item] = []] = outputsOf([
						{ stored, decision: decision({ edits }), approval: sealed },
					]);
					const left = draftSchema.parse(item?.json.draft);
					expect(sealContent(contentOfDraft(left))).toBe(sealed.contentHash);
					expect(item?.json.note).toBe('kept');
				}),
			);
		});
	});

	test('an edited custom field leaves the draft beside it alone', () => {
		const json = { draft: aDraft() };
		const field = { name: 'amount', label: 'Amount', type: 'number' as const };
		const candidate = candidateOf(json as never, {
			kind: 'custom',
			customFields: [{ ...field, editable: true, required: false, value: '10' }],
		});
		const stored = aStoredReview(candidate, { item: { json } });
		const edits = { amount: '12' };
		const [, [item] = []] = outputsOf([
			{ stored, decision: decision({ edits }), approval: approval(edits, stored) },
		]);
		expect(item?.json).toMatchObject({
			draft: aDraft(),
			approval: { content: { kind: 'custom', fields: { amount: '12' } } },
		});
	});

	test('sentences that the reviewer removed are no longer listed', () => {
		const edits = { text: 'Hello Ana,\n\nWe plan routes.\n\nSam Field' };
		const [, [item] = []] = outputsOf([
			{ stored: aStoredReview(), decision: decision({ edits }), approval: approval(edits) },
		]);
		expect(draftSchema.parse(item?.json.draft).sentences.map(({ text }) => text)).toEqual([
			'We plan routes.',
		]);
	});
});
