import type { INodeProperties } from 'n8n-workflow';

/** How the page looks to its reviewers. */
export const pageProperties: INodeProperties[] = [
	{
		displayName: 'Page Title',
		name: 'pageTitle',
		type: 'string',
		default: 'Drafts for review',
		placeholder: 'e.g. Outbound, 8 May',
		description: 'Headline of the page and subject of the notification',
	},
];
