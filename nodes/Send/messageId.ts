import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';

/**
 * The Message-ID of an approval (RFC 5322 3.6.4), always the same for the same approval and sender: a person can ask
 * the mail server for it when the outcome is unknown, and a mail client shows a duplicate only once.
 */
export function messageIdOf(approvalId: string, senderAddress: string): string {
	const plain = /^[A-Za-z0-9_-]{1,64}$/.test(approvalId);
	const left = plain ? approvalId : createHash('sha256').update(approvalId).digest('hex');
	const host = senderAddress.slice(senderAddress.lastIndexOf('@') + 1);
	return `<${left}@${domainToASCII(host) || 'localhost'}>`;
}
