import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { agentRecordProperty } from '../../shared/agentTool';
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

function onlyFor(operation: string[], property: INodeProperties): INodeProperties {
	const show = { ...property.displayOptions?.show, operation };
	return { ...property, displayOptions: { show } };
}

/** What a builder can set on Draft Email. */
export const draftEmailProperties: INodeProperties[] = [
	...operationProperties,
	...modelProperties.map(forWritingAlone),
	onlyFor(['draft', 'revise'], agentRecordProperty('dossier', 'Dossier', 'Prospect Research')),
	onlyFor(['revise'], agentRecordProperty('draft', 'Draft', 'Draft Email')),
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
