import type { INodeProperties } from 'n8n-workflow';
import { forRequests } from './review';

/** How the page looks to its reviewers. */
export const pageProperties: INodeProperties[] = [
	{
		displayName: 'Page Title',
		name: 'pageTitle',
		type: 'string',
		default: 'Drafts for review',
		placeholder: 'e.g. Outbound, 8 May',
		description: 'Headline of the page and subject of the notification',
	},
	{
		displayName: 'Approvals Needed',
		name: 'approvalsNeeded',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 1,
		description:
			'How many different reviewers must approve the very same content. An edit starts the count again.',
		displayOptions: forRequests,
	},
	{
		displayName: 'Page Options',
		name: 'pageOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: forRequests,
		options: [
			{
				displayName: 'Allow Approving All Remaining',
				name: 'allowApproveAll',
				type: 'boolean',
				default: false,
				description:
					'Whether one button approves all remaining drafts without findings that the reviewer has opened',
			},
			{
				displayName: 'Brand Colour',
				name: 'brandColour',
				type: 'color',
				default: '#1d4ed8',
				description: 'Colour of buttons and links',
			},
			{
				displayName: 'Label of Approve',
				name: 'approveLabel',
				type: 'string',
				default: '',
				placeholder: 'e.g. Publish',
			},
			{
				displayName: 'Label of Leave for Later',
				name: 'laterLabel',
				type: 'string',
				default: '',
				placeholder: 'e.g. Not now',
			},
			{
				displayName: 'Label of Reject',
				name: 'rejectLabel',
				type: 'string',
				default: '',
				placeholder: 'e.g. Drop',
			},
			{
				displayName: 'Label of Send Back',
				name: 'sendBackLabel',
				type: 'string',
				default: '',
				placeholder: 'e.g. Rewrite',
			},
			{
				displayName: 'Language',
				name: 'language',
				type: 'options',
				options: [
					{ name: 'Browser of the Reviewer', value: '' },
					{ name: 'English', value: 'en' },
					{ name: 'French', value: 'fr' },
					{ name: 'German', value: 'de' },
					{ name: 'Japanese', value: 'ja' },
					{ name: 'Portuguese', value: 'pt' },
					{ name: 'Spanish', value: 'es' },
				],
				default: '',
			},
			{
				displayName: 'Logo',
				name: 'logo',
				type: 'string',
				default: '',
				placeholder: 'e.g. data:image/png;base64,iVBORw0...',
				description:
					'Image as a data URL of at most 40,000 characters: the page loads nothing from other hosts',
			},
			{
				displayName: 'Reasons for Rejecting',
				name: 'rejectTags',
				type: 'string',
				default: '',
				placeholder: 'e.g. no fit, wrong person, bad timing',
				description: 'Reasons to choose from, separated by commas',
			},
		],
	},
];
