import type { INodeProperties } from 'n8n-workflow';

/** The ideal customer as a form; `idealCustomer.ts` makes one text of it. */
export const idealCustomerFields: INodeProperties[] = [
	{
		displayName: 'Exclusions',
		name: 'exclusions',
		type: 'string',
		default: '',
		placeholder: 'e.g. Public authorities, agencies',
		description: 'Who must not be on the list; any of these makes the score 0',
	},
	{
		displayName: 'Industry',
		name: 'industry',
		type: 'string',
		default: '',
		placeholder: 'e.g. Food logistics',
		description: 'What they do',
	},
	{
		displayName: 'Region',
		name: 'region',
		type: 'string',
		default: '',
		placeholder: 'e.g. Benelux and northern Germany',
		description: 'Where they are',
	},
	{
		displayName: 'Size',
		name: 'size',
		type: 'string',
		default: '',
		placeholder: 'e.g. 50 to 1000 people',
		description: 'How large they are',
	},
	{
		displayName: 'Technologies',
		name: 'technologies',
		type: 'string',
		default: '',
		placeholder: 'e.g. SAP, own fleet software',
		description: 'What they work with',
	},
	{
		displayName: 'Triggers',
		name: 'triggers',
		type: 'string',
		default: '',
		placeholder: 'e.g. New site, hiring drivers',
		description: 'What makes now a good moment',
	},
];
