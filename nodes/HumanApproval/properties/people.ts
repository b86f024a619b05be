import type { INodeProperties } from 'n8n-workflow';

/** Who decides, and how they hear of it. */
export const peopleProperties: INodeProperties[] = [
	{
		displayName: 'Reviewers',
		name: 'reviewers',
		type: 'string',
		default: '',
		placeholder: 'e.g. ana@example.com, ben@example.com',
		description:
			'Email addresses, separated by commas. Each reviewer gets a signed link of their own. Leave empty for one open link that asks for a name and marks it as unverified.',
	},
	{
		displayName: 'Notify By',
		name: 'notifyBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Email',
				value: 'email',
				description: 'Each reviewer gets a mail with a summary and one button to the page',
			},
			{
				name: 'Nothing',
				value: 'none',
				description: 'While the node waits, its output shows the links',
			},
		],
		default: 'email',
	},
	{
		displayName: 'From',
		name: 'notifyFrom',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Signoff <signoff@example.com>',
		description: 'Sender of the notification',
		displayOptions: { show: { notifyBy: ['email'] } },
	},
];
