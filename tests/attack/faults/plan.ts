import { randomFrom } from '../../support/random';

/** Where in the way of a message something happens: as in `SmtpFaults`. */
export const stages = ['connection', 'recipient', 'duringMessage', 'message'] as const;
export type Stage = (typeof stages)[number];

/**
 * What goes wrong in one run, once, when the `at`-th message (from 1) reaches a stage or after so many milliseconds.
 *
 * - `kill`: the sending process is killed; `killLater`: at any moment, also between two statements.
 * - `cut`, `silence`, `refuse`: the mail server closes the connection, says nothing more, or answers 451.
 * - `restart`: the mail server goes down with all its connections and comes back.
 * - `ledger`: somebody else holds SQLite's write lock, or the line to PostgreSQL stands still; `cutLedger`: that line is
 *   cut with every connection on it, after a statement has gone out and before its answer.
 * - `terminateLedger`: PostgreSQL ends the sessions of the ledger in the middle of a statement or between two.
 * - `refuseLedger`: the database is gone for a while: all sessions are cut and nobody is let in.
 * - `readOnlyLedger`, `fullLedger`: from its so-manieth statement on the SQLite file takes no writes, or does not grow any
 *   more, for a while.
 */
export type Fault =
	| { kind: 'kill' | 'cut' | 'silence' | 'refuse'; stage: Stage; at: number }
	| { kind: 'killLater' | 'restart' | 'ledger' | 'refuseLedger'; afterMs: number; forMs: number }
	| { kind: 'cutLedger' | 'terminateLedger'; afterChunks: number }
	| FileFault;

export interface FileFault {
	kind: 'readOnlyLedger' | 'fullLedger';
	afterStatements: number;
	forMs: number;
}

export interface Run {
	index: number;
	kind: 'sqlite' | 'postgres';
	/** Two processes get the same items at the same time. */
	twice: boolean;
	fault: Fault;
}

const smtpKinds = ['cut', 'silence', 'refuse'] as const;

/** The runs of a seed: the same seed gives the same runs. */
export function planRuns(count: number, seed: number): Run[] {
	const random = randomFrom(seed);
	return Array.from({ length: count }, (_, index): Run => {
		const kind = index % 2 === 0 ? 'sqlite' : 'postgres';
		const timed = () => ({ afterMs: random.whole(40), forMs: 20 + random.whole(120) });
		const staged = () => ({ stage: random.pick(stages), at: 1 + random.whole(3) });
		const chance = random.whole(11);
		let fault: Fault;
		if (chance < 2) fault = { kind: 'kill', ...staged() };
		else if (chance < 3) fault = { kind: 'killLater', ...timed() };
		else if (chance < 7) fault = { kind: random.pick(smtpKinds), ...staged() };
		else if (chance < 8) fault = { kind: 'restart', ...timed() };
		else if (chance < 9) fault = { kind: 'ledger', ...timed() };
		else if (kind === 'sqlite') {
			const which = random.pick(['readOnlyLedger', 'fullLedger'] as const);
			fault = { kind: which, afterStatements: 1 + random.whole(12), forMs: 20 + random.whole(120) };
		} else if (random.whole(3) === 0) fault = { kind: 'refuseLedger', ...timed() };
		else {
			fault = {
				kind: random.pick(['cutLedger', 'terminateLedger']),
				afterChunks: 1 + random.whole(12),
			};
		}
		return { index, kind, twice: random.whole(4) === 0, fault };
	});
}
