import { sumUsage, withCost } from '../../../../nodes/shared/llm/prices';

const usage = { inputTokens: 1_000_000, outputTokens: 200_000, calls: 1, ms: 5 };
const dollars = { currency: 'USD', prices: [] };

describe('the cost of a usage', () => {
	it.each([
		['gpt-4o-mini', 0.27],
		['gpt-4o-mini-2024-07-18', 0.27],
		['models/gemini-2.5-flash', 0.8],
		['claude-sonnet-4-5-20250929', 6],
	])('is known for %s', (model, cost) => {
		expect(withCost(usage, [model], dollars)).toEqual({ ...usage, cost, currency: 'USD' });
	});

	it.each(['llama3.2', 'my-deployment', 'constructor', ''])('is not there for "%s"', (model) => {
		expect(withCost(usage, [model], dollars)).toEqual(usage);
	});

	it("is the builder's where they set a price, the closest name first", () => {
		const table = {
			currency: 'EUR',
			prices: [
				{ model: '*', input: 9, output: 0 },
				{ model: 'llama*', input: 2, output: 0 },
				{ model: 'Llama3.2', input: 1, output: 5 },
			],
		};
		expect(withCost(usage, ['llama3.2'], table)).toMatchObject({ cost: 2, currency: 'EUR' });
		expect(withCost(usage, ['llama4'], table)).toMatchObject({ cost: 2 });
		expect(withCost(usage, ['gpt-4o-mini'], table)).toMatchObject({ cost: 9 });
	});

	it('is 0 only where the builder says so', () => {
		const free = { currency: 'USD', prices: [{ model: 'llama*', input: 0, output: 0 }] };
		expect(withCost(usage, ['llama3.2'], free)).toMatchObject({ cost: 0 });
	});

	it('is not worked out from dollars where the builder counts in another currency', () => {
		expect(withCost(usage, ['gpt-4o-mini'], { currency: 'EUR', prices: [] })).toEqual(usage);
	});

	it('goes by the name it was asked by where the reported one has no price', () => {
		expect(withCost(usage, ['gpt-x-internal', 'gpt-4o-mini'], dollars)).toMatchObject({
			cost: 0.27,
		});
	});
});

test('the sum of two usages has a cost only where both have one', () => {
	const priced = { ...usage, cost: 0.1, currency: 'USD' };
	expect(sumUsage(priced, { ...priced, cost: 0.2 })).toMatchObject({ calls: 2, cost: 0.3 });
	expect(sumUsage(priced, usage)).not.toHaveProperty('cost');
	expect(sumUsage(priced, { ...priced, currency: 'EUR' })).not.toHaveProperty('cost');
	expect(sumUsage(undefined, priced)).toEqual(priced);
});
