import type { INodeProperties } from 'n8n-workflow';
import { modelProperties } from '../../shared/llm/properties';
import { checkOnlyProperties } from './checkOnly';
import { messageProperties } from './message';
import { forDrafts, forWriting, operationProperties } from './operation';
import { draftEmailOptions } from './options';
import { promptProperties } from './prompt';
import { reviseProperties } from './revise';
import { senderProperties } from './sender';

function forWritingAlone(property: INodeProperties): INodeProperties {
	const { displayOptions } = property;
	const show = { ...displayOptions?.show, ...forWriting.show };
	return { ...property, displayOptions: { ...displayOptions, show } };
}

/** What a builder can set on Draft Email. */
export const draftEmailProperties: INodeProperties[] = [
	...operationProperties,
	...modelProperties.map(forWritingAlone),
	...checkOnlyProperties,
	...reviseProperties,
	...senderProperties,
	...messageProperties,
	...promptProperties,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: draftEmailOptions,
		displayOptions: forDrafts,
	},
];
