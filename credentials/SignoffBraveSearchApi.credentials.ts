import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** A key for the Brave Search API. */
export class SignoffBraveSearchApi implements ICredentialType {
	name = 'signoffBraveSearchApi';

	displayName = 'Signoff Brave Search API';

	icon = {
		light: 'file:../nodes/ProspectResearch/prospectResearch.svg',
		dark: 'file:../nodes/ProspectResearch/prospectResearch.dark.svg',
	} as const;

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-signoff';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: 'https://api.search.brave.com/res/v1',
			required: true,
			placeholder: 'e.g. https://api.search.brave.com/res/v1',
			description: 'Change only if you reach Brave by a gateway of your own',
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.url }}',
			url: '/web/search',
			qs: { q: 'n8n', count: 1 },
			headers: { 'X-Subscription-Token': '={{ $credentials.apiKey }}', Accept: 'application/json' },
		},
	};
}
