import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { errorForItem } from '../shared/errors';
import { testSecret } from '../shared/secretTest';
import { dnsRecordOf, readDkim } from './transport/dkim';

type Credential = ICredentialsDecrypted<ICredentialDataDecryptedObject>;

/** What n8n runs for a credential of Send that no server can be asked about. */
export const credentialTests = {
	async testUnsubscribeSecret(
		this: ICredentialTestFunctions,
		{ data }: Credential,
	): Promise<INodeCredentialTestResult> {
		return testSecret(data?.secret);
	},

	/** The public half for DNS is what the admin needs next. */
	async testDkimKey(
		this: ICredentialTestFunctions,
		{ data = {} }: Credential,
	): Promise<INodeCredentialTestResult> {
		try {
			const { name, text } = dnsRecordOf(readDkim(data));
			return { status: 'OK', message: `TXT record for DNS: ${name} with ${text}` };
		} catch (error) {
			return { status: 'Error', message: errorForItem(error).message };
		}
	},
};
