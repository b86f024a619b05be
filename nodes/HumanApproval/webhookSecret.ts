import type { INodeCredentialTestResult } from 'n8n-workflow';

/** 128 bits written in hexadecimal or better: what cannot be guessed. */
const shortest = 32;

/**
 * The test behind the credential type `signoffWebhookApi`. There is no server to ask: the address belongs to the node, and a
 * trial request would look like a notice. A secret short enough to be guessed is what can be found out here.
 */
export function testWebhookSecret(secret: unknown): INodeCredentialTestResult {
	if (typeof secret === 'string' && secret.trim().length >= shortest) {
		return { status: 'OK', message: 'The secret is long enough.' };
	}
	return {
		status: 'Error',
		message: `Use at least ${shortest} characters, e.g. the output of "openssl rand -hex 32".`,
	};
}
