import type { INodeProperties } from 'n8n-workflow';

/** What is reviewed: the draft of each item, or a text put together from any item. */
export const reviewProperties: INodeProperties[] = [
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
];
