import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** Where the ledger is: the same choice on every node that opens it. */
export const ledgerProperty: INodeProperties = {
	displayName: 'Ledger',
	name: 'ledger',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Local File',
			value: 'file',
			description: "A file in n8n's user folder; for n8n in one process",
		},
		{
			name: 'PostgreSQL',
			value: 'postgres',
			description: 'A database that all processes of n8n share; needed in queue mode',
		},
	],
	default: 'file',
	description:
		'Where approvals and sends are recorded. Human Approval and Send must use the same ledger.',
};

/** n8n's own Postgres credential type: builders have it already, and n8n tests its connection. */
export const ledgerCredential: INodeCredentialDescription = {
	name: 'postgres',
	required: true,
	displayOptions: { show: { ledger: ['postgres'] } },
};
