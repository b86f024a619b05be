import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';

/** One mailbox taken apart: `name` is '' where only an address is given, `address` is the bare `local@domain`. */
export interface Mailbox {
	name: string;
	address: string;
}

/** `Name <local@domain>`; what could open a second address, a group, a comment trick or a quoted pair is not a name. */
const namedMailbox =
	/^(?:"(?<quoted>[^"\\<>]*)"|(?<plain>[^"\\<>@;:[\]]*)) *<(?<address>[^<>]*)>$/u;

/** RFC 5321 limits, in characters. */
const maximumLocalPart = 64;
const maximumAddress = 254;

/** A header line holds no more (RFC 5322 2.1.1); what is longer is not read at all. */
const maximumMailbox = 998;

/** Dot-atom of RFC 5322 with the letters of RFC 6531; quoted local parts are refused, nobody's real address needs one. */
const localPart =
	/^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** Host name labels; address literals such as `[127.0.0.1]` are refused. */
const domain =
	/^(?!.{254})[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?)*$/u;

/** Anything that could end a header line or turn the reading direction of what is shown. */
const unsafeInHeader = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Whether a value may stand in a mail header: no line break, no control character, no lone surrogate. */
export function isSafeInHeader(value: string): boolean {
	return !unsafeInHeader.test(value);
}

/** Whether `value` is one bare address, `local@domain`, and nothing else. */
export function isBareAddress(value: string): boolean {
	const at = value.lastIndexOf('@');
	const local = value.slice(0, at);
	return (
		at > 0 &&
		value.length <= maximumAddress &&
		local.length <= maximumLocalPart &&
		localPart.test(local) &&
		domain.test(value.slice(at + 1))
	);
}

/**
 * Reads `ana@example.com` or `Ana Ruiz <ana@example.com>`. Undefined when it is anything but one mailbox: several
 * addresses, a group, control characters. Our own grammar and the mail library's must read the same address, so that
 * the library can never send to another one than was checked.
 */
export function parseMailbox(value: string): Mailbox | undefined {
	const trimmed = value.trim();
	if (trimmed.length > maximumMailbox || !isSafeInHeader(trimmed)) return undefined;
	const groups = namedMailbox.exec(trimmed)?.groups;
	const mailbox = {
		name: (groups?.quoted ?? groups?.plain ?? '').trim(),
		address: groups?.address ?? trimmed,
	};
	if (!isBareAddress(mailbox.address)) return undefined;
	const [read, ...others] = addressparser(trimmed);
	return others.length === 0 && read?.address === mailbox.address ? mailbox : undefined;
}

/** The address of a mailbox. What is none, such as a telephone number, stays as it is. */
export function bareAddress(text: string): string {
	return parseMailbox(text)?.address ?? text;
}

/** The domain of a bare address as it is compared: lower case, ASCII. */
export function domainOf(address: string): string {
	const domain = address.slice(address.lastIndexOf('@') + 1);
	return domainToASCII(domain) || domain.toLowerCase();
}

/** A bare address as it is compared: two spellings of one mailbox have the same key. */
export function addressKey(address: string): string {
	const local = address.slice(0, address.lastIndexOf('@'));
	return `${local.normalize('NFC').toLowerCase()}@${domainOf(address)}`;
}
