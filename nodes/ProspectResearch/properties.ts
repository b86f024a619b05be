import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { ledgerCredential, ledgerProperty } from '../shared/ledger/properties';
import { modelCredentials, optionalModelProperties } from '../shared/llm/properties';
import { searchCredentials, searchProperty } from '../shared/net/search/properties';
import { extraTextsProperty } from './extraTextsProperty';
import { idealCustomerFields } from './idealCustomerFields';
import { researchOptions } from './researchOptions';

/** The model, the search engine, and the ledger that keeps pages between runs. */
export const researchCredentials: INodeCredentialDescription[] = [
	...modelCredentials,
	...searchCredentials,
	ledgerCredential,
];

/** What a builder can set on Prospect Research. */
export const prospectResearchProperties: INodeProperties[] = [
	...optionalModelProperties,
	{
		displayName: 'Name',
		name: 'prospectName',
		type: 'string',
		default: '={{ $json.name }}',
		placeholder: 'e.g. Mara Lindqvist',
		description: 'Name of the person',
	},
	{
		displayName: 'Email',
		name: 'prospectEmail',
		type: 'string',
		default: '={{ $json.email }}',
		placeholder: 'e.g. mara@example.com',
		description: 'Email address of the person',
	},
	{
		displayName: 'Company',
		name: 'company',
		type: 'string',
		default: '={{ $json.company }}',
		placeholder: 'e.g. Tidewater Cold Chain',
		description: 'Name of the company the person works for',
	},
	{
		displayName: 'Website',
		name: 'website',
		type: 'string',
		default: '={{ $json.website }}',
		placeholder: 'e.g. https://example.com',
		description:
			'Where research starts. Without one it starts at the domain of a business email address, else at what Web Search finds; else the dossier stays blank and says so.',
	},
	{
		displayName: 'Job Title',
		name: 'jobTitle',
		type: 'string',
		default: '={{ $json.title }}',
		placeholder: 'e.g. Head of Operations',
		description: 'Position of the person',
	},
	{
		displayName: 'Ideal Customer',
		name: 'idealCustomer',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Companies with their own deliveries, 50 to 1000 people, in Europe',
		description: 'Whom you look for; decides fit and priority',
	},
	{
		displayName: 'Ideal Customer Profile',
		name: 'idealCustomerForm',
		type: 'collection',
		placeholder: 'Add criterion',
		default: {},
		options: idealCustomerFields,
	},
	{
		displayName: 'Extra Pages',
		name: 'extraPages',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/press/2026, https://news.example/acme',
		description: 'Further addresses to read for this prospect, separated by commas',
	},
	extraTextsProperty,
	searchProperty,
	{
		displayName: 'Maximum Pages',
		name: 'maximumPages',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20 },
		default: 5,
		description: 'How many pages of a site to read: the home page and the linked pages that matter',
	},
	{ ...ledgerProperty, description: 'Where pages that were read are kept for the next run' },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: researchOptions,
	},
];
