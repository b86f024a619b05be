import type { Content } from '../shared/contracts';
import { SignoffError } from '../shared/errors';
import { isSafeInHeader, parseMailbox, type Mailbox } from '../shared/mailbox';
import { threadHeaders } from './customHeaders';
import { messageIdOf } from './messageId';

/** A file that goes with the mail: exactly the approved bytes. */
export interface MailAttachment {
	fileName: string;
	mimeType: string;
	content: Buffer;
}

/** A checked message, ready for any transport. `text` and `html` are exactly the approved characters. */
export interface OutgoingMail {
	messageId: string;
	from: Mailbox;
	to: Mailbox;
	cc: Mailbox[];
	bcc: Mailbox[];
	replyTo?: Mailbox;
	subject: string;
	text: string;
	html?: string;
	attachments?: MailAttachment[];
	/** Further headers: `customHeaders` says which names may be used. */
	headers?: Record<string, string>;
	/** The conversation that Gmail puts it into. */
	threadId?: string;
}

function mailboxOf(field: string, value: string): Mailbox {
	const mailbox = parseMailbox(value);
	if (!mailbox) throw new SignoffError('invalid_address', `Field: ${field}.`);
	return mailbox;
}

/** A sealed follow-up stays in its conversation; the builder's own option says otherwise. Throws `invalid_header`. */
function withThread(
	{ inReplyTo = '', references = [] }: Content,
	headers?: Record<string, string>,
): Record<string, string> | undefined {
	return inReplyTo ? { ...threadHeaders(inReplyTo, references.join(' ')), ...headers } : headers;
}

/**
 * Turns sealed content and its files into a message. Throws a `SignoffError` with `not_an_email`, `missing_sender`,
 * `missing_recipient`, `invalid_address`, `invalid_subject` or `empty_message`.
 */
export function composeMail(
	content: Content,
	approvalId: string,
	headers?: Record<string, string>,
	attachments: MailAttachment[] = [],
): OutgoingMail {
	if (content.kind !== 'email') throw new SignoffError('not_an_email', `Kind: ${content.kind}.`);
	if (!content.from?.trim()) throw new SignoffError('missing_sender');
	if (!content.to?.trim()) throw new SignoffError('missing_recipient');
	const from = mailboxOf('from', content.from);
	const to = mailboxOf('to', content.to);
	const subject = content.subject ?? '';
	if (!isSafeInHeader(subject)) throw new SignoffError('invalid_subject');
	if (!content.text?.trim()) throw new SignoffError('empty_message');
	return {
		messageId: messageIdOf(approvalId, from.address),
		from,
		to,
		cc: (content.cc ?? []).map((address) => mailboxOf('cc', address)),
		bcc: (content.bcc ?? []).map((address) => mailboxOf('bcc', address)),
		replyTo: content.replyTo ? mailboxOf('replyTo', content.replyTo) : undefined,
		subject,
		text: content.text,
		html: content.html,
		attachments,
		headers: withThread(content, headers),
	};
}
