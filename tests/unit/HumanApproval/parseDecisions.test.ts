import { parseDecisions, type DecisionRules } from '../../../nodes/HumanApproval/parseDecisions';
import { readEntries } from '../../../nodes/HumanApproval/readEntries';
import type { SubmittedReview } from '../../../nodes/HumanApproval/submissionFormat';
import type { Finding, Review } from '../../../nodes/shared/contracts';
import { aReview } from '../../fixtures/reviews';

const now = '2026-05-08T08:00:00.000Z';
const rules: DecisionRules = {
	reviewer: 'lead@northwind.example',
	verified: true,
	now,
	outcomes: ['approved', 'changesRequested', 'rejected'],
	findingsOf: ({ review }) => review.findings,
};
const blocking: Finding = {
	rule: 'amount',
	severity: 'block',
	message: 'No fact has this amount.',
	field: 'text',
	start: 0,
	end: 0,
};

function decide(
	submitted: Omit<SubmittedReview, 'id'>,
	changes: Partial<Review> = {},
	how: Partial<DecisionRules> = {},
) {
	const review = aReview(changes);
	const { entries } = readEntries([{ id: review.id, ...submitted }], [review], 'lead', now);
	return parseDecisions(entries, { ...rules, ...how });
}

const codes = (...given: Parameters<typeof decide>) =>
	decide(...given).problems.map(({ code }) => code);

describe('parseDecisions', () => {
	test('a card that is left alone stays undecided', () => {
		expect(decide({ outcome: 'undecided', edits: { subject: 'Half done' } })).toEqual({
			decisions: [],
			problems: [],
		});
	});

	test('an approval carries who, when and only the fields whose text differs', () => {
		const { decisions } = decide({
			outcome: 'approved',
			edits: { subject: 'Leeds', text: aReview().content.text ?? '' },
			secondsSpent: 42,
		});
		expect(decisions).toEqual([
			{
				reviewId: 'review-ana',
				outcome: 'approved',
				edits: { subject: 'Leeds' },
				reviewer: 'lead@northwind.example',
				verified: true,
				decidedAt: now,
				secondsSpent: 42,
			},
		]);
	});

	test('sending back without a comment is refused', () => {
		expect(codes({ outcome: 'changesRequested', feedback: '  ' })).toEqual(['feedback_required']);
	});

	test('a draft that was decided elsewhere cannot be decided again', () => {
		expect(codes({ outcome: 'approved' }, { state: 'rejected' })).toEqual(['already_decided']);
	});

	test('a blocking finding bars approval but not rejection', () => {
		expect(codes({ outcome: 'approved' }, { findings: [blocking] })).toEqual([
			'blocked_by_finding',
		]);
		expect(codes({ outcome: 'rejected' }, { findings: [blocking] })).toEqual([]);
	});

	test('findings are asked for the text as entered, not as drafted', () => {
		const findingsOf: DecisionRules['findingsOf'] = ({ entry }) =>
			entry.edits?.text === 'Fixed' ? [] : [blocking];
		expect(codes({ outcome: 'approved' }, {}, { findingsOf })).toEqual(['blocked_by_finding']);
		expect(codes({ outcome: 'approved', edits: { text: 'Fixed' } }, {}, { findingsOf })).toEqual(
			[],
		);
	});

	test('an email without a text cannot be approved', () => {
		expect(codes({ outcome: 'approved', edits: { text: ' ' } })).toEqual(['required_field']);
	});

	test('an outcome that the builder does not offer is refused', () => {
		expect(codes({ outcome: 'rejected' }, {}, { outcomes: ['approved'] })).toEqual([
			'unknown_field',
		]);
	});

	test('an open link needs a name', () => {
		expect(codes({ outcome: 'rejected' }, {}, { reviewer: '' })).toEqual(['reviewer_required']);
		expect(codes({ outcome: 'undecided' }, {}, { reviewer: '' })).toEqual([]);
	});
});
