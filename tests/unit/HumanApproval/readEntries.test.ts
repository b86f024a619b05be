import { readEntries, withLineFeeds } from '../../../nodes/HumanApproval/readEntries';
import {
	maximumFieldLength,
	type SubmittedReview,
} from '../../../nodes/HumanApproval/submissionFormat';
import { aReview } from '../../fixtures/reviews';

const ana = aReview();
const now = '2026-05-08T08:00:00.000Z';

function read(submitted: SubmittedReview) {
	const { entries, problems } = readEntries([submitted], [ana], 'lead', now);
	return { read: entries[0], codes: problems.map(({ code }) => code) };
}

describe('readEntries', () => {
	test('line breaks as browsers send them are not an edit', () => {
		const text = (ana.content.text ?? '').replaceAll('\n', '\r\n');
		expect(read({ id: ana.id, edits: { text } }).read).toMatchObject({
			untouched: true,
			entry: { by: 'lead', at: now },
		});
	});

	test('what was entered is kept with who and when', () => {
		const { read: entered } = read({
			id: ana.id,
			revision: 3,
			outcome: 'rejected',
			feedback: 'No fit',
			tags: ['timing', ' '],
		});
		expect(entered).toMatchObject({
			revision: 3,
			untouched: false,
			entry: { outcome: 'rejected', feedback: 'No fit', tags: ['timing'], by: 'lead', at: now },
		});
	});

	test('a review of another request is refused', () => {
		expect(read({ id: 'review-of-somebody-else' }).codes).toEqual(['unknown_review']);
	});

	test('a recipient that may not be edited cannot be changed', () => {
		expect(read({ id: ana.id, edits: { to: 'eve@evil.example' } }).codes).toEqual([
			'unknown_field',
		]);
	});

	test.each(['constructor', '__proto__'])('a field by the name of %s is unknown', (name) => {
		const content = { ...ana.content, fields: {} };
		const edits = Object.fromEntries([[name, 'x']]);
		const { problems } = readEntries([{ id: ana.id, edits }], [{ ...ana, content }], 'lead', now);
		expect(problems.map(({ code }) => code)).toEqual(['unknown_field']);
	});

	test('a field that the review does not have is refused', () => {
		expect(read({ id: ana.id, edits: { bcc: 'eve@evil.example' } }).codes).toEqual([
			'unknown_field',
		]);
		expect(read({ id: ana.id, edits: { constructor: 'x' } }).codes).toEqual(['unknown_field']);
	});

	test('a line break in a one-line field is refused', () => {
		expect(read({ id: ana.id, edits: { subject: 'Hi\nBcc: all@example.com' } }).codes).toEqual([
			'invalid_value',
		]);
	});

	test('a text beyond the limit is refused', () => {
		const text = 'x'.repeat(maximumFieldLength + 1);
		expect(read({ id: ana.id, edits: { text } }).codes).toEqual(['field_too_long']);
	});
});

test('withLineFeeds leaves one kind of line break and no NUL', () => {
	expect(withLineFeeds('a\r\nb\rc\nd\0')).toBe('a\nb\nc\nd');
});
