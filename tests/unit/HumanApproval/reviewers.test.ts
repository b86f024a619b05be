import { assertEnoughReviewers, parseReviewers } from '../../../nodes/HumanApproval/reviewers';

describe('parseReviewers', () => {
	test('reads addresses in the order given, each once', () => {
		expect(
			parseReviewers('ana@example.com, Ben Okoro <ben@example.com>;\nANA@example.com,'),
		).toEqual(['ana@example.com', 'ben@example.com']);
	});

	test('an empty list means an open link', () => {
		expect(parseReviewers('  ')).toEqual([]);
	});

	test.each(['ana', 'ana@', 'ana@example', 'ana @example.com', 'a@b@example.com'])(
		'"%s" is named as not being an address',
		(entry) => {
			expect(() => parseReviewers(`ben@example.com, ${entry}`)).toThrow(`Reviewer "${entry}"`);
		},
	);
});

describe('assertEnoughReviewers', () => {
	test('fewer signed links than approvals needed could never approve', () => {
		expect(() => assertEnoughReviewers(1, 2)).toThrow('Approvals Needed is 2, and 1 reviewer is');
		expect(() => assertEnoughReviewers(2, 3)).toThrow('2 reviewers are');
	});

	test('as many as needed are enough, and an open link may be used by anybody', () => {
		for (const [count, needed] of [
			[2, 2],
			[3, 2],
			[0, 5],
		] as const) {
			expect(() => assertEnoughReviewers(count, needed)).not.toThrow();
		}
	});
});
