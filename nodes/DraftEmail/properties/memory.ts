import type { INodeProperties } from 'n8n-workflow';
import { ledgerProperty } from '../../shared/ledger/properties';
import { forWriting } from './operation';

/** Learning from what reviewers changed; and the ledger, wherever the operation needs it. */
export const memoryProperties: INodeProperties[] = [
	{
		displayName: 'Learn From Edits',
		name: 'learnFromEdits',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description:
			'Whether the model sees how reviewers changed the latest drafts of this sender and kind, without names, addresses and numbers. The operation Get Learned Edits lists them.',
		displayOptions: forWriting,
	},
	{
		...ledgerProperty,
		displayOptions: { show: { operation: ['followUp', 'getEdits'] } },
	},
	{
		...ledgerProperty,
		displayOptions: { show: { operation: ['draft', 'revise'], learnFromEdits: [true] } },
	},
	{
		displayName: 'Excluded Edit Names or IDs',
		name: 'excludedEdits',
		type: 'multiOptions',
		typeOptions: {
			loadOptionsMethod: 'getLearnedEdits',
			loadOptionsDependsOn: ['kind', 'senderEmail', 'senderName', 'ledger'],
		},
		default: [],
		description:
			'Edits not to learn from. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { ...forWriting.show, learnFromEdits: [true] } },
	},
];
