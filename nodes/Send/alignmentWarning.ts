import type { INodeExecutionData } from 'n8n-workflow';
import { getDomain } from 'tldts';
import { parseMailbox } from '../shared/mailbox';

const organisationOf = (address: string) => {
	const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
	return getDomain(host) ?? host;
};

/**
 * What to tell a builder whose From addresses do not belong to the domain of the SMTP account (relaxed alignment, RFC 7489
 * 3.1): receivers that check DMARC may refuse such mail. Undefined when all do, or the account is no address. A domain
 * that signs (DKIM) vouches for its own addresses.
 */
export function alignmentWarning(
	account: string | undefined,
	items: INodeExecutionData[],
	signingDomain?: string,
): string | undefined {
	if (!account?.includes('@')) return undefined;
	const own = organisationOf(account);
	const signer = signingDomain && organisationOf(signingDomain);
	const others = new Set<string>();
	for (const { json } of items) {
		const { from } = (json.draft ?? {}) as { from?: unknown };
		const mailbox = typeof from === 'string' ? parseMailbox(from) : undefined;
		const organisation = mailbox && organisationOf(mailbox.address);
		if (organisation && organisation !== own && organisation !== signer) others.add(organisation);
	}
	if (others.size === 0) return undefined;
	return (
		`From uses ${[...others].sort().join(', ')}, but the SMTP account belongs to ${own}. ` +
		'Receivers that check DMARC may refuse this mail unless that domain signs or allows it.'
	);
}
