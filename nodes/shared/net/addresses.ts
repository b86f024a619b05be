import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { SignoffError } from '../errors';

export type AddressRule = (address: string) => boolean;

/**
 * Ranges that a trial on one's own machine or network needs. Link-local stays shut even then: cloud machines hand out
 * their credentials there.
 */
const privateRanges = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat'];

/**
 * Whether an IP address may be connected to. Without `allowPrivateNetwork` only ordinary public addresses may: not
 * private, loopback, link-local, multicast, reserved, nor any that carries an IPv4 address inside (6to4, Teredo, NAT64).
 * An IPv4 address mapped into IPv6 counts as the IPv4 address it is.
 */
export function addressRule(allowPrivateNetwork: boolean): AddressRule {
	return (address) => {
		if (!ipaddr.isValid(address)) return false;
		const range = ipaddr.process(address).range();
		return range === 'unicast' || (allowPrivateNetwork && privateRanges.includes(range));
	};
}

/** Throws `address_not_allowed` where the host of a URL is itself an IP address that the rule refuses. */
export function checkLiteralAddress(host: string, isAllowed: AddressRule): void {
	const literal = host.replace(/^\[|\]$/g, '');
	if (ipaddr.isValid(literal) && !isAllowed(literal)) {
		throw new SignoffError('address_not_allowed', `Its address is ${literal}.`);
	}
}

export type Resolver = (
	host: string,
	options: LookupOptions & { all: true },
	done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Name resolution for a connection: the addresses that are checked are the ones that are connected to, so that a name
 * cannot answer differently in between (DNS rebinding). One refused address refuses the host.
 */
export function checkedLookup(
	isAllowed: AddressRule,
	resolve: Resolver = systemLookup,
): LookupFunction {
	return (host, options, callback) => {
		resolve(host, { ...options, all: true }, (error, addresses) => {
			if (error) return callback(error, []);
			const refused = addresses.find(({ address }) => !isAllowed(address));
			if (refused) {
				const detail = `${host} resolves to ${refused.address}.`;
				return callback(new SignoffError('address_not_allowed', detail), []);
			}
			const [first] = addresses;
			if (options.all || !first) return callback(null, addresses);
			return callback(null, first.address, first.family);
		});
	};
}
