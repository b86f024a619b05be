import type { INodeProperties } from 'n8n-workflow';
import { modelSubtitle } from '../../shared/llm/properties';

/** Shown where a model writes, and where a draft is checked at all. */
export const forWriting = { show: { operation: ['draft', 'followUp', 'revise'] } };
export const forDrafts = { show: { operation: ['draft', 'followUp', 'revise', 'checkOnly'] } };

/** Kinds that are no email; a follow-up, which has no choice of kind, is one. */
export const notEmail = { kind: ['call', 'publication'] };

/** What the node does with each item, and what kind of text it is about. */
export const operationProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: 'draft',
		options: [
			{
				name: 'Check Only',
				value: 'checkOnly',
				action: 'Check a draft from elsewhere',
				description: 'Check and mark a draft that something else wrote; no model is asked',
			},
			{
				name: 'Draft',
				value: 'draft',
				action: 'Draft an email',
				description: 'Write a draft; revise it where it comes back with changes requested',
			},
			{
				name: 'Follow Up',
				value: 'followUp',
				action: 'Draft a follow up',
				description: 'Write a further email in the conversation of one that was sent',
			},
			{
				name: 'Get Learned Edits',
				value: 'getEdits',
				action: 'Get learned edits',
				description: 'List the edits of reviewers that drafts of a sender can learn from',
			},
			{
				name: 'Revise',
				value: 'revise',
				action: 'Revise a draft',
				description: 'Rewrite the draft of each item by feedback; kept sentences stay as they are',
			},
		],
	},
	{
		displayName: 'Kind',
		name: 'kind',
		type: 'options',
		noDataExpression: true,
		default: 'email',
		displayOptions: { hide: { operation: ['followUp'] } },
		options: [
			{
				name: 'Call Script',
				value: 'call',
				description: 'Opener, questions, answers to objections and voicemail',
			},
			{ name: 'Email', value: 'email', description: 'An email to the prospect' },
			{
				name: 'Publication',
				value: 'publication',
				description: 'A post or article for a channel, with a title',
			},
		],
		description: 'What is drafted. Set Review of Human Approval to the same.',
	},
];

const model = modelSubtitle.replace(/^=\{\{|\}\}$/g, '').trim();

/** What stands below the node's name on the canvas: the operation where it is not the usual one, else the model. */
export const draftSubtitle = `={{ { checkOnly: "check only", followUp: "follow up", getEdits: "get learned edits", revise: "revise" }[$parameter["operation"]] ?? (${model}) }}`;
