import fc from 'fast-check';
import {
	evidenceScore,
	freshnessScore,
	priorityOf,
	type RankedFact,
} from '../../../nodes/ProspectResearch/priority';
import { factKinds } from '../../../nodes/shared/contracts';

const fit = (score: number) => ({ score });
const facts = (...kinds: (typeof factKinds)[number][]): RankedFact[] =>
	kinds.map((kind) => ({ kind }));

test('priority is 60 % fit, 25 % freshness of the best trigger and 15 % evidence', () => {
	const found: RankedFact[] = [{ kind: 'news', ageInDays: 73 }, ...facts('customer', 'company')];
	expect(freshnessScore(found)).toBe(80);
	expect(evidenceScore(found)).toBe(30);
	expect(priorityOf(fit(80), found)).toBe(Math.round(0.6 * 80 + 0.25 * 80 + 0.15 * 30));
});

test('without facts there is nothing to write about', () => {
	expect(priorityOf(fit(100), [])).toBe(0);
});

test.each([
	['a trigger of today', [{ kind: 'news', ageInDays: 0 }], 100],
	[
		'the freshest of several',
		[
			{ kind: 'news', ageInDays: 300 },
			{ kind: 'funding', ageInDays: 0 },
		],
		100,
	],
	['old news', [{ kind: 'news', ageInDays: 400 }], 0],
	['an open position', [{ kind: 'hiring' }], 50],
	['news without a date', [{ kind: 'news' }], 25],
	['what is no trigger', [{ kind: 'company', ageInDays: 0 }], 0],
	['nothing', [], 0],
] as [string, RankedFact[], number][])('freshness of %s', (_name, found, score) => {
	expect(freshnessScore(found)).toBe(score);
});

test('of two equal companies the one with fresh news comes first', () => {
	const fresh: RankedFact[] = [{ kind: 'news', ageInDays: 10 }];
	const old: RankedFact[] = [{ kind: 'news', ageInDays: 300 }];
	expect(priorityOf(fit(60), fresh)).toBeGreaterThan(priorityOf(fit(60), old));
});

test('a model that wavers by a point or two ranks alike', () => {
	expect(priorityOf(fit(79), facts('news'))).toBe(priorityOf(fit(81), facts('news')));
});

test('priority is a whole number from 0 to 100, and a further fact never lowers it', () => {
	const fact = fc.record(
		{ kind: fc.constantFrom(...factKinds), ageInDays: fc.nat({ max: 2000 }) },
		{ requiredKeys: ['kind'] },
	);
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 100 }),
			fc.array(fact, { minLength: 1, maxLength: 30 }),
			fact,
			(score, list, more) => {
				const priority = priorityOf(fit(score), list);
				expect(Number.isInteger(priority)).toBe(true);
				expect(priority).toBeGreaterThanOrEqual(0);
				expect(priority).toBeLessThanOrEqual(100);
				expect(priorityOf(fit(score), [...list, more])).toBeGreaterThanOrEqual(priority);
			},
		),
	);
});
