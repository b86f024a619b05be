import type { Ledger } from '../../shared/ledger';
import { addressKey } from '../../shared/mailbox';
import { readToken } from '../unsubscribe/token';
import { bouncedRecipients, type BouncedRecipient } from './bounce';
import { returnedMessageIds, type IncomingMail } from './incomingMail';
import { asksForNoMore, isUnsubscribeSubject } from './optOut';

/** What an incoming mail is. `approvalId`: the approval of our mail that it is about, where one is known. */
export type SortedMail =
	| ({ kind: 'bounce'; approvalId: string } & BouncedRecipient)
	| { kind: 'unsubscribe'; address: string; approvalId?: string }
	| { kind: 'reply'; address: string; approvalId: string }
	| { kind: 'other' };

/** A mail that we sent, by the ledger. */
interface OurMail {
	approvalId: string;
	recipient: string;
}

/**
 * Sorts one mail. A report counts as a bounce only when the ledger knows the returned message and its recipient: nobody gets
 * an address suppressed by writing a false report. `secret`: signs unsubscribe subjects; without it only the plain
 * wish counts.
 */
export async function sortMail(
	mail: IncomingMail,
	ledger: Pick<Ledger, 'sends'>,
	secret?: string,
): Promise<SortedMail> {
	const bounce = await findBounce(mail, ledger);
	if (bounce) return bounce;
	const signed = secret === undefined ? undefined : readToken(secret, mail.subject);
	if (signed) return { kind: 'unsubscribe', ...signed };
	if (mail.isAutomatic || mail.from === undefined) return { kind: 'other' };

	const ours = await firstOfOurs(mail.answers, ledger);
	const address = ours?.recipient ?? mail.from;
	if (isUnsubscribeSubject(mail.subject)) {
		return { kind: 'unsubscribe', address: mail.from, approvalId: ours?.approvalId };
	}
	if (!ours) return { kind: 'other' };
	const { approvalId } = ours;
	return asksForNoMore(mail.text)
		? { kind: 'unsubscribe', address, approvalId }
		: { kind: 'reply', address, approvalId };
}

/** Messages that a mail names, at the most, that the ledger is asked about. A conversation is shorter, a report names one. */
const mostAsked = 50;

async function findBounce(
	mail: IncomingMail,
	ledger: Pick<Ledger, 'sends'>,
): Promise<SortedMail | undefined> {
	const recipients = bouncedRecipients(mail.text).filter(({ action }) => action === 'failed');
	if (recipients.length === 0) return undefined;
	const named = [...returnedMessageIds(mail), ...mail.answers];
	for (const messageId of named.slice(0, mostAsked)) {
		const ours = await findOurs(messageId, ledger);
		const recipient = recipients.find(
			({ address }) => ours && addressKey(address) === addressKey(ours.recipient),
		);
		if (ours && recipient) return { kind: 'bounce', approvalId: ours.approvalId, ...recipient };
	}
	return undefined;
}

async function firstOfOurs(messageIds: string[], ledger: Pick<Ledger, 'sends'>) {
	for (const messageId of messageIds.slice(0, mostAsked)) {
		const ours = await findOurs(messageId, ledger);
		if (ours) return ours;
	}
	return undefined;
}

/** Our Message-IDs begin with the approval id (messageId.ts); the ledger has the last word. */
async function findOurs(
	messageId: string,
	ledger: Pick<Ledger, 'sends'>,
): Promise<OurMail | undefined> {
	const approvalId = messageId.slice(1, messageId.indexOf('@'));
	const record = await ledger.sends.find(approvalId);
	if (record?.messageId !== messageId) return undefined;
	return { approvalId, recipient: record.recipient.toLowerCase() };
}
