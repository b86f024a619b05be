import { candidateOf as candidateFor } from '../../../nodes/HumanApproval/candidate';
import { planRound } from '../../../nodes/HumanApproval/planRound';
import { aDossier, aDraft, aStoredReview } from '../../fixtures/reviews';

const item = { dossier: aDossier(), draft: aDraft() };
const cameBackUndecided = { ...item, approval: { reviewId: 'review-ana', outcome: 'undecided' } };

const candidateOf = (json: Parameters<typeof candidateFor>[0]) =>
	candidateFor(json, { kind: 'email' });

describe('planRound', () => {
	test('items of a first round are all new', () => {
		expect(planRound([candidateOf(item), candidateOf(item)], [], 1)).toEqual([
			{ kind: 'fresh' },
			{ kind: 'fresh' },
		]);
	});

	test('an item that comes back undecided is the same review', () => {
		expect(planRound([candidateOf(cameBackUndecided)], [aStoredReview()], 2)).toEqual([
			{ kind: 'continued', reviewId: 'review-ana' },
		]);
	});

	test('after a timer wake-up, items without a mark are known by their content', () => {
		expect(planRound([candidateOf(item)], [aStoredReview()], 2)).toEqual([
			{ kind: 'continued', reviewId: 'review-ana' },
		]);
	});

	test('two items with the same content are two reviews, also when they come back', () => {
		const stored = [aStoredReview({ id: 'first' }), aStoredReview({ id: 'second' })];
		expect(planRound([candidateOf(item), candidateOf(item)], stored, 2)).toEqual([
			{ kind: 'continued', reviewId: 'first' },
			{ kind: 'continued', reviewId: 'second' },
		]);
	});

	test('a redrafted item is a new review that follows the one sent back', () => {
		const sentBack = aStoredReview({ state: 'changesRequested' }, { releasedRound: 1 });
		const redrafted = {
			...item,
			draft: aDraft({ version: 2, body: 'Shorter.' }),
			approval: { reviewId: 'review-ana', outcome: 'changesRequested', feedback: 'Shorter' },
		};
		expect(planRound([candidateOf(redrafted)], [sentBack], 2)).toEqual([
			{ kind: 'fresh', previous: sentBack },
		]);
	});

	test('an item decided while it was queued elsewhere does not ask again', () => {
		const decided = aStoredReview({ state: 'approved' }, { activeRound: 1, releasedRound: 2 });
		expect(planRound([candidateOf(cameBackUndecided)], [decided], 3)).toEqual([
			{ kind: 'released', reviewId: 'review-ana' },
		]);
		expect(planRound([candidateOf(item)], [decided], 3)).toEqual([
			{ kind: 'released', reviewId: 'review-ana' },
		]);
	});

	test('a draft changed on its way back is new content and needs a decision of its own', () => {
		const changed = { ...cameBackUndecided, draft: aDraft({ body: 'Something else.' }) };
		const stored = aStoredReview();
		expect(planRound([candidateOf(changed)], [stored], 2)).toEqual([
			{ kind: 'fresh', previous: stored },
		]);
	});

	test('the review of another request is not taken over', () => {
		expect(planRound([candidateOf(cameBackUndecided)], [], 1)).toEqual([{ kind: 'fresh' }]);
	});
});
