import type { Database, SendRow } from './database';

/** Whose claims are given up: of other processes than `owner`, of one approval or taken before a moment. */
export interface AbandonedClaims {
	owner: string;
	approvalId?: string;
	claimedBefore?: Date;
	now: Date;
}

/**
 * Claims of other processes that have no outcome become `unknown`: nobody may send them again by itself. Should such a
 * process still live, its own outcome replaces that. Returns those it was the first to find.
 */
export async function giveUpClaims(
	database: Database,
	{ owner, approvalId, claimedBefore, now }: AbandonedClaims,
): Promise<SendRow[]> {
	let update = database
		.updateTable('sends')
		.set({
			state: 'unknown',
			at: now.toISOString(),
			error: 'Another n8n process claimed this message and has left no outcome.',
		})
		.where('state', '=', 'claimed')
		.where('owner', '<>', owner);
	if (approvalId !== undefined) update = update.where('approvalId', '=', approvalId);
	if (claimedBefore) update = update.where('claimedAt', '<=', claimedBefore.toISOString());
	return await update.returningAll().execute();
}
