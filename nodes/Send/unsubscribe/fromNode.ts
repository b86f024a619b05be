import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../../shared/errors';
import { parseMailbox } from '../../shared/mailbox';
import { isLongEnough } from '../../shared/secretTest';
import { readPageAddress, type UnsubscribeWays } from './headers';

/** The secret of the credential. Rejects with `weak_secret` when it could be guessed. */
export async function readSecret(context: IExecuteFunctions): Promise<string> {
	const { secret } = await context.getCredentials<{ secret?: string }>('signoffUnsubscribeApi');
	if (!isLongEnough(secret)) {
		throw new SignoffError('weak_secret', 'Credential: Signoff Unsubscribe API.');
	}
	return secret.trim();
}

/** Reads once for a run what signs the links, and gives what the panel says about one item. */
export async function unsubscribeWays(
	context: IExecuteFunctions,
): Promise<(index: number) => UnsubscribeWays> {
	const oneClick = context.getNodeParameter('oneClickUnsubscribe', 0, false) === true;
	const secret = oneClick ? await readSecret(context) : undefined;
	return (index) => {
		const page = String(context.getNodeParameter('unsubscribePage', index, ''));
		const options = context.getNodeParameter('options', index, {}) as { unsubscribeBy?: string };
		return {
			page: secret === undefined ? undefined : { url: readPageAddress(page), secret },
			mailbox: readMailbox(options.unsubscribeBy ?? ''),
		};
	};
}

function readMailbox(text: string) {
	if (text.trim() === '') return undefined;
	const mailbox = parseMailbox(text);
	if (!mailbox) throw new SignoffError('invalid_address', 'Option: Unsubscribe Email Address.');
	return mailbox;
}
