import { createHmac, randomUUID } from 'node:crypto';
import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../errors';
import { requestHelperFetch } from './modelFetch';
import { checkWebAddress } from './webAddress';

/** Milliseconds until the receiver must have answered. */
const timeLimit = 30_000;

/**
 * The signature of a request: HMAC-SHA256 (RFC 2104) with the secret over `<timestamp>.<body>`, in hexadecimal.
 * The timestamp (Unix seconds, as in the header) is signed too, so that a receiver can refuse an old request sent again.
 */
export function signatureOf(secret: string, timestamp: string, body: string): string {
	return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

/**
 * Posts JSON with the headers `X-Signoff-Timestamp`, `X-Signoff-Signature` (`sha256=<hex>`) and `X-Signoff-Delivery` (an
 * id of its own). n8n's proxy, TLS and SSRF settings apply. Redirects are not followed: the body is for one receiver.
 *
 * @throws SignoffError `invalid_url`, `http_error`, `host_unreachable`; the text names the host only, since an address can
 * hold a key
 */
export async function postSigned(
	httpRequest: IExecuteFunctions['helpers']['httpRequest'],
	{ url, secret, body }: { url: string; secret: string; body: object },
): Promise<void> {
	// The builder chose the address, as in n8n's own HTTP Request node: private hosts are their decision.
	const address = checkWebAddress(url, undefined, { isAllowed: () => true, anyPort: true });
	const text = JSON.stringify(body);
	const timestamp = String(Math.floor(Date.now() / 1000));
	const send = requestHelperFetch(httpRequest);
	let answer: Response;
	try {
		answer = await send(address, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'user-agent': 'n8n-nodes-signoff',
				'x-signoff-timestamp': timestamp,
				'x-signoff-signature': `sha256=${signatureOf(secret, timestamp, text)}`,
				'x-signoff-delivery': randomUUID(),
			},
			body: text,
			redirect: 'manual',
			signal: AbortSignal.timeout(timeLimit),
		});
	} catch (error) {
		throw new SignoffError('host_unreachable', `${address.host}: ${messageOf(error)}`, {
			cause: error,
		});
	}
	if (!answer.ok) throw new SignoffError('http_error', `${address.host}: HTTP ${answer.status}.`);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
