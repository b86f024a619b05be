import type { INodeCredentialDescription } from 'n8n-workflow';
import { ledgerCredential } from '../shared/ledger/properties';
import { smtpCredentials } from '../shared/net/smtpConnection';

/** Only what the chosen ledger and the chosen way of notifying need. */
export const credentials: INodeCredentialDescription[] = [
	...smtpCredentials({ show: { operation: ['sendAndWait'], notifyBy: ['email'] } }),
	{
		name: 'signoffWebhookApi',
		required: true,
		testedBy: 'testWebhookSecret',
		displayOptions: { show: { operation: ['sendAndWait'], notifyBy: ['httpRequest'] } },
	},
	ledgerCredential,
];
