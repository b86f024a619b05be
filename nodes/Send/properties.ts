import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { ledgerCredential, ledgerProperty } from '../shared/ledger/properties';
import { smtpCredentials } from '../shared/net/smtpConnection';
import { operations } from './operations';

/**
 * SMTP, said by what it is not: once every value of Send Through asked for a credential, the editor would take it for the
 * choice of a login and hide it, and the operation with it (2.40.7).
 */
const overServices = { sendThrough: ['gmail', 'microsoftGraph'] };

/** What the operation needs, and PostgreSQL where the ledger is there. n8n looks only at the first of a name. */
export const sendCredentials: INodeCredentialDescription[] = [
	...smtpCredentials({ show: { operation: ['sendEmail'] }, hide: overServices }),
	{
		name: 'gmailOAuth2',
		required: true,
		displayOptions: { show: { operation: ['sendEmail'], sendThrough: ['gmail'] } },
	},
	{
		name: 'microsoftOutlookOAuth2Api',
		required: true,
		displayOptions: { show: { operation: ['sendEmail'], sendThrough: ['microsoftGraph'] } },
	},
	{
		name: 'signoffDkimApi',
		required: true,
		testedBy: 'testDkimKey',
		displayOptions: { show: { operation: ['sendEmail'], dkim: [true] }, hide: overServices },
	},
	{
		name: 'signoffUnsubscribeApi',
		required: true,
		testedBy: 'testUnsubscribeSecret',
		displayOptions: {
			show: { operation: ['recordUnsubscribe', 'sendEmail', 'sortIncomingMail'] },
			hide: { oneClickUnsubscribe: [false] },
		},
	},
	ledgerCredential,
];

/** What the builder sets on the Send node: the operation, the ledger, and what the operation itself asks for. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations.map(({ option }) => option),
		default: 'sendEmail',
	},
	ledgerProperty,
	...operations.flatMap(({ option, properties: own }) =>
		own.map((property) => ({
			...property,
			displayOptions: {
				...property.displayOptions,
				show: { ...property.displayOptions?.show, operation: [option.value] },
			},
		})),
	),
];

const outputNames = Object.fromEntries(
	operations.map((operation) => [operation.option.value, operation.outputNames]),
);

/** n8n asks this expression how many outputs the node has, and what they are called. */
export const outputsExpression: `={{${string}}}` = `={{ (${JSON.stringify(outputNames)})[$parameter["operation"]].map((displayName) => ({ type: "main", displayName })) }}`;
