import { SignoffError } from '../shared/errors';
import { smtpConnection, type SmtpCredential } from '../shared/net/smtpConnection';
import type { NotificationMail } from './notification';

/**
 * Sends each reviewer a mail, one after the other.
 * @throws SignoffError `notification_failed` naming the first that could not be sent
 */
export async function notifyByEmail(
	credential: SmtpCredential,
	from: string,
	mails: NotificationMail[],
): Promise<void> {
	const { createTransport } = await import('nodemailer');
	const transport = createTransport(smtpConnection(credential));
	try {
		for (const mail of mails) {
			try {
				await transport.sendMail({ from, ...mail });
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				throw new SignoffError('notification_failed', `To ${mail.to}: ${reason}`, { cause: error });
			}
		}
	} finally {
		transport.close();
	}
}
