import { SignoffError } from '../errors';
import { checkLiteralAddress, type AddressRule } from './addresses';

/** Ports of public web sites; any other could be a service that a page must not make us talk to. */
const webPorts = ['', '80', '443', '8080', '8443'];

/**
 * A URL that may be asked for: http or https, no user name in it, an allowed port and host. `anyPort` belongs to trials
 * in a private network. Throws `invalid_url` or `address_not_allowed`.
 */
export function checkWebAddress(
	address: string,
	base: URL | undefined,
	rules: { isAllowed: AddressRule; anyPort: boolean },
): URL {
	const url = URL.parse(address, base);
	if (!url) throw new SignoffError('invalid_url');
	if (url.protocol !== 'http:' && url.protocol !== 'https:') {
		throw new SignoffError('invalid_url', `It starts with ${url.protocol}.`);
	}
	if (url.username || url.password) throw new SignoffError('invalid_url', 'It holds a user name.');
	checkLiteralAddress(url.hostname, rules.isAllowed);
	if (!rules.anyPort && !webPorts.includes(url.port)) {
		throw new SignoffError('invalid_url', `Port ${url.port} is not one of a public site.`);
	}
	url.hash = '';
	return url;
}
