import type { Readable } from 'node:stream';
import type { Mailbox } from '../../shared/mailbox';
import {
	connectionTimeout,
	smtpConnection,
	type SmtpCredential,
} from '../../shared/net/smtpConnection';
import type { OutgoingMail } from '../outgoingMail';
import { exactEnd } from './exactEnd';
import { readSmtpFailure, type SmtpError, type SmtpFailure } from './smtpFailure';

/** `answerTimeout`: milliseconds the server may stay silent. */
export interface SmtpOptions {
	answerTimeout: number;
	allowUnauthorizedCertificates: boolean;
}

/**
 * How one delivery ended. `note` names those whom the server refused while it took the message for others;
 * `recipientRefused`: the one it was written to is among them.
 */
export type Delivery = { state: 'sent'; note?: string; recipientRefused?: boolean } | SmtpFailure;

/** What came of a rehearsal: the size of the whole message, or why the server would not have taken it. */
export type Rehearsal = { state: 'ready'; bytes: number } | SmtpFailure;

/** Takes checked messages to a server. Neither way throws; `close` ends the connections when they are idle. */
export interface MailTransport {
	name: string;
	deliver(mail: OutgoingMail): Promise<Delivery>;
	/** Connects, logs in and writes the message out, but hands nothing over. */
	rehearse(mail: OutgoingMail): Promise<Rehearsal>;
	close(): void;
}

/** Connections kept open to one server, and therefore messages under way at the same time. */
export const maximumConnections = 5;

const withName = ({ name, address }: Mailbox): Mailbox | string =>
	name ? { name, address } : address;

/** The message in the words of the mail library. Quoted-printable keeps trailing spaces, long lines and every character. */
const messageOf = (mail: OutgoingMail) => ({
	messageId: mail.messageId,
	from: withName(mail.from),
	to: withName(mail.to),
	cc: mail.cc.map(withName),
	bcc: mail.bcc.map(withName),
	replyTo: mail.replyTo && withName(mail.replyTo),
	subject: mail.subject,
	text: mail.text,
	html: mail.html,
	headers: mail.headers,
	encoding: 'quoted-printable',
});

/**
 * A pool of SMTP connections shared by all messages of a run. Nothing is opened before the first message.
 * The pool itself tries again only where no byte of the message has left.
 */
export async function openSmtpTransport(
	credential: SmtpCredential,
	options: SmtpOptions,
): Promise<MailTransport> {
	const { createTransport } = await import('nodemailer');
	const pool = createTransport({
		...smtpConnection(credential),
		pool: true,
		maxConnections: maximumConnections,
		maxRequeues: 2,
		tls: options.allowUnauthorizedCertificates ? { rejectUnauthorized: false } : undefined,
		greetingTimeout: Math.min(connectionTimeout, options.answerTimeout),
		socketTimeout: options.answerTimeout,
	});

	// The library reads the message only after the server's "go ahead" to DATA: whether its stream was read is therefore
	// the one exact sign that the server may have the message.
	const streams = new Map<string, Readable[]>();
	pool.use('stream', ({ message, data }, done) => {
		message.transform(exactEnd);
		const createReadStream = message.createReadStream.bind(message);
		message.createReadStream = (...parameters) => {
			const stream = createReadStream(...parameters);
			streams.get(String(data.messageId))?.push(stream);
			return stream;
		};
		done();
	});

	// Asking again for every message would get the account locked.
	let refusedLogin: SmtpFailure | undefined;
	let verified: Promise<unknown> | undefined;

	return {
		name: 'smtp',
		async deliver(mail) {
			if (refusedLogin) return refusedLogin;
			const read: Readable[] = [];
			streams.set(mail.messageId, read);
			try {
				const answer = await pool.sendMail(messageOf(mail));
				const refused = answer.rejected.map(String);
				return {
					state: 'sent',
					note: refused.length > 0 ? `Refused for ${refused.join(', ')}.` : undefined,
					recipientRefused: refused.includes(mail.to.address) || undefined,
				};
			} catch (error) {
				const handedOver = read.some((stream) => stream.readableDidRead);
				const failure = readSmtpFailure(error as SmtpError, handedOver);
				if (failure.reason === 'smtp_auth') refusedLogin = failure;
				return failure;
			} finally {
				streams.delete(mail.messageId);
			}
		},
		async rehearse(mail) {
			try {
				verified ??= pool.verify();
				await verified;
				const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
				const message = await new MailComposer(messageOf(mail)).compile().build();
				return { state: 'ready', bytes: message.length };
			} catch (error) {
				return readSmtpFailure(error as SmtpError, false);
			}
		},
		close: () => pool.close(),
	};
}
