import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { ledgerCredential, ledgerProperty } from '../shared/ledger/properties';
import { smtpCredentials } from '../shared/net/smtpConnection';
import { operations } from './operations';

/** SMTP where something is sent, PostgreSQL where the ledger is there. */
export const sendCredentials: INodeCredentialDescription[] = [
	...smtpCredentials({ show: { operation: ['sendEmail'] } }),
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
			displayOptions: { show: { operation: [option.value] } },
		})),
	),
];

const outputNames = Object.fromEntries(
	operations.map((operation) => [operation.option.value, operation.outputNames]),
);

/** n8n asks this expression how many outputs the node has, and what they are called. */
export const outputsExpression: `={{${string}}}` = `={{ (${JSON.stringify(outputNames)})[$parameter["operation"]].map((displayName) => ({ type: "main", displayName })) }}`;
