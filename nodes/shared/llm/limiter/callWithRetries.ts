import { setTimeout as sleep } from 'node:timers/promises';
import type { Limiter } from './limiter';
import { readRateLimits } from './readRateLimits';

/** An answer with the headers it came with, where they can be seen. */
export interface Answered<T> {
	value: T;
	headers?: Headers;
}

/** What a failed call says about trying again; `status` is absent where no answer came. */
export interface CallFailure {
	status?: number;
	code?: string;
	headers?: Headers;
}

/**
 * - `tokens`: about what the call uses, for endpoints that limit tokens.
 * - `maxRetries`: further attempts after 408, 409, 5xx and lost connections.
 * - `failureOf`: reads a failure; undefined for one that no further attempt can help.
 */
export interface CallOptions {
	limiter: Limiter;
	tokens: number;
	signal?: AbortSignal;
	maxRetries: number;
	failureOf(error: unknown): CallFailure | undefined;
}

/** A call that the endpoint puts off is tried so often; its place is kept meanwhile. */
const maxRateLimitRetries = 10;
/** Who has to wait longer for a limit is told so instead. */
const longestWaitMs = 10 * 60_000;

/** No money left is a 429 at some services, and no waiting helps. */
const noMoney = /insufficient_quota|billing|quota_exceeded|credit/i;

/** Milliseconds before the next attempt: 0.5 s, doubled each time, up to 8 s, less up to a quarter by chance. */
function backoff(attempt: number): number {
	return Math.min(8000, 500 * 2 ** attempt) * (1 - Math.random() / 4);
}

/**
 * Makes a call through a limiter. Where the endpoint says it is over its limit, everything waits as long as it asks for and
 * the call is made again; where it fails for a moment, this call is. Rejects with the failure that remains, or the signal's
 * reason.
 */
export async function callWithRetries<T>(
	send: () => Promise<Answered<T>>,
	{ limiter, tokens, signal, maxRetries, failureOf }: CallOptions,
): Promise<T> {
	let failures = 0;
	let refusals = 0;
	for (;;) {
		const ticket = await limiter.enter(tokens, signal);
		try {
			const { value, headers } = await send();
			limiter.done(ticket, headers);
			return value;
		} catch (error) {
			const failure = signal?.aborted ? undefined : failureOf(error);
			const headers = failure?.headers;
			const asked = headers && readRateLimits(headers).retryAfterMs;
			if (failure?.status === 429 && !noMoney.test(failure.code ?? '')) {
				// A short hint that does not help grows a little with each refusal.
				const wait = asked === undefined ? backoff(refusals) : asked + 20 * refusals;
				if (++refusals <= maxRateLimitRetries && wait <= longestWaitMs) {
					limiter.refused(ticket, wait, headers);
					continue;
				}
			}
			limiter.done(ticket, headers);
			if (!failure || !isMomentary(failure.status) || ++failures > maxRetries) throw error;
			await sleep(Math.min(asked ?? backoff(failures - 1), longestWaitMs), undefined, { signal });
		}
	}
}

function isMomentary(status: number | undefined): boolean {
	return status === undefined || status === 408 || status === 409 || status >= 500;
}
