import type { INodeProperties } from 'n8n-workflow';

const forFollowUp = { show: { operation: ['followUp'] } };
const forGiven = { show: { ...forFollowUp.show, earlierMailFrom: ['fields'] } };

/** Which mail is followed up, and how. */
export const followUpProperties: INodeProperties[] = [
	{
		displayName: 'Earlier Mail',
		name: 'earlierMailFrom',
		type: 'options',
		noDataExpression: true,
		default: 'ledger',
		options: [
			{
				name: 'From Fields',
				value: 'fields',
				description: 'A mail that something else has sent',
			},
			{
				name: 'From Item or Ledger',
				value: 'ledger',
				description: 'The mail that Send has sent for this item, else its latest to the prospect',
			},
		],
		description: 'The mail that was not answered',
		displayOptions: forFollowUp,
	},
	{
		displayName: 'Earlier Subject',
		name: 'earlierSubject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Routes for 86 trucks',
		description: 'Subject of that mail',
		displayOptions: forGiven,
	},
	{
		displayName: 'Earlier Text',
		name: 'earlierText',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		default: '',
		placeholder: 'e.g. {{ $json.text }}',
		description: 'Text of that mail',
		displayOptions: forGiven,
	},
	{
		displayName: 'Earlier Message-ID',
		name: 'earlierMessageId',
		type: 'string',
		default: '',
		placeholder: 'e.g. <3f2a@example.com>',
		description:
			'Header Message-ID of that mail. Without it the follow-up begins a new conversation.',
		displayOptions: forGiven,
	},
	{
		displayName: 'Earlier References',
		name: 'earlierReferences',
		type: 'string',
		default: '',
		placeholder: 'e.g. <1c9e@example.com> <3f2a@example.com>',
		description: 'Message-IDs of the mails before that one, oldest first',
		displayOptions: forGiven,
	},
	{
		displayName: 'Earlier Sent At',
		name: 'earlierSentAt',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-11-16T09:30:00Z',
		description: 'When that mail was sent',
		displayOptions: forGiven,
	},
	{
		displayName: 'Keep Subject',
		name: 'keepsSubject',
		type: 'boolean',
		default: true,
		description: 'Whether the subject is that of the earlier mail, with "Re:" before it',
		displayOptions: forFollowUp,
	},
];
