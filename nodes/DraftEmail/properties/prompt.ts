import type { INodeProperties } from 'n8n-workflow';
import { promptTemplates } from '../promptTemplates';
import { forWriting, notEmail } from './operation';

const promptProperty: INodeProperties = {
	displayName: 'Prompt',
	name: 'prompt',
	type: 'string',
	typeOptions: { rows: 12 },
	default: '',
	description:
		'The whole prompt. What you set above stands in <code>[[brief]]</code>, what was collected in <code>[[data]]</code>; both must stay. Every change gives the drafts another <code>promptVersion</code>. Blank takes the default.',
};

/** The template that the model is asked with, one default per kind. */
export const promptProperties: INodeProperties[] = [
	{
		...promptProperty,
		default: promptTemplates.email,
		displayOptions: { ...forWriting, hide: notEmail },
	},
	{
		...promptProperty,
		default: promptTemplates.call,
		displayOptions: { show: { ...forWriting.show, kind: ['call'] } },
	},
	{
		...promptProperty,
		default: promptTemplates.publication,
		displayOptions: { show: { ...forWriting.show, kind: ['publication'] } },
	},
];
