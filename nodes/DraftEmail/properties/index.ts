import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { ledgerCredential } from '../../shared/ledger/properties';
import { modelCredentials, modelProperties } from '../../shared/llm/properties';
import { checkOnlyProperties } from './checkOnly';
import { knowledgeProperties } from './knowledge';
import { memoryProperties } from './memory';
import { messageProperties } from './message';
import { followUpProperties } from './followUp';
import { forDrafts, forWriting, operationProperties } from './operation';
import { draftEmailOptions } from './options';
import { promptProperties } from './prompt';
import { reviseProperties } from './revise';
import { senderProperties } from './sender';

/** The model, and the ledger that knows what was sent and edited. */
export const draftEmailCredentials: INodeCredentialDescription[] = [
	...modelCredentials,
	ledgerCredential,
];

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
	...followUpProperties,
	...senderProperties,
	...messageProperties,
	...knowledgeProperties,
	...memoryProperties,
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
