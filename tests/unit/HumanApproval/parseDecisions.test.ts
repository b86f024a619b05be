import {
	maximumFieldLength,
	parseDecisions,
	withLineFeeds,
} from '../../../nodes/HumanApproval/parseDecisions';
import { aReview } from '../../fixtures/reviews';

const ana = aReview();
const ben = aReview({ id: 'review-ben', title: 'Ben Okoro, Harbour Foods' });
const asAna = { signedReviewer: 'lead@northwind.example', now: '2026-05-08T08:00:00.000Z' };
const openLink = { now: asAna.now };

function codes(fields: Record<string, string>, who: Parameters<typeof parseDecisions>[2] = asAna) {
	return parseDecisions(Object.entries(fields), [ana, ben], who).problems.map(({ code }) => code);
}

describe('parseDecisions', () => {
	test('a card that is left alone stays undecided', () => {
		const { decisions, problems } = parseDecisions(
			Object.entries({
				'outcome.review-ana': 'undecided',
				'subject.review-ana': ana.content.subject ?? '',
			}),
			[ana, ben],
			asAna,
		);
		expect(decisions).toEqual([]);
		expect(problems).toEqual([]);
	});

	test('an approval carries only the fields whose text differs', () => {
		const { decisions } = parseDecisions(
			Object.entries({
				'outcome.review-ana': 'approved',
				'subject.review-ana': 'Leeds',
				'text.review-ana': ana.content.text ?? '',
				'seconds.review-ana': '42',
			}),
			[ana, ben],
			asAna,
		);
		expect(decisions).toEqual([
			{
				reviewId: 'review-ana',
				outcome: 'approved',
				edits: { subject: 'Leeds' },
				feedback: undefined,
				reviewer: 'lead@northwind.example',
				verified: true,
				decidedAt: asAna.now,
				secondsSpent: 42,
			},
		]);
	});

	test('line breaks as browsers send them are not an edit', () => {
		const text = (ana.content.text ?? '').replaceAll('\n', '\r\n');
		const { decisions } = parseDecisions(
			[
				['outcome.review-ana', 'approved'],
				['text.review-ana', text],
			],
			[ana],
			asAna,
		);
		expect(decisions[0]?.edits).toEqual({});
	});

	test('sending back without a comment is refused', () => {
		expect(
			codes({ 'outcome.review-ana': 'changesRequested', 'feedback.review-ana': '  ' }),
		).toEqual(['feedback_required']);
	});

	test('a decision for a draft of another request is refused', () => {
		expect(codes({ 'outcome.review-of-somebody-else': 'approved' })).toEqual(['unknown_review']);
	});

	test('a field that the page does not have is refused', () => {
		expect(codes({ 'to.review-ana': 'eve@evil.example' })).toEqual(['unknown_field']);
		expect(codes({ approved: 'yes' })).toEqual(['unknown_field']);
		expect(codes({ '__proto__.review-ana': 'x' })).toEqual(['unknown_field']);
	});

	test('a text beyond the limit is refused, the others are kept to show them again', () => {
		const { problems, entries } = parseDecisions(
			[
				['text.review-ana', 'x'.repeat(maximumFieldLength + 1)],
				['subject.review-ben', 'Kept'],
			],
			[ana, ben],
			asAna,
		);
		expect(problems.map(({ code }) => code)).toEqual(['field_too_long']);
		expect(entries.get('review-ben')).toEqual({ subject: 'Kept' });
	});

	test('a draft that was decided elsewhere cannot be decided again', () => {
		const { problems } = parseDecisions(
			[['outcome.review-ana', 'approved']],
			[aReview({ state: 'rejected' })],
			asAna,
		);
		expect(problems.map(({ code }) => code)).toEqual(['already_decided']);
	});

	test('a blocking finding bars approval but not rejection', () => {
		const blocked = aReview({
			findings: [{ rule: 'r', severity: 'block', message: 'No', field: 'text', start: 0, end: 0 }],
		});
		const outcome = (value: string) =>
			parseDecisions([['outcome.review-ana', value]], [blocked], asAna).problems;
		expect(outcome('approved')).toHaveLength(1);
		expect(outcome('rejected')).toHaveLength(0);
	});

	test('an open link needs a name and leaves the decision unverified', () => {
		expect(codes({ 'outcome.review-ana': 'rejected' }, openLink)).toEqual(['reviewer_required']);
		const { decisions } = parseDecisions(
			[
				['reviewer', ' Kim '],
				['outcome.review-ana', 'rejected'],
			],
			[ana],
			openLink,
		);
		expect(decisions[0]).toMatchObject({ reviewer: 'Kim', verified: false });
	});

	test('a name typed into a signed link does not replace the signed reviewer', () => {
		const { decisions } = parseDecisions(
			[
				['reviewer', 'Somebody else'],
				['outcome.review-ana', 'rejected'],
			],
			[ana],
			asAna,
		);
		expect(decisions[0]).toMatchObject({ reviewer: 'lead@northwind.example', verified: true });
	});
});

test('withLineFeeds leaves one kind of line break and no NUL', () => {
	expect(withLineFeeds('a\r\nb\rc\nd\0')).toBe('a\nb\nc\nd');
});
