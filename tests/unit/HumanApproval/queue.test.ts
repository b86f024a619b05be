import { cardsOf, isUnfinished } from '../../../nodes/HumanApproval/queue';
import type { Decision } from '../../../nodes/shared/contracts';
import { aStoredReview } from '../../fixtures/reviews';

const lead = 'lead@northwind.example';
const at = '2026-05-08T08:00:00.000Z';

const sentBack: Decision = {
	reviewId: 'first',
	outcome: 'changesRequested',
	edits: {},
	feedback: 'Shorter',
	reviewer: lead,
	verified: true,
	decidedAt: at,
};

describe('cardsOf', () => {
	test('a version that was sent back is the history of its successor, not a card of its own', () => {
		const first = aStoredReview({ id: 'first', state: 'changesRequested' });
		const second = aStoredReview({ id: 'second', version: 2, previousReviewId: 'first' });
		const third = aStoredReview({ id: 'third', version: 3, previousReviewId: 'second' });
		const cards = cardsOf([first, second, third], [sentBack], []);
		expect(cards.map(({ review }) => review.id)).toEqual(['third']);
		expect(cards[0]?.history.map(({ review }) => review.id)).toEqual(['second', 'first']);
		expect(cards[0]?.history[1]?.decision?.feedback).toBe('Shorter');
	});

	test('what was entered is the value, what was drafted stays beside it', () => {
		const [card] = cardsOf([aStoredReview({}, { entry: { edits: { subject: 'Leeds' } } })], [], []);
		const subject = card?.fields.find(({ field }) => field.name === 'subject');
		expect(subject).toMatchObject({ draft: 'Your third depot', value: 'Leeds' });
	});

	test('texts of another reviewer are shown, what they have chosen is not chosen for this one', () => {
		const entry = { outcome: 'approved' as const, edits: { subject: 'Leeds' }, by: lead };
		const stored = [aStoredReview({}, { entry })];
		expect(cardsOf(stored, [], [], lead)[0]?.entry?.outcome).toBe('approved');
		const forOther = cardsOf(stored, [], [], 'other@northwind.example')[0]?.entry;
		expect(forOther).toMatchObject({ edits: { subject: 'Leeds' }, by: lead });
		expect(forOther?.outcome).toBeUndefined();
	});

	test('only votes for the text as it stands count', () => {
		const { review } = aStoredReview();
		const vote = { reviewId: review.id, reviewer: lead, verified: true, at };
		const votes = [
			{ ...vote, contentHash: review.contentHash },
			{ ...vote, reviewer: 'x', contentHash: 'of another text' },
		];
		const [card] = cardsOf([aStoredReview()], [], votes);
		expect(card?.votes.map(({ reviewer }) => reviewer)).toEqual([lead]);
	});
});

describe('isUnfinished', () => {
	const request = {
		id: 'r',
		executionId: '1',
		workflowId: 'w',
		nodeId: 'n',
		title: '',
		round: 1,
		createdAt: at,
	};
	const claimed = { ...request, state: 'resuming' as const, claimedAt: at };
	const time = (clock: string) => new Date(`2026-05-08T${clock}.000Z`);

	test('a submission that has just been taken is not unfinished', () => {
		expect(isUnfinished(claimed, time('08:00:10'), 20)).toBe(false);
	});

	test('a submission whose run never went on is', () => {
		expect(isUnfinished(claimed, time('08:00:21'), 20)).toBe(true);
		expect(isUnfinished({ ...request, state: 'waiting' }, time('08:00:21'), 20)).toBe(false);
	});
});
