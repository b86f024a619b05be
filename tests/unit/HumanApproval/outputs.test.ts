import fc from 'fast-check';
import { applyEdits } from '../../../nodes/HumanApproval/applyEdits';
import { outputsOf } from '../../../nodes/HumanApproval/outputs';
import {
	contentOfDraft,
	draftSchema,
	sealContent,
	type Approval,
	type Decision,
} from '../../../nodes/shared/contracts';
import { aStoredReview } from '../../fixtures/reviews';

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

function approval(edits: Decision['edits'] = {}): Approval {
	return {
		...applyEdits(aStoredReview().review.content, edits),
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
