import type { INodeProperties } from 'n8n-workflow';

const units = [
	{ name: 'Minutes', value: 'minutes' },
	{ name: 'Hours', value: 'hours' },
	{ name: 'Days', value: 'days' },
];

/** How long the node waits. */
export const timeProperties: INodeProperties[] = [
	{
		displayName: 'Hold For (Seconds)',
		name: 'holdFor',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'How long an approval can be recalled on the page before its item leaves through Approved. n8n looks for items that may go on once a minute. 0 lets them leave at once. Undecided must lead back to this node.',
	},
	{
		displayName: 'Limit Wait Time',
		name: 'limitWaitTime',
		type: 'boolean',
		default: false,
		description:
			'Whether to go on after a while: what is undecided then leaves through Undecided, never through Approved. Led back to this node, reviewers get a reminder and the rest of the queue waits on.',
	},
	{
		displayName: 'Wait For',
		name: 'waitAmount',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 4,
		description: 'Counted from the first request: with 4 hours the node wakes after 4, 8, 12 hours',
		displayOptions: { show: { limitWaitTime: [true] } },
	},
	{
		displayName: 'Unit',
		name: 'waitUnit',
		type: 'options',
		noDataExpression: true,
		options: units,
		default: 'hours',
		displayOptions: { show: { limitWaitTime: [true] } },
	},
	{
		displayName: 'Give Up After',
		name: 'giveUpAfter',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'Time from the first request after which the node fails instead of waiting on. 0 never gives up. Set On Error to use the error output for what should happen then.',
		displayOptions: { show: { limitWaitTime: [true] } },
	},
	{
		displayName: 'Unit',
		name: 'giveUpUnit',
		type: 'options',
		noDataExpression: true,
		options: units,
		default: 'days',
		displayOptions: { show: { limitWaitTime: [true] }, hide: { giveUpAfter: [0] } },
	},
];
