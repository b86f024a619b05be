import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `probe` until it returns something other than `undefined` or `false`, and returns that.
 * @param what named in the error: "the form to answer"
 * @param timeoutMs milliseconds; past them the error carries what the probe last failed with
 */
export async function waitFor<Result>(
	what: string,
	probe: () => Promise<Result | undefined | false> | Result | undefined | false,
	timeoutMs = 30_000,
): Promise<Result> {
	const deadline = Date.now() + timeoutMs;
	let cause: unknown;
	for (;;) {
		try {
			const result = await probe();
			if (result !== undefined && result !== false) return result;
			cause = undefined;
		} catch (error) {
			cause = error;
		}
		if (Date.now() >= deadline) {
			const reason = cause instanceof Error ? `: ${cause.message}` : '';
			throw new Error(`Waited ${timeoutMs} ms for ${what}${reason}`, { cause });
		}
		await sleep(Math.min(100, Math.max(1, deadline - Date.now())));
	}
}
