import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** The secret that Send signs unsubscribe links with, and that Record Unsubscribe checks them with. */
export class SignoffUnsubscribeApi implements ICredentialType {
	name = 'signoffUnsubscribeApi';

	displayName = 'Signoff Unsubscribe API';

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
				'At least 32 characters that only this n8n knows, e.g. the output of "openssl rand -hex 32". Links in mail that went out stop working when it changes.',
		},
	];
}
