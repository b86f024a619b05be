import type { INodeCredentialTestResult } from 'n8n-workflow';

/** 128 bits written in hexadecimal or better: what cannot be guessed. */
const shortest = 32;

/** Whether a secret is long enough not to be guessed. */
export function isLongEnough(secret: unknown): secret is string {
	return typeof secret === 'string' && secret.trim().length >= shortest;
}

/**
 * The test behind the credential types that hold a secret to sign with. There is no server to ask; a secret short enough
 * to be guessed is what can be found out here.
 */
export function testSecret(secret: unknown): INodeCredentialTestResult {
	if (isLongEnough(secret)) return { status: 'OK', message: 'The secret is long enough.' };
	return {
		status: 'Error',
		message: `Use at least ${shortest} characters, e.g. the output of "openssl rand -hex 32".`,
	};
}
