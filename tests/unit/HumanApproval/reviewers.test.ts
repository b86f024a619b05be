import { parseReviewers } from '../../../nodes/HumanApproval/reviewers';

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
