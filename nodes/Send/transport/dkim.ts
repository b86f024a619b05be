import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { SignoffError } from '../../shared/errors';

/** What the credential type `signoffDkimApi` holds. */
export interface DkimCredential {
	domain?: string;
	selector?: string;
	privateKey?: string;
}

/** In the words of the mail library. */
export interface DkimOptions {
	domainName: string;
	keySelector: string;
	privateKey: string;
	headerFieldNames: string;
}

/**
 * The headers that are signed (RFC 6376 5.4.1), with those of one-click unsubscribing: RFC 8058 wants both covered by the
 * signature.
 */
const signedHeaders = [
	...['From', 'Sender', 'Reply-To', 'Subject', 'Date', 'Message-ID', 'To', 'Cc', 'MIME-Version'],
	...['Content-Type', 'Content-Transfer-Encoding', 'In-Reply-To', 'References', 'List-ID'],
	...['List-Help', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'Feedback-ID', 'Auto-Submitted'],
];

/** Receivers ignore shorter keys (RFC 8301 3.2). */
const shortestKey = 1024;

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** PEM as it was, also where a form has made one line of it. */
function pemOf(text: string): string {
	const match = /(-----BEGIN [A-Z ]+-----)(.+?)(-----END [A-Z ]+-----)/s.exec(
		text.replaceAll('\\n', '\n').trim(),
	);
	if (!match) throw new SignoffError('dkim_key', 'It is not a private key in PEM form.');
	const [, begin, body = '', end] = match;
	const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
	return [begin, ...lines, end, ''].join('\n');
}

function readKey(text: string): KeyObject {
	const pem = pemOf(text);
	let key: KeyObject;
	try {
		key = createPrivateKey(pem);
	} catch {
		// What the library says could quote the key.
		throw new SignoffError('dkim_key', 'The private key cannot be read.');
	}
	if (key.asymmetricKeyType !== 'rsa') {
		throw new SignoffError('dkim_key', `It is an ${key.asymmetricKeyType} key; RSA is needed.`);
	}
	const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
	if (bits < shortestKey) throw new SignoffError('dkim_key', `It has only ${bits} bits.`);
	return key;
}

/**
 * Checks what DKIM signing needs: the mail library would send a message without signature where the key is of no use.
 * Throws a `SignoffError` `dkim_key` that holds nothing of the key.
 */
export function readDkim({
	domain = '',
	selector = '',
	privateKey = '',
}: DkimCredential): DkimOptions {
	const domainName = domainToASCII(domain.trim());
	if (!domainName.includes('.') || !domainName.split('.').every((part) => label.test(part))) {
		throw new SignoffError('dkim_key', `"${domain}" is not a domain.`);
	}
	const keySelector = selector.trim();
	if (!keySelector.split('.').every((part) => label.test(part))) {
		throw new SignoffError('dkim_key', `"${selector}" is not a key selector.`);
	}
	return {
		domainName,
		keySelector,
		privateKey: readKey(privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
		headerFieldNames: signedHeaders.join(':'),
	};
}

/** The DNS record that receivers look for: its name, and its text (RFC 6376 3.6.1). */
export function dnsRecordOf(options: DkimOptions): { name: string; text: string } {
	const key = createPublicKey(options.privateKey).export({ type: 'spki', format: 'der' });
	return {
		name: `${options.keySelector}._domainkey.${options.domainName}`,
		text: `v=DKIM1; k=rsa; p=${key.toString('base64')}`,
	};
}
