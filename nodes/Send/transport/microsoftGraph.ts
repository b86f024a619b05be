import type { MailService } from './service';
import { readServiceAnswer } from './serviceAnswer';

/** What n8n's credential type `microsoftOutlookOAuth2Api` holds. */
export interface MicrosoftCredential {
	graphApiBaseUrl?: string;
	useShared?: boolean;
	userPrincipalName?: string;
}

/** Characters of a request to sendMail (Microsoft Graph: 4 MB). */
const largestRequest = 4 * 1024 * 1024;

/** Microsoft Graph (user: sendMail, MIME content), by the OAuth2 credential of n8n's own Outlook node. */
export function microsoftGraph(credential: MicrosoftCredential): MailService {
	const { graphApiBaseUrl, useShared, userPrincipalName = '' } = credential;
	const base = (graphApiBaseUrl || 'https://graph.microsoft.com').replace(/\/+$/, '');
	const user =
		useShared && userPrincipalName ? `users/${encodeURIComponent(userPrincipalName)}` : 'me';
	return {
		name: 'microsoftGraph',
		check: { method: 'GET', url: `${base}/v1.0/${user}/mailFolders/drafts?$select=id` },

		/** A credential that may send and not read is good enough; who may send as whom, sendMail itself checks. */
		readCheck(answer) {
			if (answer.status === 403 || (answer.status >= 200 && answer.status < 300)) return undefined;
			return { ...readServiceAnswer(answer), state: 'failed' };
		},

		handOver(raw) {
			const body = raw.toString('base64');
			if (body.length > largestRequest) {
				const detail = `It has ${raw.length} bytes; Microsoft Graph takes about 3 MB.`;
				return { state: 'failed', reason: 'message_too_large', detail };
			}
			return {
				method: 'POST',
				url: `${base}/v1.0/${user}/sendMail`,
				headers: { 'content-type': 'text/plain' },
				body,
			};
		},

		readReceipt: () => undefined,
	};
}
