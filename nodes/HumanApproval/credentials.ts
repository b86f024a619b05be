import type { INodeCredentialDescription } from 'n8n-workflow';
import { smtpCredentials } from '../shared/net/smtpConnection';

/** Only what the chosen way of notifying needs. */
export const credentials: INodeCredentialDescription[] = [
	...smtpCredentials({ show: { operation: ['sendAndWait'], notifyBy: ['email'] } }),
	{
		name: 'signoffWebhookApi',
		required: true,
		testedBy: 'testWebhookSecret',
		displayOptions: { show: { operation: ['sendAndWait'], notifyBy: ['httpRequest'] } },
	},
];
