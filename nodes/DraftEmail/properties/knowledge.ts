import type { INodeProperties } from 'n8n-workflow';
import { forDrafts } from './operation';

/** Case studies and product notes that a draft may cite. */
export const knowledgeProperties: INodeProperties[] = [
	{
		displayName: 'Knowledge From',
		name: 'knowledgeFrom',
		type: 'multiOptions',
		noDataExpression: true,
		default: [],
		options: [
			{
				name: 'Items of a Second Input',
				value: 'items',
				description: 'One text per item, for example from files',
				// a tool has no inputs to connect them to
				displayOptions: { hide: { '@tool': [true] } },
			},
			{
				name: 'Retriever',
				value: 'retriever',
				description: 'A retriever node of n8n',
				displayOptions: { hide: { '@tool': [true] } },
			},
			{ name: 'Text Fields', value: 'fields', description: 'Texts that you enter here' },
			{
				name: 'Vector Store',
				value: 'vectorStore',
				description: 'A vector store node of n8n, set to retrieve documents',
				displayOptions: { hide: { '@tool': [true] } },
			},
		],
		description:
			'Where case studies and product notes come from. What fits a prospect may be cited, with its source.',
		displayOptions: forDrafts,
	},
	{
		displayName: 'Knowledge',
		name: 'knowledge',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add text',
		default: {},
		displayOptions: { show: { ...forDrafts.show, knowledgeFrom: ['fields'] } },
		options: [
			{
				displayName: 'Texts',
				name: 'texts',
				values: [
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Case study: Elbe Dairy',
						description: 'What the reviewer sees as the source',
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						typeOptions: { rows: 4 },
						default: '',
						placeholder: 'e.g. Elbe Dairy plans 40 routes with us and drives 14 % less.',
						description: 'What may be cited. Empty lines separate passages.',
					},
				],
			},
		],
	},
	{
		displayName: 'Text Field',
		name: 'knowledgeTextField',
		type: 'string',
		default: '',
		placeholder: 'e.g. text',
		description:
			'Field of the second input that holds the text. Blank takes text, content, pageContent, body or markdown.',
		displayOptions: { show: { ...forDrafts.show, knowledgeFrom: ['items'] } },
	},
];
