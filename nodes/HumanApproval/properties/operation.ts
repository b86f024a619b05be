import type { INodeProperties } from 'n8n-workflow';

/** What the node does. */
export const operationProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Get Figures',
				value: 'getFigures',
				description: 'Count decisions by week, reviewer, prompt version and check, for reports',
				action: 'Get figures',
			},
			{
				name: 'Get Reviews',
				value: 'getReviews',
				description: 'List reviews and their decisions, for digests, reminders and escalations',
				action: 'Get reviews',
			},
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
];
