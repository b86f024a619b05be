import type { INodeProperties } from 'n8n-workflow';
import { forDrafts, notEmail } from './operation';

const forEmails = { ...forDrafts, hide: notEmail };

/** Who writes, and what stands below the text. */
export const senderProperties: INodeProperties[] = [
	{
		displayName: 'Sender Name',
		name: 'senderName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Sam Field',
		description: 'Name of the person the email comes from',
	},
	{
		displayName: 'Sender Email',
		name: 'senderEmail',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. sam@example.com',
		description: 'Address the email comes from',
		displayOptions: { hide: notEmail },
	},
	{
		displayName: 'Sender Title',
		name: 'senderTitle',
		type: 'string',
		default: '',
		placeholder: 'e.g. Account Executive',
		description: 'Position of the sender, shown in the signature',
		displayOptions: forDrafts,
	},
	{
		displayName: 'Sender Company',
		name: 'senderCompany',
		type: 'string',
		default: '',
		placeholder: 'e.g. Northwind Tools',
		description: 'Company of the sender, shown in the signature',
		displayOptions: forDrafts,
	},
	{
		displayName: 'Signature',
		name: 'signature',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Sam Field, Northwind Tools, +49 30 1234567',
		description: "Text below the closing line. Blank takes the sender's name, title and company.",
		displayOptions: forEmails,
	},
	{
		displayName: 'Postal Address',
		name: 'postalAddress',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Northwind Tools, 1 Harbour Street, Bristol',
		description: 'Added below the signature; many countries require it in commercial email',
		displayOptions: forEmails,
	},
];
