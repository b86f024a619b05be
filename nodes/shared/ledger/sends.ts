import { randomUUID } from 'node:crypto';
import { addressKey } from '../mailbox';
import { giveUpClaims } from './abandonedClaims';
import { checkClaim, tryToClaim } from './claims';
import type { Database } from './database';
import { recallApproval } from './recall';
import { findSend, toRecord } from './sendRows';
import type { SendRepository } from './types';
import { outcomePatience, untilReachable } from './untilReachable';

/** This process. A claim that carries another owner belongs to a process that has ended, or runs beside this one. */
const owner = randomUUID();

/** Approvals that this process had claimed and whose outcome it could not write down: nobody sends them any more. */
const unsettled = new Set<string>();

/** Sends: one row per approval, taken before the first byte goes out. */
export function sendRepository(database: Database): SendRepository {
	return {
		async claim(claim) {
			const token = randomUUID();
			return await untilReachable(async () => {
				for (;;) {
					const result = await tryToClaim(database, claim, { owner, token, unsettled });
					if (result) return result;
				}
			});
		},

		async recall(recall) {
			return await recallApproval(database, recall, owner);
		},

		async check(claim) {
			return await checkClaim(database, claim);
		},

		async settle({ approvalId, state, now, error }) {
			const outcome = { state, at: now.toISOString(), error: error ?? null };
			const write = async (attempt: number) => {
				const row = await database
					.updateTable('sends')
					.set(outcome)
					.where('approvalId', '=', approvalId)
					.where('state', 'in', ['claimed', 'unknown'])
					.where('owner', '=', owner)
					.returningAll()
					.executeTakeFirst();
				if (row) return toRecord(row);
				// Written by an earlier attempt whose answer was lost.
				const known = attempt > 1 ? await findSend(database, approvalId) : undefined;
				if (known?.owner === owner && known.state === state && known.at === outcome.at) {
					return toRecord(known);
				}
				throw new Error(`This process does not hold the claim on approval ${approvalId}.`);
			};
			try {
				const record = await untilReachable(write, outcomePatience);
				unsettled.delete(approvalId);
				return record;
			} catch (problem) {
				unsettled.add(approvalId);
				throw problem;
			}
		},

		async giveUpClaims({ claimedBefore, now }) {
			const rows = await giveUpClaims(database, { owner, unsettled, claimedBefore, now });
			return rows.map(toRecord);
		},

		async find(approvalId) {
			const row = await findSend(database, approvalId);
			return row && toRecord(row);
		},

		async list({ limit, offset, state, recipient }) {
			let query = database
				.selectFrom('sends')
				.selectAll()
				.orderBy('at', 'desc')
				.orderBy('approvalId')
				.limit(limit)
				.offset(offset);
			if (state) query = query.where('state', '=', state);
			if (recipient) query = query.where('recipientKey', '=', addressKey(recipient));
			return (await query.execute()).map(toRecord);
		},
	};
}
