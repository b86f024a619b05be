import { sealContent } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, StoredApproval } from '../shared/ledger';
import type { ItemContent } from './itemContent';

/** By the id the item carries; without one the newest approval of this very content that has not been used. */
async function lookUp(ledger: Ledger, item: ItemContent): Promise<StoredApproval | undefined> {
	if (item.approvalId !== undefined) return await ledger.approvals.findById(item.approvalId);
	if (item.contentHash === undefined) return undefined;
	const approvals = await ledger.approvals.findByContentHash(item.contentHash);
	for (const approval of approvals) {
		const record = await ledger.sends.find(approval.id);
		if (!record || record.state === 'failed') return approval;
	}
	return approvals[0];
}

/**
 * The approval in the ledger that covers exactly what the item would send. What the item says about its approval does
 * not count. `release`: of any content but emails; an item may then come without a draft, as what goes on is the sealed
 * content. Throws a `SignoffError` `not_approved`, `not_an_email`, `invalid_input` or `content_changed`.
 */
export async function findApproval(
	ledger: Ledger,
	item: ItemContent,
	purpose: 'email' | 'release' = 'email',
): Promise<StoredApproval> {
	const approval = await lookUp(ledger, item);
	if (!approval) throw new SignoffError('not_approved');
	const { kind } = approval.content;
	if (purpose === 'email' && kind !== 'email') {
		throw new SignoffError('not_an_email', `Kind: ${kind}.`);
	}
	if (purpose === 'release' && kind === 'email') {
		throw new SignoffError('invalid_input', 'An email leaves by the operation Send Email.');
	}
	if (item.contentHash === undefined && purpose === 'email') {
		throw new SignoffError('invalid_input', 'It has no draft.');
	}
	if (item.contentHash !== undefined && item.contentHash !== approval.contentHash) {
		throw new SignoffError('content_changed');
	}
	// The seal also guards the ledger's own text: a row edited by hand is not what a person approved.
	if (sealContent(approval.content) !== approval.contentHash) {
		throw new SignoffError('content_changed', 'The ledger holds another text than the seal.');
	}
	return approval;
}
