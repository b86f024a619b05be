import type { INodeProperties } from 'n8n-workflow';

/** Shown where people are asked, not where reviews are read. */
export const forRequests = { show: { operation: ['sendAndWait'] } };

/** What is reviewed: the draft of each item, or fields filled from any item. */
export const reviewProperties: INodeProperties[] = [
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
				name: 'Call Script',
				value: 'call',
				description: 'The call script in draft, with its dossier beside it',
			},
			{
				name: 'Custom Fields',
				value: 'custom',
				description: 'Fields that you define, filled from any item',
			},
			{
				name: 'Email',
				value: 'email',
				description: 'The email in draft, with its dossier beside it',
			},
			{
				name: 'Publication',
				value: 'publication',
				description: 'The publication in draft, with its dossier beside it',
			},
		],
		default: 'email',
		displayOptions: forRequests,
	},
	{
		displayName: 'Title',
		name: 'reviewTitle',
		type: 'string',
		default: '',
		placeholder: 'e.g. Refund for {{ $json.customer }}',
		description: 'Headline of each review. Blank takes person and company of the dossier.',
		displayOptions: forRequests,
	},
	{
		displayName: 'Fields',
		name: 'customFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add field',
		default: {},
		displayOptions: { show: { ...forRequests.show, review: ['custom'] } },
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Editable',
						name: 'editable',
						type: 'boolean',
						default: false,
						description: 'Whether reviewers may change the value',
					},
					{
						displayName: 'Label',
						name: 'label',
						type: 'string',
						default: '',
						placeholder: 'e.g. Amount',
						required: true,
					},
					{
						displayName: 'Options',
						name: 'options',
						type: 'string',
						default: '',
						placeholder: 'e.g. gold, silver, bronze',
						description: 'Values of a choice, separated by commas',
						displayOptions: { show: { type: ['choice'] } },
					},
					{
						displayName: 'Required',
						name: 'required',
						type: 'boolean',
						default: false,
						description: 'Whether the value must not be empty when it is approved',
					},
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: [
							{ name: 'Choice', value: 'choice' },
							{ name: 'Date', value: 'date' },
							{ name: 'HTML Preview', value: 'html' },
							{ name: 'Image', value: 'image' },
							{ name: 'Link', value: 'link' },
							{ name: 'Long Text', value: 'longText' },
							{ name: 'Markdown', value: 'markdown' },
							{ name: 'Number', value: 'number' },
							{ name: 'Text', value: 'text' },
							{ name: 'Yes/No', value: 'yesNo' },
						],
						default: 'text',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. {{ $json.amount }}',
					},
				],
			},
		],
	},
	{
		displayName: 'Allow Recipient Edits',
		name: 'allowRecipientEdits',
		type: 'boolean',
		default: false,
		description: 'Whether reviewers may change the address that the email goes to',
		displayOptions: { show: { ...forRequests.show, review: ['email'] } },
	},
	{
		displayName: 'Attachments',
		name: 'attachments',
		type: 'string',
		default: '',
		placeholder: 'e.g. data, offer',
		description:
			'Binary properties of the item that go with the email, separated by commas. They are shown by name and size, and sealed: Send refuses another file.',
		displayOptions: { show: { ...forRequests.show, review: ['email'] } },
	},
	{
		displayName: 'Attachment Options',
		name: 'attachmentOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: { show: { ...forRequests.show, review: ['email'] } },
		options: [
			{
				displayName: 'Keep in Ledger up to (MB)',
				name: 'keepUpTo',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 100 },
				default: 10,
				description:
					'Files up to this size are kept in the ledger for 30 days, so that Get Unsent Approvals can send them after a crash. 0 keeps none.',
			},
			{
				displayName: 'Maximum Size (MB)',
				name: 'maximumSize',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 25,
				description:
					'Of all files of one email. Many mail servers take 25 MB or less, and encoding adds a third.',
			},
		],
	},
	{
		displayName: 'Override Draft',
		name: 'overrides',
		type: 'collection',
		placeholder: 'Add value',
		default: {},
		displayOptions: {
			show: { ...forRequests.show, review: ['call', 'email', 'publication'] },
		},
		options: [
			{
				displayName: 'From',
				name: 'from',
				type: 'string',
				default: '',
				placeholder: 'e.g. Sam Field <sam@example.com>',
			},
			{
				displayName: 'HTML',
				name: 'html',
				type: 'string',
				typeOptions: { rows: 4 },
				default: '',
				placeholder: 'e.g. {{ $json.html }}',
				description: 'HTML part, shown in a sandboxed frame beside the text',
			},
			{
				displayName: 'Priority',
				name: 'priority',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 100 },
				default: 50,
				description: 'From 0 (last) to 100 (first). Without it the priority of the dossier counts.',
			},
			{
				displayName: 'Recipient',
				name: 'to',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.email }}',
			},
			{
				displayName: 'Reply To',
				name: 'replyTo',
				type: 'string',
				default: '',
				placeholder: 'e.g. sales@example.com',
			},
			{
				displayName: 'Subject or Title',
				name: 'subject',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.subject }}',
			},
			{
				displayName: 'Text',
				name: 'text',
				type: 'string',
				typeOptions: { rows: 6 },
				default: '',
				placeholder: 'e.g. {{ $json.text }}',
			},
		],
	},
];
