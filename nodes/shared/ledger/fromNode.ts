import type { IExecuteFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { SignoffError } from '../errors';
import { openLedger, type Ledger } from './index';

/** Fields of n8n's built-in credential type `postgres`. */
interface PostgresCredential {
	host: string;
	port: number;
	database: string;
	user: string;
	password?: string;
	maxConnections?: number;
	ssl?: 'allow' | 'disable' | 'require';
	allowUnauthorizedCerts?: boolean;
	sshTunnel?: boolean;
}

/** The ledger that a node is set to use. Rejects as `openLedger` does. */
export async function ledgerFromNode(
	context: IExecuteFunctions | IWebhookFunctions | ILoadOptionsFunctions,
): Promise<Ledger> {
	if (readChoice(context) !== 'postgres') return await openLedger();
	const credential = await context.getCredentials<PostgresCredential>('postgres');
	const { host, port, database, user, password, maxConnections } = credential;
	if (credential.sshTunnel) {
		throw new SignoffError('ledger_unreachable', 'The ledger does not go through an SSH tunnel.');
	}
	return await openLedger({
		postgres: {
			...{ host, database, user, password, maxConnections },
			port: Number(port),
			ssl: credential.allowUnauthorizedCerts
				? 'unchecked'
				: credential.ssl !== undefined && credential.ssl !== 'disable',
		},
	});
}

/** Executing and webhook contexts take the same parameter by different signatures. */
function readChoice(
	context: IExecuteFunctions | IWebhookFunctions | ILoadOptionsFunctions,
): unknown {
	return 'getInputData' in context
		? context.getNodeParameter('ledger', 0, 'file')
		: context.getNodeParameter('ledger', 'file');
}
