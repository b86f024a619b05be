import fc from 'fast-check';
import { shortlist } from '../../../nodes/ProspectResearch/shortlist';

test('the best come first, and so do the best of the others', () => {
	expect(shortlist([40, 90, 20, 70, 30], 2)).toEqual({ kept: [1, 3], others: [0, 4, 2] });
});

test('of equal ones the earlier comes first', () => {
	expect(shortlist([50, 50, 50], 1)).toEqual({ kept: [0], others: [1, 2] });
});

test('0 keeps all in the order they came', () => {
	expect(shortlist([10, 90, 50], 0)).toEqual({ kept: [0, 1, 2], others: [] });
});

test('items that failed are kept, at the end, and take no place', () => {
	expect(shortlist([40, undefined, 90], 1)).toEqual({ kept: [2, 1], others: [0] });
});

test('every item leaves once, and none that is kept ranks below one that is not', () => {
	const priorities = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 });
	fc.assert(
		fc.property(priorities, fc.integer({ min: 1, max: 50 }), (list, keep) => {
			const { kept, others } = shortlist(list, keep);
			expect([...kept, ...others].sort((a, b) => a - b)).toEqual(list.map((_, index) => index));
			expect(kept).toHaveLength(Math.min(keep, list.length));
			const ranked = [...kept, ...others].map((index) => list[index] ?? 0);
			expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
		}),
	);
});
