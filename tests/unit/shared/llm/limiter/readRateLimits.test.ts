import {
	readDuration,
	readRateLimits,
} from '../../../../../nodes/shared/llm/limiter/readRateLimits';

const now = Date.parse('2026-11-23T08:00:00Z');

function limitsOf(headers: Record<string, string>) {
	return readRateLimits(new Headers(headers), now);
}

test.each([
	['6m0s', 360_000],
	['120ms', 120],
	['1h2m3.5s', 3_723_500],
	['20', 20_000],
	['0.5', 500],
	['2026-11-23T08:00:07Z', 7000],
	['Mon, 23 Nov 2026 08:00:09 GMT', 9000],
	[String(now + 1500), 1500],
	[String(now / 1000 + 2), 2000],
	['2026-11-23T07:00:00Z', 0],
])('%s is %i ms', (text, milliseconds) => {
	expect(readDuration(text, now)).toBe(milliseconds);
});

test.each(['', 'soon', '5 apples', '-3'])('"%s" is no duration', (text) => {
	expect(readDuration(text, now)).toBeUndefined();
});

test("OpenAI's headers give both limits", () => {
	expect(
		limitsOf({
			'x-ratelimit-limit-requests': '60',
			'x-ratelimit-remaining-requests': '59',
			'x-ratelimit-reset-requests': '1s',
			'x-ratelimit-limit-tokens': '150000',
			'x-ratelimit-remaining-tokens': '149984',
			'x-ratelimit-reset-tokens': '6m0s',
		}),
	).toEqual({
		requests: { limit: 60, remaining: 59, resetMs: 1000, refill: 'bucket' },
		tokens: { limit: 150_000, remaining: 149_984, resetMs: 360_000, refill: 'bucket' },
	});
});

test("of Anthropic's kinds of tokens the tightest counts", () => {
	expect(
		limitsOf({
			'anthropic-ratelimit-input-tokens-limit': '40000',
			'anthropic-ratelimit-input-tokens-remaining': '39000',
			'anthropic-ratelimit-input-tokens-reset': '2026-11-23T08:00:02Z',
			'anthropic-ratelimit-output-tokens-limit': '8000',
			'anthropic-ratelimit-output-tokens-remaining': '500',
			'anthropic-ratelimit-output-tokens-reset': '2026-11-23T08:00:56Z',
			'retry-after': '3',
		}),
	).toEqual({
		tokens: { limit: 8000, remaining: 500, resetMs: 56_000, refill: 'bucket' },
		retryAfterMs: 3000,
	});
});

test('retry-after-ms comes before retry-after', () => {
	expect(limitsOf({ 'retry-after': '2', 'retry-after-ms': '150' })).toEqual({ retryAfterMs: 150 });
});

test('broken headers count as absent', () => {
	expect(
		limitsOf({ 'x-ratelimit-remaining-requests': 'lots', 'retry-after': 'later, perhaps' }),
	).toEqual({});
});
