/** US dollars per million tokens, input then output. */
type Price = readonly [input: number, output: number];

interface PriceList {
	/** The month for which public price pages say so; looked up on 23 November 2026. */
	asOf: string;
	prices: Record<string, Price>;
}

/**
 * List prices of well-known models for short prompts without caching, by the name the endpoint uses. Whoever pays other prices
 * sets them on the node. A model that is not here has no cost, not a cost of 0.
 */
export const knownPrices: readonly PriceList[] = [
	{
		asOf: '2026-10',
		prices: {
			'gpt-6.1-sol': [2, 10],
			'gpt-6.1-terra': [1, 5],
			'gpt-6-sol': [2, 10],
			'gpt-6-luna': [0.1, 0.5],
			'claude-opus-5-5': [4, 20],
			'claude-opus-5': [5, 25],
			'claude-sonnet-5-5': [2, 10],
			'claude-sonnet-5': [2, 10],
			'claude-haiku-5-5': [0.1, 0.5],
			'gemini-3.5-flash': [1.5, 9],
			'gemini-3.5-flash-lite': [0.3, 2.5],
			'gemini-3.1-pro-preview': [2, 12],
			'gemini-2.5-pro': [1.25, 10],
			'gemini-2.5-flash': [0.3, 2.5],
			'gemini-2.5-flash-lite': [0.1, 0.4],
		},
	},
	{
		asOf: '2026-06',
		prices: {
			'gpt-5.5': [5, 30],
			'gpt-5.4': [2.5, 15],
			'gpt-5.4-mini': [0.75, 4.5],
			'gpt-5.4-nano': [0.2, 1.25],
			'claude-opus-4-7': [5, 25],
			'claude-opus-4-6': [5, 25],
			'claude-opus-4-5': [5, 25],
			'claude-sonnet-4-6': [3, 15],
			'claude-sonnet-4-5': [3, 15],
			'claude-haiku-4-5': [1, 5],
		},
	},
	{
		asOf: '2026-03',
		prices: {
			'gpt-5': [1.25, 10],
			'gpt-5-mini': [0.25, 2],
			'gpt-5-nano': [0.05, 0.4],
			'gpt-4.1': [2, 8],
			'gpt-4.1-mini': [0.4, 1.6],
			'gpt-4.1-nano': [0.1, 0.4],
			'gpt-4o': [2.5, 10],
			'gpt-4o-mini': [0.15, 0.6],
		},
	},
];
