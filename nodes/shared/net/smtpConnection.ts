import type { ICredentialsDisplayOptions, INodeCredentialDescription } from 'n8n-workflow';

/** n8n's own SMTP credential type: builders have it already. */
export function smtpCredentials(
	displayOptions?: ICredentialsDisplayOptions,
): INodeCredentialDescription[] {
	return [{ name: 'smtp', required: true, displayOptions }];
}

/** What the credential type `smtp` holds. */
export interface SmtpCredential {
	user?: string;
	password?: string;
	host: string;
	port: number;
	secure: boolean;
	disableStartTls?: boolean;
	hostName?: string;
}

/** Milliseconds to wait for a connection, and then for the server's greeting. */
export const connectionTimeout = 30_000;

/** What nodemailer needs to reach the server of a credential; reading files or URLs on behalf of a mail is off. */
export function smtpConnection(credential: SmtpCredential) {
	const login = credential.user || credential.password;
	return {
		host: credential.host,
		port: Number(credential.port),
		secure: credential.secure,
		ignoreTLS: !credential.secure && credential.disableStartTls === true,
		name: credential.hostName || undefined,
		auth: login ? { user: credential.user ?? '', pass: credential.password ?? '' } : undefined,
		connectionTimeout,
		disableFileAccess: true,
		disableUrlAccess: true,
	};
}
