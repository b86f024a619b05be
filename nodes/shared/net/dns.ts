import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { SignoffError } from '../errors';

/** The TXT records of a name, each joined from its parts (RFC 7208 3.3); empty when there are none. */
export type LookUpTxt = (name: string) => Promise<string[]>;

/** Milliseconds for one try, and how many there are. */
const limits = { timeout: 3000, tries: 2 };

/** What a server answers when there is no such name, or nothing of this type. */
const nothing = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Looks TXT records up at a DNS server (`192.0.2.1`, `192.0.2.1:5353`, `[2001:db8::1]:5353`), or at those of the machine.
 * The lookup rejects with `dns_failed`, this function throws `invalid_input`.
 */
export function txtLookUp(server = ''): LookUpTxt {
	const resolver = new Resolver(limits);
	if (server.trim() !== '') resolver.setServers([readServer(server.trim())]);
	return async (name) => {
		try {
			return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
		} catch (error) {
			const code = String((error as NodeJS.ErrnoException).code ?? error);
			if (nothing.has(code)) return [];
			throw new SignoffError('dns_failed', `${name}: ${code}.`, { cause: error });
		}
	};
}

function readServer(server: string): string {
	const [, bracketed, plain, port = '53'] =
		/^(?:\[([^\]]+)\]|([^[\]]+?))(?::(\d{1,5}))?$/.exec(server) ?? [];
	const whole = isIP(server) === 6 ? server : undefined;
	const address = whole ?? bracketed ?? plain ?? '';
	if (isIP(address) === 0 || Number(port) > 65_535) {
		throw new SignoffError('invalid_input', `"${server}" is not the IP address of a DNS server.`);
	}
	if (whole) return whole;
	return isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
}
