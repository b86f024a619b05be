import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { OutgoingMail } from '../outgoingMail';

/** Whether an address of the mail has letters beyond ASCII before the @. Domains go out as Punycode. */
export function needsSmtpUtf8({ from, to, cc, bcc }: OutgoingMail): boolean {
	return [from, to, ...cc, ...bcc].some(({ address }) =>
		/[^\x20-\x7e]/.test(address.slice(0, address.lastIndexOf('@'))),
	);
}

/**
 * Whether the server takes such addresses (RFC 6531): the mail library sends them either way, and a server that does not
 * know them may deliver to another address. Undefined when it could not be asked.
 */
export async function takesSmtpUtf8(options: SMTPConnectionOptions): Promise<boolean | undefined> {
	const { default: SMTPConnection } = await import('nodemailer/lib/smtp-connection');
	let said = '';
	const hear = (entry: { tnx?: string }, text: unknown) => {
		if (entry.tnx === 'server') said += `\n${String(text)}`;
	};
	const level = () => {};
	const logger = { level, trace: level, debug: hear, info: level, warn: level, error: level };
	const connection = new SMTPConnection({
		...options,
		debug: true,
		logger: { ...logger, fatal: level },
	});
	const connected = await new Promise<boolean>((resolve) => {
		connection.once('error', () => resolve(false));
		connection.once('end', () => resolve(false));
		connection.connect((error) => resolve(!error));
	});
	connection.quit();
	return connected ? /^\d{3}[ -]SMTPUTF8\b/im.test(said) : undefined;
}
