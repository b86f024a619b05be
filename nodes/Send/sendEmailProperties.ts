import type { INodeProperties } from 'n8n-workflow';
import { agentRecordProperty } from '../shared/agentTool';
import { approvalsFromProperty } from './approvalsFrom';
import { paceProperty } from './paceProperty';

/** What the builder sets to send emails. */
export const sendEmailProperties: INodeProperties[] = [
	{
		displayName:
			'Sends the draft of each item if Human Approval recorded an approval of exactly that draft. Everything else leaves by Not Sent, with the reason.',
		name: 'approvalNotice',
		type: 'notice',
		default: '',
	},
	agentRecordProperty('draft', 'Draft', 'Draft Email'),
	{
		displayName: 'Send Through',
		name: 'sendThrough',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Gmail', value: 'gmail', description: 'The Gmail API, with a Google account' },
			{
				name: 'Microsoft Outlook',
				value: 'microsoftGraph',
				description: 'Microsoft Graph, with a Microsoft 365 account',
			},
			{ name: 'SMTP', value: 'smtp', description: 'Any mail server' },
		],
		default: 'smtp',
	},
	approvalsFromProperty,
	paceProperty,
	{
		displayName: 'Sign With DKIM',
		name: 'dkim',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether to sign each message here. Leave off if the mail server signs by itself, as most do.',
		displayOptions: { show: { sendThrough: ['smtp'] } },
	},
	{
		displayName: 'One-Click Unsubscribe',
		name: 'oneClickUnsubscribe',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether mail programs show their own unsubscribe button (RFC 8058). Large receivers ask for it in bulk mail.',
	},
	{
		displayName: 'Unsubscribe Page Address',
		name: 'unsubscribePage',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/unsubscribe',
		description:
			'Web page that runs Record Unsubscribe. A signed token for each recipient is added to the address; the approved text stays as it is.',
		displayOptions: { show: { oneClickUnsubscribe: [true] } },
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Answer Timeout (Seconds)',
				name: 'answerTimeout',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 600 },
				default: 120,
				description:
					'How long the mail server may stay silent. A message it was handed without an answer counts as unknown and is not sent again by itself.',
			},
			{
				displayName: 'Dry Run',
				name: 'dryRun',
				type: 'boolean',
				default: false,
				description:
					'Whether to do everything but hand the message over. Items leave by Not Sent; approvals stay unused.',
			},
			{
				displayName: 'Gmail Thread ID',
				name: 'threadId',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.firstMail.threadId }}',
				description:
					'Conversation that Gmail puts a follow-up into: send.threadId of the first mail. In Reply To and the same subject are needed as well.',
				displayOptions: { show: { '/sendThrough': ['gmail'] } },
			},
			{
				displayName: 'Headers',
				name: 'headers',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				placeholder: 'Add header',
				default: {},
				options: [
					{
						displayName: 'Header',
						name: 'header',
						values: [
							{
								displayName: 'Name',
								name: 'name',
								type: 'string',
								default: '',
								placeholder: 'e.g. X-Campaign',
								description: 'A name that begins with X-, or one such as Feedback-ID or List-ID',
							},
							{
								displayName: 'Value',
								name: 'value',
								type: 'string',
								default: '',
								placeholder: 'e.g. spring-2026',
							},
						],
					},
				],
			},
			{
				displayName: 'Ignore SSL Issues (Insecure)',
				name: 'allowUnauthorizedCerts',
				type: 'boolean',
				default: false,
				description: 'Whether to connect even if SSL certificate validation is not possible',
				displayOptions: { show: { '/sendThrough': ['smtp'] } },
			},
			{
				displayName: 'In Reply To',
				name: 'inReplyTo',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.firstMail.messageId }}',
				description: 'Message-ID of the mail that this one follows up, for the same conversation',
			},
			{
				displayName: 'Maximum Age of Approval (Days)',
				name: 'maximumAge',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 14,
				description: 'An older approval is not used any more. 0 means any age.',
			},
			{
				displayName: 'Recheck in Private Network',
				name: 'recheckPrivateNetwork',
				type: 'boolean',
				default: false,
				description:
					'Whether Recheck Quoted Pages may read sites on this machine and in private networks too. For trials only.',
			},
			{
				displayName: 'Recheck Quoted Pages',
				name: 'recheck',
				type: 'options',
				options: [
					{ name: 'No', value: 'no' },
					{
						name: 'Yes, Hold What Cannot Be Read',
						value: 'hold',
						description: 'A site that does not answer holds the mail',
					},
					{
						name: 'Yes, Send What Cannot Be Read',
						value: 'send',
						description: 'Only a page that can be read and has lost the quote holds the mail',
					},
				],
				default: 'hold',
				description:
					'Reads the pages that the text quotes once more, right before sending. A quote that has vanished, or a site that asks not to be read or quoted by now, holds the mail.',
			},
			{
				displayName: 'Redirect All To',
				name: 'redirectAllTo',
				type: 'string',
				default: '',
				placeholder: 'e.g. me@example.com',
				description:
					'For trials: every message goes to this address and to nobody else. Items leave by Not Sent; approvals stay unused.',
			},
			{
				displayName: 'References',
				name: 'references',
				type: 'string',
				default: '',
				placeholder: 'e.g. <first@example.com> <second@example.com>',
				description: 'Message-IDs of the conversation before In Reply To, oldest first',
			},
			{
				displayName: 'Unsubscribe Email Address',
				name: 'unsubscribeBy',
				type: 'string',
				default: '',
				placeholder: 'e.g. unsubscribe@example.com',
				description:
					'Mailbox that takes unsubscribe mails. Mail programs offer it as another way to unsubscribe.',
			},
		],
	},
];
