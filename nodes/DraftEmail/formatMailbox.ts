import { SignoffError } from '../shared/errors';
import { isBareAddress } from '../shared/mailbox';
import { singleLine } from './cleanText';

/** The letters that a display name may have without quotation marks (RFC 5322 atoms and spaces, RFC 6531 letters). */
const plainName = /^[\p{L}\p{M}\p{N} !#$%&'*+/=?^_`{|}~-]*$/u;

/**
 * `Name <email>` as one RFC 5322 mailbox, the bare address where there is no name. Quotation marks, backslashes and angle
 * brackets are left out of the name.
 *
 * @throws SignoffError `missing_sender` when `email` is empty, `invalid_address` when it is not one bare address
 */
export function formatMailbox(name: string, email: string): string {
	const address = email.trim();
	if (!address) throw new SignoffError('missing_sender', 'Sender Email is empty.');
	if (!isBareAddress(address)) {
		throw new SignoffError('invalid_address', `"${singleLine(address)}" is not one email address.`);
	}
	const shown = singleLine(name.replace(/["\\<>]/g, ''));
	if (!shown) return address;
	return plainName.test(shown) ? `${shown} <${address}>` : `"${shown}" <${address}>`;
}
