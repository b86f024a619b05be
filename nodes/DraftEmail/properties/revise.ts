import type { INodeProperties } from 'n8n-workflow';

const forRevise = { show: { operation: ['revise'] } };

/** What a revision follows where no reviewer has sent the draft back. */
export const reviseProperties: INodeProperties[] = [
	{
		displayName: 'Feedback',
		name: 'feedback',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Shorter, and mention the pilot in Bremen',
		description: "What should change. Blank takes the reviewer's comment.",
		displayOptions: forRevise,
	},
	{
		displayName: 'Sentences to Keep',
		name: 'keepSentences',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. You run 86 refrigerated trucks.',
		description:
			'Sentences that stay byte for byte beside those that the reviewer marked, one per line',
		displayOptions: forRevise,
	},
];
