import type { INodeProperties } from 'n8n-workflow';
import { workflowFilter } from '../../shared/workflowFilter';

/** Which reviews `Get Reviews` lists. */
export const reviewListProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{
				displayName: 'Older Than (Hours)',
				name: 'olderThanHours',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 24,
				description: 'Only reviews that were asked for at least this long ago',
			},
			{
				displayName: 'Reviewer',
				name: 'reviewer',
				type: 'string',
				default: '',
				placeholder: 'e.g. ana@example.com',
				description: 'Only reviews that this person was asked for or has decided',
			},
			{
				displayName: 'Skip',
				name: 'offset',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description: 'How many results to leave out at the start: the pages before this one',
			},
			{
				displayName: 'State',
				name: 'states',
				type: 'multiOptions',
				options: [
					{ name: 'Approved', value: 'approved' },
					{ name: 'Changes Requested', value: 'changesRequested' },
					{ name: 'Rejected', value: 'rejected' },
					{ name: 'Undecided', value: 'undecided' },
				],
				default: ['undecided'],
				description: 'Only reviews in one of these states',
			},
			workflowFilter('Only reviews that this workflow asked for'),
		],
	},
	{
		displayName: 'Include Content',
		name: 'includeContent',
		type: 'boolean',
		default: false,
		description: 'Whether to return the text under review too',
	},
];
