import type { IExecuteFunctions } from 'n8n-workflow';
import { serviceRequest } from '../../shared/net/serviceRequest';
import type { SmtpCredential } from '../../shared/net/smtpConnection';
import { readDkim, type DkimCredential } from './dkim';
import { gmail } from './gmail';
import { microsoftGraph, type MicrosoftCredential } from './microsoftGraph';
import { serviceTransport, type MailService } from './service';
import { openSmtpTransport } from './smtp';
import type { MailTransport } from './transport';

/** `account`: the user of the SMTP credential, whose domain From should belong to, if `signingDomain` does not sign for it. */
export interface OpenTransport {
	transport: MailTransport;
	account?: string;
	signingDomain?: string;
}

/** Opens what the panel says mail goes through, once for a run. */
export async function transportFromNode(context: IExecuteFunctions): Promise<OpenTransport> {
	const options = context.getNodeParameter('options', 0, {}) as {
		answerTimeout?: number;
		allowUnauthorizedCerts?: boolean;
	};
	const answerTimeout = (options.answerTimeout ?? 120) * 1000;
	const over = (service: MailService, credentialType: string): OpenTransport => ({
		transport: serviceTransport(
			service,
			async (request) =>
				await serviceRequest(context, credentialType, { ...request, timeout: answerTimeout }),
		),
	});
	switch (context.getNodeParameter('sendThrough', 0, 'smtp')) {
		case 'gmail':
			// n8n says by itself when none is chosen.
			await context.getCredentials('gmailOAuth2');
			return over(gmail(), 'gmailOAuth2');
		case 'microsoftGraph': {
			const type = 'microsoftOutlookOAuth2Api';
			return over(microsoftGraph(await context.getCredentials<MicrosoftCredential>(type)), type);
		}
		default: {
			const credential = await context.getCredentials<SmtpCredential>('smtp');
			const signs = context.getNodeParameter('dkim', 0, false) === true;
			const dkim = signs
				? readDkim(await context.getCredentials<DkimCredential>('signoffDkimApi'))
				: undefined;
			const transport = await openSmtpTransport(credential, {
				...{ dkim, answerTimeout },
				allowUnauthorizedCertificates: options.allowUnauthorizedCerts === true,
			});
			return { transport, account: credential.user, signingDomain: dkim?.domainName };
		}
	}
}
