import fc from 'fast-check';
import { evidenceScore, priorityOf } from '../../../nodes/ProspectResearch/priority';
import { factKinds } from '../../../nodes/shared/contracts';

const fit = (score: number) => ({ score, reasons: [], missing: [] });
const facts = (...kinds: (typeof factKinds)[number][]) => kinds.map((kind) => ({ kind }));

test('priority is 70 % fit and 30 % evidence', () => {
	expect(evidenceScore(facts('news', 'customer', 'company'))).toBe(30);
	expect(priorityOf(fit(80), facts('news', 'customer', 'company'))).toBe(65);
});

test('without facts there is nothing to write about', () => {
	expect(priorityOf(fit(100), [])).toBe(0);
});

test('of two equal companies the one with news comes first', () => {
	expect(priorityOf(fit(60), facts('news'))).toBeGreaterThan(priorityOf(fit(60), facts('company')));
});

test('priority is a whole number from 0 to 100, and a further fact never lowers it', () => {
	const kinds = fc.array(fc.constantFrom(...factKinds), { minLength: 1, maxLength: 30 });
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 100 }),
			kinds,
			fc.constantFrom(...factKinds),
			(score, list, more) => {
				const priority = priorityOf(fit(score), facts(...list));
				expect(Number.isInteger(priority)).toBe(true);
				expect(priority).toBeGreaterThanOrEqual(0);
				expect(priority).toBeLessThanOrEqual(100);
				expect(priorityOf(fit(score), facts(...list, more))).toBeGreaterThanOrEqual(priority);
			},
		),
	);
});
