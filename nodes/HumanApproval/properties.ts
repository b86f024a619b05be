import type { INodeProperties } from 'n8n-workflow';

/** The parameters of Human Approval, in the order of the panel. */
export const humanApprovalProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Request Approval',
				// n8n knows a node that waits for a person by this value and checks its signed links (2.40.7).
				value: 'sendAndWait',
				description: 'Show all items on one page and wait until people have decided',
				action: 'Request approval and wait',
			},
		],
		default: 'sendAndWait',
	},
	{
		displayName:
			'Lead <b>Undecided</b> back to this node through a No Operation node below all other branches: the rest of the queue then waits on. Only <b>Approved</b> may lead to Send.',
		name: 'wiringNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Review',
		name: 'review',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Draft',
				value: 'draft',
				description: 'The draft of each item, as Draft Email makes it, with its dossier beside it',
			},
			{
				name: 'Text Defined Below',
				value: 'define',
				description: 'A title and a text that you put together from any item',
			},
		],
		default: 'draft',
	},
	{
		displayName: 'Title',
		name: 'reviewTitle',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Refund for {{ $json.customer }}',
		displayOptions: { show: { review: ['define'] } },
	},
	{
		displayName: 'Text',
		name: 'reviewText',
		type: 'string',
		typeOptions: { rows: 6 },
		default: '',
		required: true,
		placeholder: 'e.g. {{ $json.text }}',
		displayOptions: { show: { review: ['define'] } },
	},
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
	{
		displayName: 'Page Title',
		name: 'pageTitle',
		type: 'string',
		default: 'Drafts for review',
		placeholder: 'e.g. Outbound, 8 May',
		description: 'Headline of the page and subject of the notification',
	},
	{
		displayName: 'Limit Wait Time',
		name: 'limitWaitTime',
		type: 'boolean',
		default: false,
		description:
			'Whether to go on after a while: what is undecided then leaves through Undecided, never through Approved',
	},
	{
		displayName: 'Wait For',
		name: 'waitAmount',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 4,
		displayOptions: { show: { limitWaitTime: [true] } },
	},
	{
		displayName: 'Unit',
		name: 'waitUnit',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Days', value: 'days' },
		],
		default: 'hours',
		displayOptions: { show: { limitWaitTime: [true] } },
	},
];
