import { randomUUID } from 'node:crypto';
import { SignoffError } from '../shared/errors';
import type { Mailbox } from '../shared/mailbox';
import { messageIdOf } from './messageId';
import type { OutgoingMail } from './outgoingMail';
import type { SendResult } from './sendResult';
import type { MailTransport } from './transport/transport';

/** Does everything but hand the message over, and uses up nothing. The item is not sent, and says so. */
export async function rehearse(transport: MailTransport, mail: OutgoingMail): Promise<SendResult> {
	const answer = await transport.rehearse(mail);
	if (answer.state !== 'ready') {
		return { problem: new SignoffError(answer.reason, answer.detail) };
	}
	return { problem: new SignoffError('dry_run', `${answer.bytes} bytes to ${mail.to.address}.`) };
}

/**
 * Sends the message to the trial address and to nobody else; the approval stays unused. `finish` adds what differs from
 * recipient to recipient: whoever tries a link must not act for the real recipient.
 */
export async function sendTrial(
	transport: MailTransport,
	mail: OutgoingMail,
	trialAddress: Mailbox,
	finish: (mail: OutgoingMail) => OutgoingMail,
): Promise<SendResult> {
	const trial = finish({
		...mail,
		to: trialAddress,
		cc: [],
		bcc: [],
		threadId: undefined,
		// An id of its own: the real one is for the one message that goes to the recipient.
		messageId: messageIdOf(`trial-${randomUUID()}`, mail.from.address),
		headers: { ...mail.headers, 'X-Signoff-Trial-For': mail.to.address },
	});
	const delivery = await transport.deliver(trial);
	if (delivery.state !== 'sent') {
		return { problem: new SignoffError(delivery.reason, delivery.detail) };
	}
	return { problem: new SignoffError('redirected', `It went to ${trialAddress.address}.`) };
}
