import { addressKey, bareAddress, domainOf } from '../mailbox';
import type { Database } from './database';
import { findSend, toRecord } from './sendRows';
import type { Recall, RecallAnswer } from './types';
import { untilReachable } from './untilReachable';

/**
 * Takes an approval back on the row that a claim would take, in one statement as a claim is. `owner`: this process. In a
 * transaction it is tried once, as a broken one cannot go on; otherwise a database that comes back is waited for.
 */
export async function recallApproval(
	database: Database,
	recall: Recall,
	owner: string,
): Promise<RecallAnswer> {
	const work = async (attempt: number) => await take(database, recall, owner, attempt);
	return database.isTransaction ? await work(1) : await untilReachable(work);
}

async function take(
	database: Database,
	{ approval, by, why, now }: Recall,
	owner: string,
	attempt: number,
): Promise<RecallAnswer> {
	const { id: approvalId, contentHash, content } = approval;
	const recipient = bareAddress(content.to ?? '');
	const at = now.toISOString();
	const error = `Recalled by ${by}.${why ? ` ${why}` : ''}`;
	const said = { at, state: 'recalled' as const, error, owner };
	const row = await database
		.insertInto('sends')
		.values({
			...{ approvalId, contentHash, recipient, recipientDomain: domainOf(recipient) },
			recipientKey: addressKey(recipient),
			...{ sender: '', transport: '', messageId: '', attempts: 0, claimedAt: at },
			...{ ...said, claim: '' },
		})
		.onConflict((conflict) =>
			conflict.column('approvalId').doUpdateSet(said).where('sends.state', '=', 'failed'),
		)
		.returningAll()
		.executeTakeFirst();
	const known = row ?? (await findSend(database, approvalId));
	if (!known) throw new Error(`The send of approval ${approvalId} is not in the ledger.`);
	// Written by an earlier attempt whose answer was lost.
	const isOurs = attempt > 1 && known.state === 'recalled' && known.owner === owner;
	return { recalled: row !== undefined || (isOurs && known.at === at), record: toRecord(known) };
}
