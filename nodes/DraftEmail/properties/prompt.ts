import type { INodeProperties } from 'n8n-workflow';
import { promptTemplates } from '../promptTemplates';
import type { DraftKind } from '../settings';
import { forWriting, notEmail } from './operation';

function promptOf(
	kind: DraftKind,
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: 'Prompt',
		name: 'prompt',
		type: 'string',
		typeOptions: { rows: 12 },
		default: promptTemplates[kind],
		description:
			'The whole prompt. What you set above stands in <code>[[brief]]</code>, what was collected in <code>[[data]]</code>; both must stay. Every change gives the drafts another <code>promptVersion</code>. Blank takes the default.',
		displayOptions,
	};
}

/** The template that the model is asked with, one default per kind. */
export const promptProperties: INodeProperties[] = [
	promptOf('email', { ...forWriting, hide: notEmail }),
	promptOf('call', { show: { ...forWriting.show, kind: ['call'] } }),
	promptOf('publication', { show: { ...forWriting.show, kind: ['publication'] } }),
];
