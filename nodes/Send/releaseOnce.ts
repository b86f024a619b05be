import type { Ledger } from '../shared/ledger';
import { bareAddress } from '../shared/mailbox';
import { findApproval, type ApprovalRules } from './findApproval';
import { heldBack } from './hold';
import { readItemContent } from './itemContent';
import { readRefusal } from './refusal';
import type { SendResult } from './sendResult';

/**
 * Gives out the sealed content of an approval that is not an email, at most once: claimed and settled before the item goes
 * on, so a crash behind this node never lets it pass a second time. A problem comes back in the result. `workflowId`: the
 * only workflow whose approvals count.
 */
export async function releaseOnce(
	ledger: Ledger,
	json: Record<string, unknown>,
	{ workflowId }: Pick<ApprovalRules, 'workflowId'> = {},
): Promise<SendResult> {
	try {
		const rules: ApprovalRules = { purpose: 'release', workflowId };
		const approval = await findApproval(ledger, readItemContent(json), rules);
		const held = heldBack(approval, new Date());
		if (held) return held;
		const { id, content, contentHash } = approval;
		const answer = await ledger.sends.claim({
			approvalId: id,
			contentHash,
			recipient: bareAddress(content.to ?? ''),
			copies: [...(content.cc ?? []), ...(content.bcc ?? [])].map(bareAddress),
			sender: bareAddress(content.from ?? ''),
			transport: 'release',
			messageId: id,
			now: new Date(),
		});
		if (!answer.claimed) return readRefusal(answer) ?? {};
		const record = await ledger.sends.settle({ approvalId: id, state: 'sent', now: new Date() });
		return { record, content };
	} catch (problem) {
		return { problem };
	}
}
