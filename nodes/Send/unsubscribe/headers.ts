import { domainToASCII } from 'node:url';
import { SignoffError } from '../../shared/errors';
import type { Mailbox } from '../../shared/mailbox';
import type { OutgoingMail } from '../outgoingMail';
import { writeToken, type Unsubscribe } from './token';

/** How recipients can unsubscribe: on a page with a signed address of their own, by mail, or both. */
export interface UnsubscribeWays {
	page?: { url: URL; secret: string };
	mailbox?: Mailbox;
}

/** A header line holds 998 characters (RFC 5322 2.1.1), and an address in angle brackets cannot be folded. */
const longestUrl = 900;

/** Reads the address of the page. RFC 8058 asks for https; a page on this machine may do without, for trials. */
export function readPageAddress(text: string): URL {
	const url = URL.parse(text.trim());
	const isLocal = url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	const isUsable =
		url &&
		(url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) &&
		!url.username &&
		!url.password;
	if (!isUsable) throw new SignoffError('invalid_unsubscribe_page', `It is "${text.trim()}".`);
	return url;
}

/**
 * The headers by which one recipient of one mail can unsubscribe with one click (RFC 2369, RFC 8058). They say nothing of
 * the secret, and the approved content stays as it is. Throws a `SignoffError` `invalid_unsubscribe_page` when the address
 * gets too long.
 */
export function unsubscribeHeaders(
	{ page, mailbox }: UnsubscribeWays,
	recipient: Unsubscribe,
): Record<string, string> {
	const token = page && writeToken(page.secret, recipient);
	const ways: string[] = [];
	if (page && token) ways.push(signedUrl(page.url, token));
	if (mailbox) {
		const subject = encodeURIComponent(token ? `unsubscribe ${token}` : 'unsubscribe');
		ways.push(`mailto:${mailtoAddress(mailbox)}?subject=${subject}`);
	}
	if (ways.length === 0) return {};
	return {
		'List-Unsubscribe': ways.map((way) => `<${way}>`).join(', '),
		...(page && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
	};
}

/** The mail with these headers for the one it is addressed to. */
export function withUnsubscribe(
	mail: OutgoingMail,
	approvalId: string,
	ways: UnsubscribeWays = {},
): OutgoingMail {
	const headers = unsubscribeHeaders(ways, { address: mail.to.address, approvalId });
	return { ...mail, headers: { ...mail.headers, ...headers } };
}

/** In ASCII (RFC 6068): percent signs for the local part, Punycode for the domain. */
function mailtoAddress({ address }: Mailbox): string {
	const at = address.lastIndexOf('@');
	return `${encodeURIComponent(address.slice(0, at))}@${domainToASCII(address.slice(at + 1))}`;
}

function signedUrl(page: URL, token: string): string {
	const url = new URL(page);
	url.hash = '';
	url.searchParams.set('token', token);
	if (url.href.length > longestUrl) {
		throw new SignoffError('invalid_unsubscribe_page', 'It is too long for a mail header.');
	}
	return url.href;
}
