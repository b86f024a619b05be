import type { ReasonCode, SendRecord, SendState } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, StoredApproval } from '../shared/ledger';
import { composeMail } from './outgoingMail';
import type { Delivery, MailTransport } from './transport/smtp';

/** How sending one approval ended. `problem` says why it is not sent; `record` is missing when it was never claimed. */
export interface SendResult {
	record?: SendRecord;
	problem?: unknown;
}

/** Why an approval cannot be claimed. `failed` is free again: it failed in another run at this very moment. */
const takenReasons: Record<SendState, ReasonCode> = {
	sent: 'already_sent',
	claimed: 'already_claimed',
	failed: 'already_claimed',
	unknown: 'outcome_unknown',
};

/** Writes the outcome down. If that fails after the server took the message, nobody may send it again: unknown. */
async function settle(
	ledger: Ledger,
	claimed: SendRecord,
	delivery: Delivery,
): Promise<SendResult> {
	const error = delivery.state === 'sent' ? delivery.note : delivery.detail;
	try {
		const record = await ledger.sends.settle({
			approvalId: claimed.approvalId,
			state: delivery.state,
			now: new Date(),
			error,
		});
		if (delivery.state === 'sent') return { record };
		return { record, problem: new SignoffError(delivery.reason, delivery.detail) };
	} catch (cause) {
		const happened = delivery.state === 'sent' ? 'The server accepted it.' : delivery.detail;
		const why = cause instanceof Error ? cause.message : String(cause);
		return {
			record: claimed,
			problem: new SignoffError(
				'outcome_unknown',
				`${happened} The ledger could not write that down: ${why}`,
				{ cause },
			),
		};
	}
}

/**
 * Sends what was approved, at most once: checks it, claims it in the ledger, hands it to the mail server, writes down how
 * that ended. What leaves is the ledger's sealed content. Throws a `SignoffError` when it cannot be sent at all.
 */
export async function sendOnce(
	ledger: Ledger,
	transport: MailTransport,
	approval: StoredApproval,
): Promise<SendResult> {
	const mail = composeMail(approval.content, approval.id);
	const { claimed, record } = await ledger.sends.claim({
		approvalId: approval.id,
		contentHash: approval.contentHash,
		recipient: mail.to.address,
		transport: transport.name,
		messageId: mail.messageId,
		now: new Date(),
	});
	if (!claimed) return { record, problem: new SignoffError(takenReasons[record.state]) };
	return await settle(ledger, record, await transport.deliver(mail));
}
