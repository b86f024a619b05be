import { domainToASCII } from 'node:url';
import type { Suppression } from '../contracts';
import { addressKey, domainOf, isBareAddress } from '../mailbox';

const hostName =
	/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** Reads `ana@acme.example`, `acme.example` or `@acme.example`; undefined when it is neither an address nor a domain. */
export function readSuppressed(text: string): Pick<Suppression, 'value' | 'kind'> | undefined {
	const trimmed = text.trim();
	if (isBareAddress(trimmed)) return { kind: 'address', value: addressKey(trimmed) };
	const domain = domainToASCII(trimmed.replace(/^@/, ''));
	return hostName.test(domain) ? { kind: 'domain', value: domain } : undefined;
}

/** Every value that would keep mail from going to a bare address: itself, its domain, and the domains above that. */
export function suppressionKeys(address: string): string[] {
	const labels = domainOf(address).split('.');
	const domains = labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
	return [addressKey(address), ...domains];
}
