import { setTimeout as sleep } from 'node:timers/promises';
import type { ReasonCode } from '../contracts';
import { isSignoffError } from '../errors';

/** How long a database that does not answer is asked again, in milliseconds: long enough for it to restart. */
const usualPatienceMs = 10_000;

/** What passes by itself in a moment. */
const passing: ReasonCode[] = ['ledger_unreachable', 'ledger_locked'];

/** What somebody has to see to first: a disk is cleared, a standby takes over. */
const passingWithHelp: ReasonCode[] = [...passing, 'ledger_full', 'ledger_read_only'];

/** The outcome of a message that has left has no second chance: it is tried long, and whatever the database says. */
export const outcomePatience = { forMs: 60_000, codes: passingWithHelp };

/**
 * Runs `work` again while it fails with one of `codes`, for `forMs` milliseconds. Only for work that may run twice: a
 * statement whose answer was lost may have been carried out. `attempt` counts from 1.
 */
export async function untilReachable<Result>(
	work: (attempt: number) => Promise<Result>,
	{ forMs, codes } = { forMs: usualPatienceMs, codes: passing },
): Promise<Result> {
	const deadline = Date.now() + forMs;
	for (let attempt = 1; ; attempt++) {
		try {
			return await work(attempt);
		} catch (error) {
			const mayRecover = isSignoffError(error) && codes.includes(error.code);
			if (!mayRecover || Date.now() > deadline) throw error;
			await sleep(50 + Math.random() * 150);
		}
	}
}
