import { createHash } from 'node:crypto';
import type { Database } from './database';
import { domainOf } from '../mailbox';
import type { Claim, PaceRule } from './types';

/**
 * When the claim may be taken under a rule: the moment when the claim that fills the last free place becomes old enough.
 * Undefined: now. `sends` in the state `failed` or `recalled` left nothing behind and do not count.
 */
export async function freeAt(
	database: Database,
	claim: Claim,
	rule: PaceRule,
): Promise<Date | undefined> {
	const { now } = claim;
	const oldest = new Date(now.getTime() - rule.withinMs - (rule.jitterMs ?? 0));
	let query = database
		.selectFrom('sends')
		.select(['approvalId', 'claimedAt'])
		.where('state', 'not in', ['failed', 'recalled'])
		.where('claimedAt', '>', oldest.toISOString())
		.orderBy('claimedAt', 'desc')
		.limit(1)
		.offset(rule.most - 1);
	if (rule.scope === 'sender') query = query.where('sender', '=', claim.sender);
	if (rule.scope === 'domain') {
		query = query.where('recipientDomain', '=', domainOf(claim.recipient));
	}
	const last = await query.executeTakeFirst();
	if (!last) return undefined;
	const jitterMs = Math.round((rule.jitterMs ?? 0) * chance(last.approvalId));
	const free = new Date(Date.parse(last.claimedAt) + rule.withinMs + jitterMs);
	return free > now ? free : undefined;
}

/** From 0 to 1, always the same for the same text: everybody who asks gets the same answer. */
function chance(text: string): number {
	return createHash('sha256').update(text).digest().readUInt32BE() / 0xffff_ffff;
}
