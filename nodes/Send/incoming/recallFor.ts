import type { Ledger, StoredApproval } from '../../shared/ledger';
import { addressKey, bareAddress } from '../../shared/mailbox';

/** Approvals read at a time: their texts come along. */
const pageSize = 200;

/** Older ones are not sent any more by anything that looks for them by itself. */
const lookBackMs = 90 * 24 * 3_600_000;

/**
 * Takes back all that is approved for an address and not sent, also where it is held, in whatever workflow: each on the
 * row that a claim would take. Returns the ids of the approvals that were recalled.
 */
export async function recallFor(
	ledger: Pick<Ledger, 'approvals' | 'sends'>,
	address: string,
	by: string,
	now: Date,
): Promise<string[]> {
	const key = addressKey(address);
	const since = new Date(now.getTime() - lookBackMs);
	// Held approvals are listed once their hold is over, however long it is.
	const until = new Date('9999-12-31T00:00:00.000Z');
	const recalled: string[] = [];
	for (let after: StoredApproval | undefined; ; ) {
		const page = await ledger.approvals.listUnsent({ since, until, limit: pageSize, after });
		for (const { approval } of page) {
			if (addressKey(bareAddress(approval.content.to ?? '')) !== key) continue;
			const answer = await ledger.sends.recall({ approval, by, why: 'They replied.', now });
			if (answer.recalled) recalled.push(approval.id);
		}
		after = page.at(-1)?.approval;
		if (page.length < pageSize || !after) return recalled;
	}
}
