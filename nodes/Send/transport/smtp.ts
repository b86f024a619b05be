import type { Readable } from 'node:stream';
import {
	connectionTimeout,
	smtpConnection,
	type SmtpCredential,
} from '../../shared/net/smtpConnection';
import type { OutgoingMail } from '../outgoingMail';
import type { DkimOptions } from './dkim';
import { exactEnd } from './exactEnd';
import { messageOf, rawMessage } from './message';
import { readSmtpFailure, type SmtpError } from './smtpFailure';
import { needsSmtpUtf8, takesSmtpUtf8 } from './smtpUtf8';
import type { DeliveryFailure, MailTransport } from './transport';

/** `answerTimeout`: milliseconds the server may stay silent. `dkim`: how each message is signed. */
export interface SmtpOptions {
	answerTimeout: number;
	allowUnauthorizedCertificates: boolean;
	dkim?: DkimOptions;
}

/** Connections kept open to one server, and therefore messages under way at the same time. */
const maximumConnections = 5;

/**
 * A pool of SMTP connections shared by all messages of a run. Nothing is opened before the first message.
 * The pool itself tries again only where no byte of the message has left.
 */
export async function openSmtpTransport(
	credential: SmtpCredential,
	options: SmtpOptions,
): Promise<MailTransport> {
	const { createTransport } = await import('nodemailer');
	const connection = {
		...smtpConnection(credential),
		tls: options.allowUnauthorizedCertificates ? { rejectUnauthorized: false } : undefined,
		// Earlier than the general limit, so that the two can be told apart.
		greetingTimeout: Math.min(connectionTimeout, 0.9 * options.answerTimeout),
		socketTimeout: options.answerTimeout,
	};
	const pool = createTransport({
		...connection,
		pool: true,
		maxConnections: maximumConnections,
		maxRequeues: 2,
		dkim: options.dkim,
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
	let refusedLogin: DeliveryFailure | undefined;
	let verified: Promise<unknown> | undefined;

	// Asked only where it matters, and once.
	let utf8: Promise<boolean | undefined> | undefined;
	const refuseAddress = async (mail: OutgoingMail): Promise<DeliveryFailure | undefined> => {
		if (!needsSmtpUtf8(mail)) return undefined;
		utf8 ??= takesSmtpUtf8(connection);
		if ((await utf8) !== false) return undefined;
		return { state: 'failed', reason: 'smtputf8_missing', detail: '' };
	};

	return {
		name: 'smtp',
		concurrency: maximumConnections,
		async deliver(mail) {
			if (refusedLogin) return refusedLogin;
			const refusedAddress = await refuseAddress(mail);
			if (refusedAddress) return refusedAddress;
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
				const refusedAddress = await refuseAddress(mail);
				return refusedAddress ?? { state: 'ready', bytes: (await rawMessage(mail)).length };
			} catch (error) {
				return readSmtpFailure(error as SmtpError, false);
			}
		},
		close: () => pool.close(),
	};
}
