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
const provider: INodePropertyOptions = {
	name: 'Model Provider',
	value: 'provider',
	description:
		'OpenAI, Anthropic, Gemini, Mistral, Groq, OpenRouter, Azure, Ollama or vLLM, through a Signoff Model credential',
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
	options: [connected, provider, openAi],
	description: 'Where the language model comes from',
};

/** Free text in workflows from before the list; `fromNode.ts` reads both. */
const nameProperty: INodeProperties = {
	displayName: 'Model Name',
	name: 'model',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: 'gpt-4o-mini' },
	description: 'Name of the model, as the endpoint of the credential knows it',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a model...',
			typeOptions: { searchListMethod: 'searchModels', searchable: true },
		},
		{
			displayName: 'By Name',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. gpt-4o-mini',
			hint: 'On Azure OpenAI the name of the deployment',
		},
	],
	displayOptions: { show: { modelSource: ['openAi', 'provider'] } },
};

/** The model of a node that cannot work without one. */
export const modelProperties: INodeProperties[] = [sourceProperty, nameProperty];

/** The same for a node that also works without a model. */
export const optionalModelProperties: INodeProperties[] = [
	{ ...sourceProperty, options: [connected, provider, none, openAi] },
	nameProperty,
];

/** n8n's built-in OpenAI credential, which builders have already, and this pack's own with presets. */
export const modelCredentials: INodeCredentialDescription[] = [
	{ name: 'openAiApi', required: true, displayOptions: { show: { modelSource: ['openAi'] } } },
	{
		name: 'signoffModelApi',
		required: true,
		displayOptions: { show: { modelSource: ['provider'] } },
	},
];

/** What a node with a model shows below its name on the canvas. */
export const modelSubtitle =
	'={{ { connected: "connected chat model", none: "no model" }[$parameter["modelSource"]] ?? ($parameter["model"]?.value ?? $parameter["model"]) }}';
