import type { Dispatcher } from 'undici';
import { checkedLookup, type AddressRule, type Resolver } from './addresses';
import { filteredResolver, type EgressFilter } from './egress';

/** Which addresses may be connected to, and how names are resolved where n8n has no say in it. */
export interface ConnectionRules {
	isAllowed: AddressRule;
	resolve?: Resolver;
}

/**
 * What opens connections by these rules, one dispatcher for each of n8n's filters. Connections are kept open for a few seconds
 * between pages of a site. Proxies named by the environment (`HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`) are used, as n8n's
 * request helper does; behind one, names are resolved by the proxy, so that only it and n8n's own protection can refuse what a name
 * resolves to. Certificates are checked by Node with its settings (`NODE_EXTRA_CA_CERTS`).
 */
export function dispatchersFor(
	rules: ConnectionRules,
): (egress: EgressFilter | undefined) => Promise<Dispatcher> {
	const dispatchers = new Map<EgressFilter | undefined, Dispatcher>();
	return async (egress) => {
		const known = dispatchers.get(egress);
		if (known) return known;
		const { EnvHttpProxyAgent } = await import('undici');
		const resolve = egress ? filteredResolver(egress) : rules.resolve;
		const dispatcher = new EnvHttpProxyAgent({
			...proxyForAll(),
			// no limit of its own: the time limit covers connecting
			connect: { lookup: checkedLookup(rules.isAllowed, resolve), timeout: 0 },
		});
		dispatchers.set(egress, dispatcher);
		return dispatcher;
	};
}

/** The proxy for everything, which n8n's helper honours and undici does not know. */
function proxyForAll(): { httpProxy?: string; httpsProxy?: string } {
	const named = (...names: string[]) => names.map((name) => process.env[name]).find(Boolean);
	const all = named('all_proxy', 'ALL_PROXY');
	return {
		httpProxy: named('http_proxy', 'HTTP_PROXY') ?? all,
		httpsProxy: named('https_proxy', 'HTTPS_PROXY') ?? all,
	};
}
