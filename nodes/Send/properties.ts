import type { INodeProperties } from 'n8n-workflow';

/** What the builder sets on the Send node. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Send Email',
				value: 'sendEmail',
				description: 'Send approved emails over SMTP',
				action: 'Send an approved email',
			},
		],
		default: 'sendEmail',
	},
	{
		displayName:
			'Sends the draft of each item if Human Approval recorded an approval of exactly that draft. Everything else leaves by Not Sent, with the reason.',
		name: 'approvalNotice',
		type: 'notice',
		default: '',
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
				displayName: 'Ignore SSL Issues (Insecure)',
				name: 'allowUnauthorizedCerts',
				type: 'boolean',
				default: false,
				description: 'Whether to connect even if SSL certificate validation is not possible',
			},
		],
	},
];
