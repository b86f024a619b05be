import { applyEdits } from '../../../../nodes/HumanApproval/applyEdits';
import { verdictOn } from '../../../../nodes/HumanApproval/figures/verdict';
import type { Outcome } from '../../../../nodes/shared/contracts';
import type { DecidedReview } from '../../../../nodes/shared/ledger';
import { draftText, findingOn } from '../../../support/decidedReviews';

function decided(
	outcome: Outcome,
	text = draftText,
	more: Partial<DecidedReview> = {},
): DecidedReview {
	const content = { kind: 'email' as const, subject: 'Your depot', text: draftText };
	const { changes, editDistance } = applyEdits(content, { text });
	return {
		...{ reviewId: 'r', createdAt: '2026-11-16T08:00:00.000Z', content, findings: [] },
		...{ changes, editDistance, isRecalled: false, isPurged: false },
		decision: {
			...{ reviewId: 'r', outcome, edits: {}, feedback: 'No.', reviewer: 'rita@sender.example' },
			...{ verified: true, decidedAt: '2026-11-16T09:00:00.000Z' },
		},
		...more,
	};
}

describe('whether a check was right', () => {
	const claim = findingOn('40 percent');

	test('a rejected draft and one that was sent back agree with it', () => {
		expect(verdictOn(claim, decided('rejected'))).toBe('right');
		expect(verdictOn(claim, decided('changesRequested'))).toBe('right');
	});

	test('approved as it was, the check was wrong', () => {
		expect(verdictOn(claim, decided('approved'))).toBe('wrong');
	});

	test('approved with the flagged text changed, it was right', () => {
		const text = draftText.replace('40 percent', 'time');
		expect(verdictOn(claim, decided('approved', text))).toBe('right');
	});

	test('an edit elsewhere does not make it right, also when the flagged text has moved', () => {
		const text = draftText.replace('Hello Ana', 'Good morning, dear Ana');
		expect(verdictOn(claim, decided('approved', text))).toBe('wrong');
		const subject = { ...findingOn('40 percent'), field: 'subject', start: 0, end: 4 };
		expect(verdictOn(subject, decided('approved', text))).toBe('wrong');
	});

	test('one of two mentions taken out is acted on', () => {
		const twice = `${draftText} 40 percent!`;
		const review = decided('approved');
		review.content = { ...review.content, text: twice };
		const { changes, editDistance } = applyEdits(review.content, { text: draftText });
		expect(verdictOn(claim, { ...review, changes, editDistance })).toBe('right');
	});

	test('a finding about the whole text is answered by any change of it', () => {
		const whole = findingOn('');
		expect(verdictOn(whole, decided('approved'))).toBe('wrong');
		expect(verdictOn(whole, decided('approved', `${draftText}\n\nShall we talk?`))).toBe('right');
	});

	test('once the texts are removed by age, an edited approval tells nothing; an unedited one still does', () => {
		const purged = { isPurged: true, changes: [], findings: [] };
		expect(verdictOn(claim, decided('approved', draftText, { ...purged, editDistance: 7 }))).toBe(
			'unknown',
		);
		expect(verdictOn(claim, decided('approved', draftText, { ...purged, editDistance: 0 }))).toBe(
			'wrong',
		);
	});
});
