/**
 * What is left of one limit. `refill`: an endpoint that counts in a bucket says when the bucket is full again, one that counts
 * in windows when the next window begins.
 */
export interface Budget {
	limit?: number;
	remaining: number;
	resetMs?: number;
	refill: 'bucket' | 'window';
}

/** What the headers of an answer say about the endpoint's limits. */
export interface RateLimits {
	requests?: Budget;
	tokens?: Budget;
	retryAfterMs?: number;
}

const unitMs = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** `6m0s`, `120ms`, `1.5` (seconds), a moment in RFC 3339, or seconds or milliseconds since 1970. In milliseconds from `now`. */
export function readDuration(text: string, now: number): number | undefined {
	const trimmed = text.trim();
	if (/^\d+(\.\d+)?$/.test(trimmed)) {
		const value = Number(trimmed);
		if (value > 1e11) return Math.max(0, value - now);
		if (value > 1e9) return Math.max(0, value * 1000 - now);
		return value * 1000;
	}
	const parts = [...trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)];
	if (parts.length > 0 && parts.map(([part]) => part).join('') === trimmed) {
		return parts.reduce(
			(sum, [, value, unit]) => sum + Number(value) * unitMs[unit as keyof typeof unitMs],
			0,
		);
	}
	if (!/^(\d{4}-\d\d-\d\dT|[A-Za-z]{3}, )/.test(trimmed)) return undefined;
	const moment = Date.parse(trimmed);
	return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

/** Header names by who uses them: what is limited, its limit, what remains, when it resets. */
const families: Array<{
	of: 'requests' | 'tokens';
	refill: Budget['refill'];
	limit: string;
	remaining: string;
	reset?: string;
}> = [
	// OpenAI, Groq, Azure and most who follow them
	...(['requests', 'tokens'] as const).map((of) => ({
		of,
		refill: 'bucket' as const,
		limit: `x-ratelimit-limit-${of}`,
		remaining: `x-ratelimit-remaining-${of}`,
		reset: `x-ratelimit-reset-${of}`,
	})),
	// Anthropic
	...(['requests', 'tokens', 'input-tokens', 'output-tokens'] as const).map((name) => ({
		of: name === 'requests' ? ('requests' as const) : ('tokens' as const),
		refill: 'bucket' as const,
		limit: `anthropic-ratelimit-${name}-limit`,
		remaining: `anthropic-ratelimit-${name}-remaining`,
		reset: `anthropic-ratelimit-${name}-reset`,
	})),
	// Mistral: windows of a minute, without a word about when they begin
	...(
		[
			['requests', 'req'],
			['tokens', 'tokens'],
		] as const
	).map(([of, name]) => ({
		of,
		refill: 'window' as const,
		limit: `x-ratelimit-limit-${name}-minute`,
		remaining: `x-ratelimit-remaining-${name}-minute`,
	})),
	// OpenRouter and gateways
	...['x-ratelimit', 'ratelimit'].map((prefix) => ({
		of: 'requests' as const,
		refill: 'window' as const,
		limit: `${prefix}-limit`,
		remaining: `${prefix}-remaining`,
		reset: `${prefix}-reset`,
	})),
];

function numberIn(headers: Headers, name: string): number | undefined {
	const value = headers.get(name)?.trim();
	return value && /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

/** The limit that is nearest to its end, of those an endpoint reports for requests or for tokens. */
function tighter(one: Budget | undefined, other: Budget): Budget {
	const share = ({ remaining, limit }: Budget) => remaining / (limit || Infinity);
	return one && share(one) <= share(other) ? one : other;
}

/**
 * Reads the rate-limit headers of the services in the list of providers; unknown and broken ones count as absent. `sentAt`: when
 * the call was sent, for endpoints that name the moment at which a bucket was to be full as it came in.
 */
export function readRateLimits(headers: Headers, now = Date.now(), sentAt = now): RateLimits {
	const limits: RateLimits = {};
	for (const { of, refill, limit, remaining, reset } of families) {
		const left = numberIn(headers, remaining);
		if (left === undefined) continue;
		const resetText = reset ? headers.get(reset) : '60s';
		limits[of] = tighter(limits[of], {
			limit: numberIn(headers, limit),
			remaining: left,
			resetMs: resetText ? readDuration(resetText, refill === 'bucket' ? sentAt : now) : undefined,
			refill,
		});
	}
	const milliseconds = numberIn(headers, 'retry-after-ms');
	const after = headers.get('retry-after');
	const retryAfterMs = milliseconds ?? (after ? readDuration(after, now) : undefined);
	return retryAfterMs === undefined ? limits : { ...limits, retryAfterMs };
}
