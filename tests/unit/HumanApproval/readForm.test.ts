import { readForm } from '../../../nodes/HumanApproval/readForm';
import { aReview } from '../../fixtures/reviews';

const ana = aReview();
const read = (fields: Array<[string, string]>) => readForm(fields, [ana]);

describe('readForm', () => {
	test('reads all fields of a card', () => {
		const { submission, problems } = read([
			['reviewer', ' Kim '],
			['outcome.review-ana', 'changesRequested'],
			['edit.subject.review-ana', 'Leeds'],
			['feedback.review-ana', 'Shorter'],
			['tags.review-ana', 'tone'],
			['tags.review-ana', 'length'],
			['mark.0.review-ana', 'keep'],
			['mark.1.review-ana', ''],
			['seconds.review-ana', '41.6'],
			['revision.review-ana', '2'],
			['opened.review-ana', 'yes'],
		]);
		expect(problems).toEqual([]);
		expect(submission).toEqual({
			action: 'submit',
			reviewer: 'Kim',
			reviews: [
				{
					id: 'review-ana',
					outcome: 'changesRequested',
					edits: { subject: 'Leeds' },
					feedback: 'Shorter',
					tags: ['tone', 'length'],
					sentenceMarks: [{ text: ana.sentences?.[0]?.text, mark: 'keep' }],
					secondsSpent: 42,
					revision: 2,
					opened: true,
				},
			],
		});
	});

	test('the save button saves, everything else submits', () => {
		expect(read([['action', 'save']]).submission.action).toBe('save');
		expect(read([['action', 'drop table']]).submission.action).toBe('submit');
		expect(read([]).submission.action).toBe('submit');
	});

	test.each([
		['outcome.review-of-somebody-else', 'unknown_review'],
		['approved', 'unknown_field'],
		['colour.review-ana', 'unknown_field'],
		['__proto__.review-ana', 'unknown_field'],
		['mark.99.review-ana', 'unknown_field'],
		['edit..review-ana', 'unknown_field'],
	])('the field %s is refused as %s', (name, code) => {
		expect(read([[name, 'x']]).problems.map((problem) => problem.code)).toEqual([code]);
	});

	test('a body of very many fields is read in moments: meanwhile nothing else runs in n8n', () => {
		const many = Array.from({ length: 20_000 }, (_, index) => index);
		const begin = Date.now();
		const { submission } = read([
			...many.map((index): [string, string] => [`edit.field${index}.review-ana`, 'x']),
			...many.map((): [string, string] => ['tags.review-ana', 'x']),
		]);
		expect(Object.keys(submission.reviews[0]?.edits ?? {})).toHaveLength(many.length);
		expect(submission.reviews[0]?.tags).toHaveLength(many.length);
		expect(Date.now() - begin).toBeLessThan(5000);
	});
});
