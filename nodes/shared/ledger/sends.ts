import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { addressKey, domainOf } from '../mailbox';
import { giveUpClaims } from './abandonedClaims';
import { inTransaction, type Database } from './database';
import { freeAt } from './pace';
import { recallApproval } from './recall';
import { findSend, toRecord } from './sendRows';
import { suppressionKeys } from './suppressionKeys';
import { suppressionRepository } from './suppressions';
import type { Claim, ClaimResult, PaceRule, SendRepository } from './types';
import { outcomePatience, untilReachable } from './untilReachable';

/** This process. A claim that carries another owner belongs to a process that has ended, or runs beside this one. */
const owner = randomUUID();

/** Approvals that this process had claimed and whose outcome it could not write down: nobody sends them any more. */
const unsettled = new Set<string>();

/** Sends: one row per approval, taken before the first byte goes out. */
export function sendRepository(database: Database): SendRepository {
	/** One try; undefined when what was found changed meanwhile. */
	const tryToClaim = async (claim: Claim, token: string): Promise<ClaimResult | undefined> => {
		const { approvalId, pace = [], now } = claim;
		const taken =
			pace.length === 0 ? await take(database, claim, token) : await takeInPace(claim, token);
		if (taken) return taken;

		const row = await findSend(database, approvalId);
		// The answer to an earlier try was lost, but the try itself was not.
		if (row?.claim === token) return { claimed: true, record: toRecord(row) };
		if (row && row.state !== 'failed') {
			const [givenUp = row] = await giveUpClaims(database, { owner, unsettled, approvalId, now });
			return { claimed: false, record: toRecord(givenUp) };
		}
		const suppression = await suppressionRepository(database).findAny(everybody(claim));
		return suppression && { claimed: false, suppression };
	};

	/** Looks at the pace and takes the claim in one transaction: transactions take turns, so no two fill the same place. */
	const takeInPace = async (claim: Claim, token: string): Promise<ClaimResult | undefined> =>
		await inTransaction(database, async (transaction) => {
			const row = await findSend(transaction, claim.approvalId);
			if (row && row.state !== 'failed') return undefined;
			const suppressions = suppressionRepository(transaction);
			if (await suppressions.findAny(everybody(claim))) return undefined;
			const pace = await slowest(transaction, claim);
			return pace ? { claimed: false, pace } : await take(transaction, claim, token);
		});

	return {
		async claim(claim) {
			const token = randomUUID();
			return await untilReachable(async () => {
				for (;;) {
					const result = await tryToClaim(claim, token);
					if (result) return result;
				}
			});
		},

		async recall(recall) {
			return await recallApproval(database, recall, owner);
		},

		async check(claim) {
			const { approvalId } = claim;
			const row = await findSend(database, approvalId);
			if (row && row.state !== 'failed') return { record: toRecord(row) };
			const suppression = await suppressionRepository(database).findAny(everybody(claim));
			if (suppression) return { suppression };
			const pace = await slowest(database, claim);
			return pace ? { pace } : {};
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

/**
 * The one statement that gives out the right to send: nobody has it, or the last attempt failed, and no recipient is
 * suppressed at this moment.
 */
async function take(
	database: Database,
	claim: Claim,
	token: string,
): Promise<ClaimResult | undefined> {
	const { now, approvalId, contentHash, recipient, transport, messageId, sender } = claim;
	const at = now.toISOString();
	const row = await database
		.insertInto('sends')
		.columns([
			...([
				'approvalId',
				'contentHash',
				'recipient',
				'recipientDomain',
				'recipientKey',
				'sender',
				'transport',
			] as const),
			...(['messageId', 'state', 'attempts', 'at', 'claimedAt', 'owner', 'claim'] as const),
		])
		.expression(({ selectFrom, not, exists }) =>
			selectNothingBut(database, [
				...[approvalId, contentHash, recipient, domainOf(recipient)],
				...[addressKey(recipient), sender, transport],
				...[messageId, 'claimed', 1, at, at, owner, token],
			]).where(
				not(
					exists(
						selectFrom('suppressions')
							.select('value')
							.where('value', 'in', everybody(claim).flatMap(suppressionKeys)),
					),
				),
			),
		)
		.onConflict((conflict) =>
			conflict
				.column('approvalId')
				.doUpdateSet((known) => ({
					contentHash: known.ref('excluded.contentHash'),
					recipient: known.ref('excluded.recipient'),
					recipientDomain: known.ref('excluded.recipientDomain'),
					recipientKey: known.ref('excluded.recipientKey'),
					sender: known.ref('excluded.sender'),
					transport: known.ref('excluded.transport'),
					messageId: known.ref('excluded.messageId'),
					state: 'claimed',
					attempts: known('sends.attempts', '+', 1),
					at: known.ref('excluded.at'),
					claimedAt: known.ref('excluded.claimedAt'),
					error: null,
					owner,
					claim: token,
				}))
				.where('sends.state', '=', 'failed'),
		)
		.returningAll()
		.executeTakeFirst();
	return row && { claimed: true, record: toRecord(row) };
}

/** A row of values that a `where` can follow. PostgreSQL wants to be told their types. */
function selectNothingBut(database: Database, values: Array<string | number>) {
	return database.selectNoFrom(
		values.map((value, index) => {
			const typed =
				typeof value === 'number'
					? sql<string | number>`cast(${value} as integer)`
					: sql<string | number>`cast(${value} as text)`;
			return typed.as(`v${index}`);
		}),
	);
}

/** The rule that makes the claim wait longest, or undefined when it need not wait. */
async function slowest(
	database: Database,
	claim: Claim,
): Promise<{ rule: PaceRule; notBefore: Date } | undefined> {
	let found: { rule: PaceRule; notBefore: Date } | undefined;
	for (const rule of claim.pace ?? []) {
		const notBefore = await freeAt(database, claim, rule);
		if (notBefore && (!found || notBefore > found.notBefore)) found = { rule, notBefore };
	}
	return found;
}

function everybody({ recipient, copies = [] }: Claim): string[] {
	return [recipient, ...copies];
}
