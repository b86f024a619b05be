import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** The key that Send signs mail with on behalf of a domain (DKIM, RFC 6376). */
export class SignoffDkimApi implements ICredentialType {
	name = 'signoffDkimApi';

	displayName = 'Signoff DKIM API';

	icon = { light: 'file:signoffWebhook.svg', dark: 'file:signoffWebhook.dark.svg' } as const;

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-signoff';

	properties: INodeProperties[] = [
		{
			displayName: 'Domain',
			name: 'domain',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. example.com',
			description: 'The domain that signs; it should be that of the From addresses',
		},
		{
			displayName: 'Key Selector',
			name: 'selector',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. signoff2026',
			description:
				'Names the key in DNS: the public key stands at "<selector>._domainkey.<domain>"',
		},
		{
			displayName: 'Private Key',
			name: 'privateKey',
			type: 'string',
			typeOptions: { password: true, rows: 4 },
			default: '',
			required: true,
			description:
				'RSA key in PEM form, e.g. the output of "openssl genrsa 2048". The credential test shows the record for DNS.',
		},
	];
}
