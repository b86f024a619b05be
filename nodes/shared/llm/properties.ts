import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

const connected: INodePropertyOptions = {
	name: 'Connected Chat Model',
	value: 'connected',
	description: 'A chat model node of n8n, connected to the input Chat Model',
	// a tool has no inputs to connect it to
	displayOptions: { hide: { '@tool': [true] } },
};
const openAi: INodePropertyOptions = {
	name: 'OpenAI-Compatible API',
	value: 'openAi',
	description: 'Any endpoint that speaks Chat Completions, through an OpenAI credential',
};
const none: INodePropertyOptions = {
	name: 'No Model',
	value: 'none',
	description: 'Work without a language model',
};

/** Where the model comes from. Old workflows know no other way than the API, so that is the default. */
const sourceProperty: INodeProperties = {
	displayName: 'Model',
	name: 'modelSource',
	type: 'options',
	noDataExpression: true,
	default: 'openAi',
	options: [connected, openAi],
	description: 'Where the language model comes from',
};

const nameProperty: INodeProperties = {
	displayName: 'Model Name',
	name: 'model',
	type: 'string',
	required: true,
	default: 'gpt-4o-mini',
	placeholder: 'e.g. gpt-4o-mini',
	description: 'Name of the model, as the endpoint of the credential knows it',
	displayOptions: { show: { modelSource: ['openAi'] } },
};

/** The model of a node that cannot work without one. */
export const modelProperties: INodeProperties[] = [sourceProperty, nameProperty];

/** The same for a node that also works without a model. */
export const optionalModelProperties: INodeProperties[] = [
	{ ...sourceProperty, options: [connected, openAi, none] },
	nameProperty,
];

/** n8n's built-in OpenAI credential: builders have it already. */
export const modelCredentials: INodeCredentialDescription[] = [
	{ name: 'openAiApi', required: true, displayOptions: { show: { modelSource: ['openAi'] } } },
];

/** What a node with a model shows below its name on the canvas. */
export const modelSubtitle =
	'={{ { connected: "connected chat model", none: "no model" }[$parameter["modelSource"]] ?? $parameter["model"] }}';
