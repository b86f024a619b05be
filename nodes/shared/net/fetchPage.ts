import type { Response } from 'undici';
import { SignoffError } from '../errors';
import { addressRule } from './addresses';
import { dispatchersFor, type ConnectionRules } from './dispatchers';
import { checkEgress, type EgressFilter } from './egress';
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

interface Rules extends ConnectionRules {
	anyPort: boolean;
}

/**
 * A `fetchPage` with its own idea of allowed addresses and name resolution.
 *
 * undici and not n8n's request helper (n8n-core 2.40.3): the helper resolves names itself, so that the address which was checked
 * could not be the one that is connected to.
 */
export function createFetchPage(rules: Rules): FetchPage {
	const dispatcherFor = dispatchersFor(rules);
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
