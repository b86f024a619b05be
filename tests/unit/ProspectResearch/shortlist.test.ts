import fc from 'fast-check';
import { shortlist } from '../../../nodes/ProspectResearch/shortlist';

test('the highest priorities are kept', () => {
	expect([...shortlist([10, 90, 50, 70], 2)].sort()).toEqual([1, 3]);
});

test('of equal priorities the earlier item is kept', () => {
	expect([...shortlist([50, 50, 50], 2)]).toEqual([0, 1]);
});

test('0 keeps all', () => {
	expect(shortlist([1, undefined, 3], 0).size).toBe(3);
});

test('items that failed take no place on the shortlist', () => {
	expect([...shortlist([undefined, 10, 20], 1)].sort()).toEqual([0, 2]);
});

test('nobody left out has a higher priority than somebody kept', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(100)), fc.integer({ min: 1, max: 20 }), (priorities, keep) => {
			const kept = shortlist(priorities, keep);
			expect(kept.size).toBe(Math.min(keep, priorities.length));
			const out = priorities.filter((_, index) => !kept.has(index));
			const lowest = Math.min(...priorities.filter((_, index) => kept.has(index)));
			expect(Math.max(-1, ...out)).toBeLessThanOrEqual(lowest);
		}),
	);
});
