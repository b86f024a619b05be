import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/** A key for Tavily. */
export class SignoffTavilyApi implements ICredentialType {
	name = 'signoffTavilyApi';

	displayName = 'Signoff Tavily API';

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
			default: 'https://api.tavily.com',
			required: true,
			placeholder: 'e.g. https://api.tavily.com',
			description: 'Change only if you reach Tavily by a gateway of your own',
		},
	];

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.url }}',
			url: '/search',
			method: 'POST',
			headers: { Authorization: '=Bearer {{ $credentials.apiKey }}' },
			body: { query: 'n8n', max_results: 1 },
		},
	};
}
