import { sealContent } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, StoredApproval } from '../shared/ledger';
import type { ItemContent } from './itemContent';

/**
 * `purpose`: what the approval is to be used for. `workflowId`: the only workflow whose approvals count; absent: those of
 * any, for a workflow that sends what another one had approved.
 */
export interface ApprovalRules {
	purpose?: 'email' | 'release';
	workflowId?: string;
}

/**
 * By the id the item carries; without one the newest approval of this very content that has not been used. One of this
 * workflow goes before those of others, which are named only so that the refusal can say what is wrong.
 */
async function lookUp(
	ledger: Ledger,
	item: ItemContent,
	isOurs: (approval: StoredApproval) => boolean,
): Promise<StoredApproval | undefined> {
	if (item.approvalId !== undefined) return await ledger.approvals.findById(item.approvalId);
	if (item.contentHash === undefined) return undefined;
	const all = await ledger.approvals.findByContentHash(item.contentHash);
	const ours = all.filter(isOurs);
	const approvals = ours.length > 0 ? ours : all;
	for (const approval of approvals) {
		const record = await ledger.sends.find(approval.id);
		if (!record || record.state === 'failed') return approval;
	}
	return approvals[0];
}

/**
 * The approval in the ledger that covers exactly what the item would send. What the item says about its approval does
 * not count. `release`: of any content but emails; an item may then come without a draft, as what goes on is the sealed
 * content. Throws a `SignoffError` `not_approved`, `other_workflow`,
 * `content_purged`, `not_an_email`, `invalid_input` or `content_changed`.
 */
export async function findApproval(
	ledger: Ledger,
	item: ItemContent,
	{ purpose = 'email', workflowId }: ApprovalRules = {},
): Promise<StoredApproval> {
	const isOurs = (approval: StoredApproval) =>
		workflowId === undefined || approval.workflowId === workflowId;
	const approval = await lookUp(ledger, item, isOurs);
	if (!approval) throw new SignoffError('not_approved');
	if (!isOurs(approval)) {
		throw new SignoffError('other_workflow', `It was given in workflow ${approval.workflowId}.`);
	}
	if (approval.purgedAt !== undefined) {
		throw new SignoffError('content_purged', `On ${approval.purgedAt.slice(0, 10)}.`);
	}
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
	// Beside custom fields an item may carry a draft that nobody was asked about.
	const claimed = kind === 'custom' ? item.customHash : item.contentHash;
	if (claimed !== undefined && claimed !== approval.contentHash) {
		throw new SignoffError('content_changed');
	}
	// The seal also guards the ledger's own text: a row edited by hand is not what a person approved.
	if (sealContent(approval.content) !== approval.contentHash) {
		throw new SignoffError('content_changed', 'The ledger holds another text than the seal.');
	}
	return approval;
}
