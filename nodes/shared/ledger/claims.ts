import { sql } from 'kysely';
import { addressKey, domainOf } from '../mailbox';
import { giveUpClaims } from './abandonedClaims';
import { inTransaction, type Database } from './database';
import { freeAt } from './pace';
import { findSend, toRecord } from './sendRows';
import { suppressionKeys } from './suppressionKeys';
import { suppressionRepository } from './suppressions';
import type { Claim, ClaimRefusal, ClaimResult, PaceRule } from './types';

/** Who claims: the process, its one try, and the approvals whose outcome this process could not write down. */
export interface Claimant {
	owner: string;
	token: string;
	unsettled: Iterable<string>;
}

/** One try; undefined when what was found changed meanwhile. */
export async function tryToClaim(
	database: Database,
	claim: Claim,
	claimant: Claimant,
): Promise<ClaimResult | undefined> {
	const { approvalId, pace = [], now } = claim;
	const taken =
		pace.length === 0
			? await take(database, claim, claimant)
			: await takeInPace(database, claim, claimant);
	if (taken) return taken;

	const row = await findSend(database, approvalId);
	// The answer to an earlier try was lost, but the try itself was not.
	if (row?.claim === claimant.token) return { claimed: true, record: toRecord(row) };
	if (row && row.state !== 'failed') {
		const { owner, unsettled } = claimant;
		const [givenUp = row] = await giveUpClaims(database, { owner, unsettled, approvalId, now });
		return { claimed: false, record: toRecord(givenUp) };
	}
	const suppression = await suppressionRepository(database).findAny(everybody(claim));
	return suppression && { claimed: false, suppression };
}

/** What a claim would meet now, without taking it. */
export async function checkClaim(database: Database, claim: Claim): Promise<ClaimRefusal> {
	const row = await findSend(database, claim.approvalId);
	if (row && row.state !== 'failed') return { record: toRecord(row) };
	const suppression = await suppressionRepository(database).findAny(everybody(claim));
	if (suppression) return { suppression };
	const pace = await slowest(database, claim);
	return pace ? { pace } : {};
}

/** Looks at the pace and takes the claim in one transaction: transactions take turns, so no two fill the same place. */
async function takeInPace(
	database: Database,
	claim: Claim,
	claimant: Claimant,
): Promise<ClaimResult | undefined> {
	return await inTransaction(database, async (transaction) => {
		const row = await findSend(transaction, claim.approvalId);
		if (row && row.state !== 'failed') return undefined;
		const suppressions = suppressionRepository(transaction);
		if (await suppressions.findAny(everybody(claim))) return undefined;
		const pace = await slowest(transaction, claim);
		return pace ? { claimed: false, pace } : await take(transaction, claim, claimant);
	});
}

/**
 * The one statement that gives out the right to send: nobody has it, or the last attempt failed, and no recipient is
 * suppressed at this moment.
 */
async function take(
	database: Database,
	claim: Claim,
	{ owner, token }: Claimant,
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
