import { z } from 'zod/v4';
import {
	draftSchema,
	itemApprovalSchema,
	sendRecordSchema,
	type Content,
	type EarlierMail,
	type SendRecord,
} from '../../shared/contracts';
import { SignoffError } from '../../shared/errors';
import type { Ledger } from '../../shared/ledger';
import { addressKey, parseMailbox } from '../../shared/mailbox';

/** What a mail looked like when it left, and how its conversation goes on. */
function asSent(content: Content, record: SendRecord): EarlierMail {
	const before = [...(content.references ?? []), ...(content.inReplyTo ? [content.inReplyTo] : [])];
	return {
		subject: content.subject ?? '',
		text: content.text ?? '',
		messageId: record.messageId,
		...(before.length > 0 ? { references: [...new Set(before)] } : {}),
		sentAt: record.at,
		approvalId: record.approvalId,
	};
}

async function fromLedger(ledger: Ledger, record: SendRecord): Promise<EarlierMail | undefined> {
	const approval = await ledger.approvals.findById(record.approvalId);
	return approval?.content.kind === 'email' && approval.content.text
		? asSent(approval.content, record)
		: undefined;
}

function isSame(left: string, right: string): boolean {
	return addressKey(left) === addressKey(right);
}

const sentSchema = sendRecordSchema.partial().extend({ messageId: z.string(), state: z.string() });

/** What Send left on the item, for a mail that the ledger does not know any more. */
function fromItem(json: Record<string, unknown>, recipient: string): EarlierMail | undefined {
	const send = sentSchema.safeParse(json.send).data;
	const draft = draftSchema.safeParse(json.draft).data;
	if (send?.state !== 'sent' || draft?.kind !== 'email') return undefined;
	if (!isSame(parseMailbox(draft.to ?? '')?.address ?? '', recipient)) return undefined;
	const before = [...(draft.references ?? []), ...(draft.inReplyTo ? [draft.inReplyTo] : [])];
	return {
		subject: draft.subject ?? '',
		text: draft.body,
		messageId: send.messageId,
		...(before.length > 0 ? { references: [...new Set(before)] } : {}),
		...(send.at ? { sentAt: send.at } : {}),
		...(send.approvalId ? { approvalId: send.approvalId } : {}),
	};
}

/** The approval that the item names, by what Send or Human Approval left on it. */
function approvalIdOf(json: Record<string, unknown>): string | undefined {
	const send = z.object({ approvalId: z.string() }).safeParse(json.send).data;
	return send?.approvalId ?? itemApprovalSchema.safeParse(json.approval).data?.id;
}

/**
 * The mail that an item's prospect was sent: the one that the item itself names, else the latest to that address that the
 * ledger knows as sent. `recipient`: the prospect's bare address.
 *
 * @throws SignoffError `no_earlier_mail`, and what the ledger throws
 */
export async function findEarlierMail(
	json: Record<string, unknown>,
	recipient: string,
	openLedger: () => Promise<Ledger>,
): Promise<EarlierMail> {
	const ledger = await openLedger();
	const named = approvalIdOf(json);
	const record = named ? await ledger.sends.find(named) : undefined;
	if (record && record.state !== 'sent') {
		throw new SignoffError('no_earlier_mail', `The mail of this item is "${record.state}".`);
	}
	// Whoever else that mail went to: what it says is not for this prospect.
	const isTheirs = record && isSame(record.recipient, recipient);
	const own = (isTheirs && (await fromLedger(ledger, record))) || fromItem(json, recipient);
	if (own) return own;
	const [latest] = await ledger.sends.list({ limit: 1, offset: 0, state: 'sent', recipient });
	const found = latest && (await fromLedger(ledger, latest));
	if (found) return found;
	throw new SignoffError('no_earlier_mail', latest ? 'Its text was removed by age.' : undefined);
}
