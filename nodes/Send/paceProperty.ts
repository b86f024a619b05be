import type { INodeProperties } from 'n8n-workflow';

const limit = (displayName: string, name: string, description: string): INodeProperties => ({
	...{ displayName, name, description },
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
});

/** How fast and when mail goes out. The ledger counts, so the limits hold across workflows, executions and processes. */
export const paceProperty: INodeProperties = {
	displayName: 'Pace',
	name: 'pace',
	type: 'collection',
	placeholder: 'Add limit',
	default: {},
	description:
		'Counted in the ledger across all workflows. Items that come too early leave by Not Sent with notBefore.',
	options: [
		limit(
			'Gap to the Same Domain (Seconds)',
			'domainGap',
			'Time between two messages to one domain',
		),
		limit('Jitter (Seconds)', 'gapJitter', 'Up to this much is added to Minimum Gap, by chance'),
		limit('Maximum per Day', 'perDay', 'Messages in any 24 hours; 0 means no limit'),
		limit('Maximum per Minute', 'perMinute', 'Messages in any 60 seconds; 0 means no limit'),
		limit(
			'Maximum per Sender and Day',
			'perSenderPerDay',
			'Messages of one From address in any 24 hours; 0 means no limit',
		),
		limit('Minimum Gap (Seconds)', 'minimumGap', 'Time between two messages of one From address'),
		{
			displayName: 'Send From',
			name: 'windowFrom',
			type: 'string',
			default: '09:00',
			placeholder: 'e.g. 09:00',
			description: 'Time of day from which messages may go out, in the time zone of the recipient',
		},
		{
			displayName: 'Send On',
			name: 'windowDays',
			type: 'multiOptions',
			options: [
				{ name: 'Friday', value: 5 },
				{ name: 'Monday', value: 1 },
				{ name: 'Saturday', value: 6 },
				{ name: 'Sunday', value: 0 },
				{ name: 'Thursday', value: 4 },
				{ name: 'Tuesday', value: 2 },
				{ name: 'Wednesday', value: 3 },
			],
			default: [1, 2, 3, 4, 5],
		},
		{
			displayName: 'Send Until',
			name: 'windowUntil',
			type: 'string',
			default: '17:00',
			placeholder: 'e.g. 17:00',
			description: 'Time of day at which the window closes',
		},
		{
			displayName: 'Time Zone',
			name: 'timeZone',
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/Berlin',
			description:
				"IANA name. Empty: the prospect's timezone if the item has one, else that of the workflow.",
		},
		{
			displayName: 'Wait and Send, at Most (Seconds)',
			name: 'waitAtMost',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 3600 },
			default: 60,
			description: 'How long the node itself waits for an item whose time comes soon',
		},
	],
};
