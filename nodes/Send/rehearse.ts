import { randomUUID } from 'node:crypto';
import { SignoffError } from '../shared/errors';
import type { Mailbox } from '../shared/mailbox';
import { messageIdOf } from './messageId';
import type { OutgoingMail } from './outgoingMail';
import type { SendResult } from './sendResult';
import type { MailTransport } from './transport/smtp';

/**
 * A trial that uses up nothing: without `trialAddress` everything but handing the message over, with it the message goes
 * there and to nobody else. Either way the item is not sent, and says so.
 */
export async function rehearse(
	transport: MailTransport,
	mail: OutgoingMail,
	trialAddress?: Mailbox,
): Promise<SendResult> {
	if (!trialAddress) {
		const answer = await transport.rehearse(mail);
		if (answer.state !== 'ready') {
			return { problem: new SignoffError(answer.reason, answer.detail) };
		}
		return { problem: new SignoffError('dry_run', `${answer.bytes} bytes to ${mail.to.address}.`) };
	}
	const delivery = await transport.deliver({
		...mail,
		to: trialAddress,
		cc: [],
		bcc: [],
		// An id of its own: the real one is for the one message that goes to the recipient.
		messageId: messageIdOf(`trial-${randomUUID()}`, mail.from.address),
		headers: { ...mail.headers, 'X-Signoff-Trial-For': mail.to.address },
	});
	if (delivery.state !== 'sent') {
		return { problem: new SignoffError(delivery.reason, delivery.detail) };
	}
	return { problem: new SignoffError('redirected', `It went to ${trialAddress.address}.`) };
}
