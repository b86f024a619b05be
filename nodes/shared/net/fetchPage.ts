import type { Dispatcher, Response } from 'undici';
import { SignoffError } from '../errors';
import { addressRule, checkedLookup, type AddressRule, type Resolver } from './addresses';
import { checkEgress, filteredResolver, type EgressFilter } from './egress';
import { pageFailure, type FailedPage } from './pageFailure';
import { readAnswer, requestHeaders, type ContentKind } from './readAnswer';
import { talkingTime } from './talkingTime';
import { checkWebAddress } from './webAddress';

/**
 * - `allowPrivateNetwork`: also private and loopback addresses, on any port (default false).
 * - `timeoutMs`: for everything from the first connection to the last byte, redirects included.
 * - `maxBytes`: size of the page after decompression; `cutAtLimit` takes what came until then instead of failing.
 * - `accepts`: what is wanted: an HTML `page` (default), a `text` such as robots.txt, a `style` sheet, a `feed` (RSS, Atom, sitemap).
 * - `validators`: of the copy at hand; if it is still good, `notModified` comes back (RFC 9110, 13).
 * - `egress`: n8n's own SSRF protection, asked besides our own rules.
 * - `enter`: waited for before each request, redirects included; called back when the host is done with.
 */
export interface FetchPageOptions {
	allowPrivateNetwork?: boolean;
	timeoutMs: number;
	maxBytes: number;
	userAgent: string;
	signal?: AbortSignal;
	egress?: EgressFilter;
	accepts?: ContentKind;
	cutAtLimit?: boolean;
	validators?: { etag?: string; lastModified?: string };
	enter?: (url: URL, signal?: AbortSignal) => Promise<() => void>;
}

/**
 * A page that was read. `url` is where redirects ended, `bytes` the size after decompression, `ms` the time it took.
 * `robotsTag` is the header `X-Robots-Tag`; `fromCache`: the site was not asked for it again.
 */
export interface FetchedPage {
	url: string;
	status: number;
	bytes: number;
	ms: number;
	html: string;
	etag?: string;
	lastModified?: string;
	robotsTag?: string;
	notModified?: boolean;
	fromCache?: boolean;
}

export type FetchPage = (address: string, options: FetchPageOptions) => Promise<FetchedPage>;

const maxRedirects = 5;

/** Redirects are followed by hand, so that each address is checked before it is asked. */
async function followToPage(
	address: string,
	rules: Rules,
	ask: (url: URL) => Promise<Response>,
	page: FailedPage,
): Promise<Response> {
	let url = checkWebAddress(address, undefined, rules);
	for (let redirects = 0; redirects <= maxRedirects; redirects++) {
		page.url = url.href;
		const response = await ask(url);
		page.status = response.status;
		const location = response.headers.get('location');
		if (response.status < 300 || response.status >= 400 || location === null) return response;
		await response.body?.cancel();
		url = checkWebAddress(location, url, rules);
	}
	throw new SignoffError('too_many_redirects', `It gave up after ${maxRedirects}.`);
}

interface Rules {
	isAllowed: AddressRule;
	anyPort: boolean;
	resolve?: Resolver;
}

/**
 * A `fetchPage` with its own idea of allowed addresses and name resolution. Connections are kept open for a few seconds
 * between pages of a site. Proxies named by the environment (`HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`) are used, as n8n's
 * request helper does; behind one, names are resolved by the proxy, so that only it and n8n's own protection can refuse what a name
 * resolves to. Certificates are checked by Node with its settings (`NODE_EXTRA_CA_CERTS`).
 *
 * undici and not n8n's request helper (n8n-core 2.40.3): the helper resolves names itself, so that the address which was checked
 * could not be the one that is connected to.
 */
export function createFetchPage(rules: Rules): FetchPage {
	const dispatchers = new Map<EgressFilter | undefined, Dispatcher>();
	const dispatcherFor = async (egress: EgressFilter | undefined): Promise<Dispatcher> => {
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

	return async (address, options) => {
		const { timeoutMs, signal, enter } = options;
		const started = performance.now();
		const page: FailedPage = { url: address, status: 0, bytes: 0, ms: 0 };
		const limit = talkingTime(timeoutMs);
		let leave = () => {};
		try {
			const { fetch } = await import('undici');
			const request = {
				dispatcher: await dispatcherFor(options.egress),
				redirect: 'manual' as const,
				signal: signal ? AbortSignal.any([limit.signal, signal]) : limit.signal,
				headers: requestHeaders(options),
			};
			const ask = async (url: URL) => {
				leave();
				limit.pause();
				leave = (await enter?.(url, signal)) ?? leave;
				limit.start();
				await checkEgress(options.egress, url, request.signal);
				return await fetch(url, request);
			};
			const response = await followToPage(address, rules, ask, page);
			const read = await readAnswer(response, options, page);
			return { ...page, ms: performance.now() - started, ...read };
		} catch (error) {
			signal?.throwIfAborted();
			throw pageFailure(error, timeoutMs, { ...page, ms: performance.now() - started });
		} finally {
			limit.pause();
			leave();
		}
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

const publicOnly = createFetchPage({ isAllowed: addressRule(false), anyPort: false });
const withPrivate = createFetchPage({ isAllowed: addressRule(true), anyPort: true });

/**
 * Reads one page: every address it connects to is checked first, after each redirect too.
 *
 * Rejects with a `PageFailure` (a `SignoffError`): `invalid_url`, `address_not_allowed`, `host_unreachable`, `timeout`,
 * `http_error`, `site_busy`, `not_html`, `page_too_large`, `too_many_redirects`; with the signal's reason when aborted.
 */
export const fetchPage: FetchPage = async (address, options) =>
	await (options.allowPrivateNetwork ? withPrivate : publicOnly)(address, options);
