import { setTimeout as sleep } from 'node:timers/promises';
import { isSignoffError } from '../errors';

/** How long a database that does not answer is asked again, in milliseconds: long enough for it to restart. */
const patienceMs = 10_000;

/**
 * Runs `work` again while it fails with `ledger_unreachable`, for ten seconds. Only for work that may run twice: a
 * statement whose answer was lost may have been carried out.
 */
export async function untilReachable<Result>(work: () => Promise<Result>): Promise<Result> {
	const deadline = Date.now() + patienceMs;
	for (;;) {
		try {
			return await work();
		} catch (error) {
			const mayRecover = isSignoffError(error) && error.code === 'ledger_unreachable';
			if (!mayRecover || Date.now() > deadline) throw error;
			await sleep(50 + Math.random() * 150);
		}
	}
}
