import type { INodeProperties } from 'n8n-workflow';
import { workflowFilter } from '../../shared/workflowFilter';

/** What `Get Figures` counts. */
export const figuresProperties: INodeProperties[] = [
	{
		displayName: 'Weeks',
		name: 'weeks',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 104 },
		default: 8,
		description:
			'How many full weeks to count, Monday to Sunday in the time zone of the workflow. The current week comes on top.',
	},
	{
		displayName: 'Also As a Page',
		name: 'asPage',
		type: 'boolean',
		default: false,
		description:
			'Whether to add the figures as a page with charts in the field html, and as a mail in the field mail',
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{
				displayName: 'Until',
				name: 'until',
				type: 'dateTime',
				default: '',
				description: 'Only decisions before this moment. Without it: until now.',
			},
			workflowFilter('Only reviews that this workflow asked for'),
		],
	},
];
