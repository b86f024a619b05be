import type { INodeProperties } from 'n8n-workflow';
import { currencyOption, modelPricesOption } from '../../shared/llm/priceOptions';

/** What a builder can set on Draft Email and mostly leaves alone, in the order of the alphabet. */
export const draftEmailOptions: INodeProperties[] = [
	{
		displayName: 'Add Opt-Out Line',
		name: 'addOptOutLine',
		type: 'boolean',
		default: true,
		description:
			'Whether to add a line that tells how to get no more mail; it is part of what is reviewed',
	},
	{
		displayName: 'Allowed Link Domains',
		name: 'allowedDomains',
		type: 'string',
		default: '',
		placeholder: 'e.g. docs.example.com, status.example.com',
		description:
			"Domains that a draft may link to beside the sender's, the prospect's and those of the facts",
	},
	{
		displayName: 'Check Severities',
		name: 'ruleSeverities',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add check',
		default: {},
		description:
			'How bad the findings of a check are; a draft with a finding that blocks cannot be approved',
		options: [
			{
				displayName: 'Checks',
				name: 'rules',
				values: [
					{
						displayName: 'Check Name or ID',
						name: 'rule',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getChecks' },
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
						default: 'claims.number',
					},
					{
						displayName: 'Severity',
						name: 'severity',
						type: 'options',
						options: [
							{ name: 'Block', value: 'block' },
							{ name: 'Info', value: 'info' },
							{ name: 'Off', value: 'off' },
							{ name: 'Warn', value: 'warn' },
						],
						default: 'warn',
					},
				],
			},
		],
	},
	currencyOption,
	{
		displayName: 'Edits to Learn From',
		name: 'learnedEdits',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20 },
		default: 5,
		description: 'Most edits that are shown to the model with Learn From Edits',
	},
	{
		displayName: 'Maximum Tokens',
		name: 'maximumTokens',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 2000,
		description: 'Most tokens the model may use for one answer',
	},
	modelPricesOption,
	{
		displayName: 'Never Say',
		name: 'neverSay',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. game changer, synergy',
		description: 'Words and phrases that must not occur, one per line or separated by commas',
	},
	{
		displayName: 'Opt-Out Line',
		name: 'optOutLine',
		type: 'string',
		default: '',
		placeholder: 'e.g. Reply "no thanks" and you will not hear from me again.',
		description: 'Text of that line. Blank takes a standard one in the language of the email.',
	},
	{
		displayName: 'Parallel Items',
		name: 'parallelItems',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 50 },
		default: 5,
		description: 'How many emails are written at the same time',
	},
	{
		displayName: 'Passages per Draft',
		name: 'knowledgePassages',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: 3,
		description: 'Most passages of your knowledge that one draft may cite',
	},
	{
		displayName: 'Redraft When Blocked',
		name: 'redraftWhenBlocked',
		type: 'boolean',
		default: true,
		description:
			'Whether to write a draft once more when a check blocks it, with the findings as feedback',
	},
	{
		displayName: 'Reply To',
		name: 'replyTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. sales@example.com',
		description: 'Address that answers go to, when it is not the sender',
	},
	{
		displayName: 'Temperature',
		name: 'temperature',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 2, numberPrecision: 1 },
		default: 0.4,
		description: 'How freely the model writes: 0 is the most predictable',
	},
	{
		displayName: 'Time Limit',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description: 'Seconds to wait for one answer of the model before trying again',
	},
	{
		displayName: 'Variants',
		name: 'variants',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 3 },
		default: 1,
		description:
			'How many drafts are written to choose from; the checks rank them, the reviewer sees the others too',
	},
];
