import { sql } from 'kysely';
import type { Database, SendRow } from './database';

const leftBehind = 'Another n8n process claimed this message and has left no outcome.';
const notWritten = 'The outcome could not be written down.';

/**
 * Whose claims are given up: of other processes than `owner`, and of this one those of the approvals in `unsettled`; of one
 * approval or taken before a moment.
 */
export interface AbandonedClaims {
	owner: string;
	unsettled: Iterable<string>;
	approvalId?: string;
	claimedBefore?: Date;
	now: Date;
}

/**
 * Claims that have no outcome and will get none become `unknown`: nobody may send them again by itself. Should the process
 * that took one still live, its own outcome replaces that. Returns those it was the first to find.
 */
export async function giveUpClaims(
	database: Database,
	{ owner, unsettled, approvalId, claimedBefore, now }: AbandonedClaims,
): Promise<SendRow[]> {
	const own = [...unsettled];
	let update = database
		.updateTable('sends')
		.set({
			state: 'unknown',
			at: now.toISOString(),
			error: sql<string>`case when owner = ${owner} then ${notWritten} else ${leftBehind} end`,
		})
		.where('state', '=', 'claimed')
		.where(({ eb, or }) =>
			or([eb('owner', '<>', owner), ...(own.length > 0 ? [eb('approvalId', 'in', own)] : [])]),
		);
	if (approvalId !== undefined) update = update.where('approvalId', '=', approvalId);
	if (claimedBefore) update = update.where('claimedAt', '<=', claimedBefore.toISOString());
	return await update.returningAll().execute();
}
