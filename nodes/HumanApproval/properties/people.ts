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
				name: 'HTTP Request',
				value: 'httpRequest',
				description: 'One signed POST per reviewer to a web address of yours',
			},
			{
				name: 'Nothing',
				value: 'none',
				description: 'While the node waits, its output shows the links',
			},
			{
				name: 'Sub-Workflow',
				value: 'subWorkflow',
				description: 'A workflow of yours tells them: by Slack, Teams, Telegram or any other node',
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
	{
		displayName: 'Workflow',
		name: 'notifyWorkflow',
		type: 'workflowSelector',
		default: '',
		required: true,
		description:
			'It gets one item per reviewer with title, summary, counts and the link of each reviewer, and must end before the node waits',
		displayOptions: { show: { notifyBy: ['subWorkflow'] } },
	},
	{
		displayName: 'URL',
		name: 'notifyUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/signoff',
		description:
			'It gets title, summary, counts and the link of each reviewer as JSON, signed with the secret of the credential. Any answer but 2xx is an error.',
		displayOptions: { show: { notifyBy: ['httpRequest'] } },
	},
];
