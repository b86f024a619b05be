import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** A SearXNG of your own; its settings must allow the format `json`. */
export class SignoffSearxngApi implements ICredentialType {
	name = 'signoffSearxngApi';

	displayName = 'Signoff SearXNG API';

	icon = {
		light: 'file:../nodes/ProspectResearch/prospectResearch.svg',
		dark: 'file:../nodes/ProspectResearch/prospectResearch.dark.svg',
	} as const;

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-signoff';

	properties: INodeProperties[] = [
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://search.example.com',
			description:
				'Address of the SearXNG instance. Its settings.yml must list json under search.formats.',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			placeholder: 'e.g. signoff',
			description: 'Only where a proxy before SearXNG asks for one',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.url }}',
			url: '/search',
			qs: { q: 'n8n', format: 'json' },
			auth: { username: '={{ $credentials.user }}', password: '={{ $credentials.password }}' },
		},
	};
}
