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

/** How one delivery ended. `note` names recipients in copy whom the server refused while it took the message. */
export type Delivery = { state: 'sent'; note?: string } | SmtpFailure;

/** Takes checked messages to a server. `deliver` never throws; `close` ends the connections when they are idle. */
export interface MailTransport {
	name: string;
	deliver(mail: OutgoingMail): Promise<Delivery>;
	close(): void;
}

/** Connections kept open to one server, and therefore messages under way at the same time. */
export const maximumConnections = 5;

const withName = ({ name, address }: Mailbox): Mailbox | string =>
	name ? { name, address } : address;

/**
 * A pool of SMTP connections shared by all messages of a run. Nothing is opened before the first message.
 * The pool itself tries again only where no byte of the message has left.
 */
export async function openSmtpTransport(
	credential: SmtpCredential,
	options: SmtpOptions,
): Promise<MailTransport> {
	const { createTransport } = await import('nodemailer');
	const pool = createTransport(
		{
			...smtpConnection(credential),
			pool: true,
			maxConnections: maximumConnections,
			maxRequeues: 2,
			tls: options.allowUnauthorizedCertificates ? { rejectUnauthorized: false } : undefined,
			greetingTimeout: Math.min(connectionTimeout, options.answerTimeout),
			socketTimeout: options.answerTimeout,
		},
		// Quoted-printable keeps trailing spaces, long lines and every character as approved.
		{ encoding: 'quoted-printable' },
	);

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

	return {
		name: 'smtp',
		async deliver(mail) {
			if (refusedLogin) return refusedLogin;
			const read: Readable[] = [];
			streams.set(mail.messageId, read);
			try {
				const answer = await pool.sendMail({
					messageId: mail.messageId,
					from: withName(mail.from),
					to: withName(mail.to),
					cc: mail.cc.map(withName),
					bcc: mail.bcc.map(withName),
					replyTo: mail.replyTo && withName(mail.replyTo),
					subject: mail.subject,
					text: mail.text,
					html: mail.html,
				});
				const refused = answer.rejected.map(String).join(', ');
				return { state: 'sent', note: refused ? `Refused for ${refused}.` : undefined };
			} catch (error) {
				const handedOver = read.some((stream) => stream.readableDidRead);
				const failure = readSmtpFailure(error as SmtpError, handedOver);
				if (failure.reason === 'smtp_auth') refusedLogin = failure;
				return failure;
			} finally {
				streams.delete(mail.messageId);
			}
		},
		close: () => pool.close(),
	};
}
