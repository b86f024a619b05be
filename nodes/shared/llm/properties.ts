import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** Name of the model at an OpenAI-compatible endpoint. */
export const modelProperty: INodeProperties = {
	displayName: 'Model',
	name: 'model',
	type: 'string',
	required: true,
	default: 'gpt-4o-mini',
	placeholder: 'e.g. gpt-4o-mini',
	description: 'Name of the model, as the endpoint of the credential knows it',
};

/** For nodes that also work without a model: where the model comes from, then its name. */
export const modelProperties: INodeProperties[] = [
	{
		displayName: 'Model Source',
		name: 'modelSource',
		type: 'options',
		noDataExpression: true,
		default: 'openAi',
		options: [
			{
				name: 'None',
				value: 'none',
				description: 'Work without a language model',
			},
			{
				name: 'OpenAI-Compatible API',
				value: 'openAi',
				description: 'Any endpoint that speaks Chat Completions, through an OpenAI credential',
			},
		],
	},
	{ ...modelProperty, displayOptions: { hide: { modelSource: ['none'] } } },
];

/** n8n's built-in OpenAI credential: builders have it already, so this pack brings no type of its own. */
export const modelCredentials: INodeCredentialDescription[] = [
	{ name: 'openAiApi', required: true },
];

/** The same for nodes that also work without a model: not asked for when `modelSource` is `none`. */
export const optionalModelCredentials: INodeCredentialDescription[] = modelCredentials.map(
	(credential) => ({ ...credential, displayOptions: { hide: { modelSource: ['none'] } } }),
);
