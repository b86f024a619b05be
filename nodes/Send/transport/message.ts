import type { Mailbox } from '../../shared/mailbox';
import type { OutgoingMail } from '../outgoingMail';
import { exactEnd } from './exactEnd';

const withName = ({ name, address }: Mailbox): Mailbox | string =>
	name ? { name, address } : address;

/** The message in the words of the mail library. Quoted-printable keeps trailing spaces, long lines and every character. */
export function messageOf(mail: OutgoingMail) {
	return {
		messageId: mail.messageId,
		from: withName(mail.from),
		to: withName(mail.to),
		cc: mail.cc.map(withName),
		bcc: mail.bcc.map(withName),
		replyTo: mail.replyTo && withName(mail.replyTo),
		subject: mail.subject,
		text: mail.text,
		html: mail.html,
		attachments: mail.attachments?.map(({ fileName, mimeType, content }) => ({
			filename: fileName,
			contentType: mimeType,
			content,
		})),
		headers: mail.headers,
		encoding: 'quoted-printable' as const,
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}

/**
 * The whole message as bytes (RFC 5322). `keepBcc`: for services that read the recipients from the header, and take the
 * line out themselves.
 */
export async function rawMessage(
	mail: OutgoingMail,
	{ keepBcc = false }: { keepBcc?: boolean } = {},
): Promise<Buffer> {
	const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
	const node = new MailComposer({ ...messageOf(mail), newline: '\r\n' }).compile();
	node.keepBcc = keepBcc;
	node.transform(exactEnd);
	return await node.build();
}
