import { factsOfApproval } from '../../../../nodes/Send/recheck/factsOfApproval';
import { contentOfDraft, sealContent, type Content } from '../../../../nodes/shared/contracts';
import type { StoredApproval, StoredReview } from '../../../../nodes/shared/ledger';
import { aDossier, aDraft, aReview } from '../../../fixtures/reviews';

const [depot] = aDossier().facts;
const fleet = { ...depot!, id: 'f2', claim: 'It runs 40 vans.', quote: 'Our 40 vans run daily.' };
const unused = { ...depot!, id: 'f3', claim: 'It was founded in 1990.', quote: 'Founded in 1990.' };
const facts = [depot!, fleet, unused];

const context = {
	sender: { name: 'Sam Field', company: 'Northwind', offer: 'We plan routes.' },
};
const body =
	'Hello Ana,\n\nI read that you opened a third depot in Leeds. Your 40 vans run daily.\n\nSam';
const sentences = [
	{
		text: 'I read that you opened a third depot in Leeds.',
		factIds: ['f1'],
		status: 'grounded' as const,
	},
	{ text: 'Your 40 vans run daily.', factIds: ['f2'], status: 'grounded' as const },
];

function approvedAs(
	text: string,
	withContext = false,
): { approval: StoredApproval; stored: StoredReview } {
	const draft = aDraft({ body, sentences, ...(withContext && { context }) });
	const review = aReview({
		...{ content: contentOfDraft(draft), sentences, dossier: aDossier({ facts }) },
	});
	const content: Content = { ...review.content, text };
	const approval: StoredApproval = {
		...{ id: 'a', reviewId: review.id, content, contentHash: sealContent(content), changes: [] },
		...{ editDistance: 0, reviewer: 'rita@sender.example', verified: true },
		...{ decidedAt: '2026-11-23T08:00:00.000Z', workflowId: 'w', executionId: '1' },
	};
	return { approval, stored: { review, item: { json: { draft } }, activeRound: 1 } };
}

const idsOf = ({ approval, stored }: ReturnType<typeof approvedAs>) =>
	factsOfApproval(approval, stored).map(({ id }) => id);

describe('the facts that an approved text rests on', () => {
	it('are those of its sentences, and no others of the dossier', () => {
		expect(idsOf(approvedAs(body))).toEqual(['f1', 'f2']);
	});

	it('are fewer when the reviewer took a sentence out', () => {
		const text = body.replace(' Your 40 vans run daily.', '');
		expect(idsOf(approvedAs(text))).toEqual(['f1']);
	});

	it('do not get lost when only white space changed', () => {
		expect(idsOf(approvedAs(body.replace('a third depot', 'a\nthird depot')))).toEqual([
			'f1',
			'f2',
		]);
	});

	it('are found for a sentence that the reviewer reworded, where the draft can be checked anew', () => {
		const text = body.replace('Your 40 vans run daily.', 'You run 40 vans daily.');
		expect(idsOf(approvedAs(text))).toEqual(['f1']);
		expect(idsOf(approvedAs(text, true))).toContain('f2');
	});

	it('are none where nothing was researched', () => {
		const { approval, stored } = approvedAs(body);
		const review = { ...stored.review, dossier: undefined };
		expect(factsOfApproval(approval, { ...stored, review })).toEqual([]);
	});
});
