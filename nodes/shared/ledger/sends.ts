import { randomUUID } from 'node:crypto';
import { sendRecordSchema, type SendRecord } from '../contracts';
import { withoutNulls, type Database, type SendRow } from './database';
import type { SendRepository } from './types';

/** This process. A claim that carries another owner belongs to a process that has ended, or runs beside this one. */
const owner = randomUUID();

/** Sends: one row per approval, taken before the first byte goes out. */
export function sendRepository(database: Database): SendRepository {
	const find = async (approvalId: string) => {
		const row = await database
			.selectFrom('sends')
			.selectAll()
			.where('approvalId', '=', approvalId)
			.executeTakeFirst();
		return row && toRecord(row);
	};

	/** The one statement that gives out the right to send. */
	const take = async ({ now, ...claim }: Parameters<SendRepository['claim']>[0]) =>
		await database
			.insertInto('sends')
			.values({ ...claim, state: 'claimed', attempts: 1, at: now.toISOString(), owner })
			.onConflict((conflict) =>
				conflict
					.column('approvalId')
					.doUpdateSet((known) => ({
						contentHash: known.ref('excluded.contentHash'),
						recipient: known.ref('excluded.recipient'),
						transport: known.ref('excluded.transport'),
						messageId: known.ref('excluded.messageId'),
						state: 'claimed',
						attempts: known('sends.attempts', '+', 1),
						at: known.ref('excluded.at'),
						error: null,
						owner,
					}))
					.where('sends.state', '=', 'failed'),
			)
			.returningAll()
			.executeTakeFirst();

	/** A claim of another process has no known end: nobody may send it again by itself. */
	const giveUpForeignClaim = async (approvalId: string, now: Date) =>
		await database
			.updateTable('sends')
			.set({
				state: 'unknown',
				at: now.toISOString(),
				error: 'Another n8n process claimed this message and left no outcome.',
			})
			.where('approvalId', '=', approvalId)
			.where('state', '=', 'claimed')
			.where('owner', '<>', owner)
			.returningAll()
			.executeTakeFirst();

	return {
		async claim(claim) {
			for (;;) {
				const taken = await take(claim);
				if (taken) return { claimed: true, record: toRecord(taken) };

				const givenUp = await giveUpForeignClaim(claim.approvalId, claim.now);
				if (givenUp) return { claimed: false, record: toRecord(givenUp) };

				const record = await find(claim.approvalId);
				// Failed in between: it can be taken after all.
				if (record && record.state !== 'failed') return { claimed: false, record };
			}
		},

		async settle({ approvalId, state, now, error }) {
			const row = await database
				.updateTable('sends')
				.set({ state, at: now.toISOString(), error: error ?? null })
				.where('approvalId', '=', approvalId)
				.where('state', 'in', ['claimed', 'unknown'])
				.where('owner', '=', owner)
				.returningAll()
				.executeTakeFirst();
			if (!row) throw new Error(`This process does not hold the claim on approval ${approvalId}.`);
			return toRecord(row);
		},

		find,

		async list({ limit, offset }) {
			const rows = await database
				.selectFrom('sends')
				.selectAll()
				.orderBy('at', 'desc')
				.orderBy('approvalId')
				.limit(limit)
				.offset(offset)
				.execute();
			return rows.map(toRecord);
		},
	};
}

function toRecord(row: SendRow): SendRecord {
	return sendRecordSchema.parse(withoutNulls(row));
}
