import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** The secret that Human Approval signs its HTTP notifications with, and the receiver checks them with. */
export class SignoffWebhookApi implements ICredentialType {
	name = 'signoffWebhookApi';

	displayName = 'Signoff Webhook API';

	icon = { light: 'file:signoffWebhook.svg', dark: 'file:signoffWebhook.dark.svg' } as const;

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-signoff';

	properties: INodeProperties[] = [
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'At least 32 characters that only this n8n and the receiver know, e.g. the output of "openssl rand -hex 32"',
		},
	];
}
