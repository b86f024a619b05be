import type { INodeProperties } from 'n8n-workflow';

/** How long the node waits. */
export const timeProperties: INodeProperties[] = [
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
