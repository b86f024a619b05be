import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { applyEdits, editDistanceOf } from '../../../nodes/HumanApproval/applyEdits';
import { sealContent } from '../../../nodes/shared/contracts';
import { aReview } from '../../fixtures/reviews';

const { content, contentHash } = aReview();

describe('applyEdits', () => {
	test('without edits the seal is that of the draft', () => {
		expect(applyEdits(content, {})).toEqual({ content, contentHash, changes: [], editDistance: 0 });
	});

	test('one changed character gives another seal and is recorded with before and after', () => {
		const sealed = applyEdits(content, { subject: 'Your third depot!' });
		expect(sealed.contentHash).not.toBe(contentHash);
		expect(sealed.contentHash).toBe(sealContent({ ...content, subject: 'Your third depot!' }));
		expect(sealed.changes).toEqual([
			{ field: 'subject', before: 'Your third depot', after: 'Your third depot!' },
		]);
		expect(sealed.editDistance).toBe(1);
	});

	test('an edited text drops the HTML part, which still says what the draft said', () => {
		const withHtml = { ...content, html: '<p>old</p>' };
		const sealed = applyEdits(withHtml, { text: 'new' });
		expect(sealed.content.html).toBeUndefined();
		expect(sealed.changes.map(({ field }) => field)).toEqual(['text', 'html']);
		expect(applyEdits(withHtml, { subject: 'new' }).content.html).toBe('<p>old</p>');
	});

	test('cutting off common ends does not change the distance', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
		fc.assert(
			fc.property(word, word, word, word, (start, before, after, end) => {
				expect(editDistanceOf(start + before + end, start + after + end)).toBe(
					distance(start + before + end, start + after + end),
				);
			}),
		);
	});
});
