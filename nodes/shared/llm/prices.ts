import type { Usage } from '../contracts/usage';
import { knownPrices } from './knownPrices';

/** The builder's own price of a model, per million tokens. `model` may end in `*`, or be `*` for all. */
export interface ModelPrice {
	model: string;
	input: number;
	output: number;
}

/** The builder's prices in their currency (ISO 4217). */
export interface PriceTable {
	currency: string;
	prices: readonly ModelPrice[];
}

/** The currency of the known prices. */
const knownCurrency = 'USD';

/** `models/Gemini-2.5-Flash` and `gpt-4o-2024-08-06` are the same models as without prefix and date. */
function namesOf(model: string): string[] {
	const name = model
		.trim()
		.toLowerCase()
		.replace(/^models\//, '');
	const undated = name.replace(/-(20\d{2}-\d{2}-\d{2}|20\d{6}|latest)$/, '');
	return [...new Set([name, undated])];
}

function matches(pattern: string, names: readonly string[]): boolean {
	const wanted = pattern.trim().toLowerCase();
	if (wanted.endsWith('*')) return names.some((name) => name.startsWith(wanted.slice(0, -1)));
	return names.includes(wanted);
}

/** The builder's price: of an exact name before one with `*`, and of those the longest. */
function ownPrice(names: string[], prices: readonly ModelPrice[]): ModelPrice | undefined {
	const fitting = prices.filter(({ model }) => model.trim() && matches(model, names));
	const closeness = ({ model }: ModelPrice) => (model.includes('*') ? model.length : Infinity);
	return [...fitting].sort((one, other) => closeness(other) - closeness(one) || 0)[0];
}

function knownPrice(names: string[]): { input: number; output: number } | undefined {
	for (const { prices } of knownPrices) {
		for (const name of names) {
			const price = Object.hasOwn(prices, name) ? prices[name] : undefined;
			if (price) return { input: price[0], output: price[1] };
		}
	}
	return undefined;
}

/**
 * Usage with its cost and currency. `models`: the name the endpoint reports, then the one it was asked by; the first with a price
 * counts. The known prices hold only where the builder counts in US dollars. Without a price the usage stays as it is.
 */
export function withCost(
	usage: Usage,
	models: readonly string[],
	{ currency, prices }: PriceTable,
): Usage {
	for (const model of models) {
		const names = namesOf(model);
		const price =
			ownPrice(names, prices) ?? (currency === knownCurrency ? knownPrice(names) : undefined);
		if (!price) continue;
		const cost = (usage.inputTokens * price.input + usage.outputTokens * price.output) / 1_000_000;
		// A hundredth of a cent of a cent: the sum over a run stays readable.
		return { ...usage, cost: Number(cost.toFixed(8)), currency };
	}
	return usage;
}

/** Two usages as one. A cost is a cost of all: where one part has none, the sum has none. */
export function sumUsage(first: Usage | undefined, second: Usage | undefined): Usage | undefined {
	if (!first || !second) return first ?? second;
	const sum: Usage = {
		inputTokens: first.inputTokens + second.inputTokens,
		outputTokens: first.outputTokens + second.outputTokens,
		calls: first.calls + second.calls,
		ms: first.ms + second.ms,
	};
	if (first.cost === undefined || second.cost === undefined) return sum;
	if (first.currency !== second.currency) return sum;
	const cost = Number((first.cost + second.cost).toFixed(8));
	return { ...sum, cost, currency: first.currency };
}
