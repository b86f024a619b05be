import type { SendRecord } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import type { Ledger, StoredApproval } from '../shared/ledger';
import { composeMail } from './outgoingMail';
import { readRefusal } from './refusal';
import type { SendResult } from './sendResult';
import type { Delivery, MailTransport } from './transport/smtp';

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
	const answer = await ledger.sends.claim({
		approvalId: approval.id,
		contentHash: approval.contentHash,
		recipient: mail.to.address,
		copies: [...mail.cc, ...mail.bcc].map(({ address }) => address),
		sender: mail.from.address,
		transport: transport.name,
		messageId: mail.messageId,
		now: new Date(),
	});
	if (!answer.claimed) return readRefusal(answer) ?? {};
	return await settle(ledger, answer.record, await transport.deliver(mail));
}
