import { setTimeout as sleep } from 'node:timers/promises';
import { isSignoffError } from '../errors';

/** How long a database that does not answer is asked again, in milliseconds: long enough for it to restart. */
const usualPatienceMs = 10_000;

/** What may pass by itself. */
const passing = new Set<string>(['ledger_unreachable', 'ledger_locked']);

/**
 * Runs `work` again while it fails with `ledger_unreachable` or `ledger_locked`, for `patienceMs`. Only for work that may
 * run twice: a statement whose answer was lost may have been carried out. `attempt` counts from 1.
 */
export async function untilReachable<Result>(
	work: (attempt: number) => Promise<Result>,
	patienceMs = usualPatienceMs,
): Promise<Result> {
	const deadline = Date.now() + patienceMs;
	for (let attempt = 1; ; attempt++) {
		try {
			return await work(attempt);
		} catch (error) {
			const mayRecover = isSignoffError(error) && passing.has(error.code);
			if (!mayRecover || Date.now() > deadline) throw error;
			await sleep(50 + Math.random() * 150);
		}
	}
}
