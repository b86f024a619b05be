import type { Dispatcher, Response } from 'undici';
import { SignoffError } from '../errors';
import { addressRule, checkedLookup, type AddressRule, type Resolver } from './addresses';
import { decodeHtml } from './decodeHtml';
import { pageFailure, type FailedPage } from './pageFailure';
import { checkWebAddress } from './webAddress';

/**
 * - `allowPrivateNetwork`: also private and loopback addresses, on any port (default false).
 * - `timeoutMs`: for everything from the first connection to the last byte, redirects included.
 * - `maxBytes`: size of the page after decompression.
 */
export interface FetchPageOptions {
	allowPrivateNetwork?: boolean;
	timeoutMs: number;
	maxBytes: number;
	userAgent: string;
	signal?: AbortSignal;
}

/** A page that was read. `url` is where redirects ended, `bytes` the size after decompression, `ms` the time it took. */
export interface FetchedPage {
	url: string;
	status: number;
	bytes: number;
	ms: number;
	html: string;
}

export type FetchPage = (address: string, options: FetchPageOptions) => Promise<FetchedPage>;

const maxRedirects = 5;

async function readBody(response: Response, maxBytes: number, page: FailedPage): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of response.body ?? []) {
		page.bytes += chunk.byteLength;
		if (page.bytes > maxBytes) {
			throw new SignoffError('page_too_large', `The limit is ${Math.round(maxBytes / 1024)} KB.`);
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function checkAnswer(response: Response): string {
	if (!response.ok) throw new SignoffError('http_error', `HTTP ${response.status}.`);
	const contentType = response.headers.get('content-type') ?? '';
	const [type = ''] = contentType.split(';');
	if (!/^(text\/html|application\/xhtml\+xml)$/i.test(type.trim())) {
		throw new SignoffError('not_html', `Its type is ${type.trim() || 'not stated'}.`);
	}
	return contentType;
}

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

async function readPage(
	response: Response,
	maxBytes: number,
	page: FailedPage,
): Promise<{ html: string }> {
	try {
		const contentType = checkAnswer(response);
		return { html: decodeHtml(await readBody(response, maxBytes, page), contentType) };
	} finally {
		// an unread body would keep its connection
		if (!response.bodyUsed) await response.body?.cancel();
	}
}

interface Rules {
	isAllowed: AddressRule;
	anyPort: boolean;
	resolve?: Resolver;
}

/**
 * A `fetchPage` with its own idea of allowed addresses and name resolution. Connections are kept open for a few seconds
 * between pages of a site. Proxies named by the environment (`HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`) are used; behind
 * a proxy names are resolved by the proxy, so that only the proxy can refuse what a name resolves to.
 */
export function createFetchPage(rules: Rules): FetchPage {
	let dispatcher: Dispatcher | undefined;

	return async (address, { timeoutMs, maxBytes, userAgent, signal }) => {
		const started = performance.now();
		const page: FailedPage = { url: address, status: 0, bytes: 0, ms: 0 };
		const limit = AbortSignal.timeout(timeoutMs);
		try {
			const { EnvHttpProxyAgent, fetch } = await import('undici');
			dispatcher ??= new EnvHttpProxyAgent({
				// no limit of its own: the time limit covers connecting
				connect: { lookup: checkedLookup(rules.isAllowed, rules.resolve), timeout: 0 },
			});
			const request = {
				dispatcher,
				redirect: 'manual' as const,
				signal: signal ? AbortSignal.any([limit, signal]) : limit,
				headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml;q=0.9' },
			};
			const response = await followToPage(
				address,
				rules,
				async (url) => await fetch(url, request),
				page,
			);
			const { html } = await readPage(response, maxBytes, page);
			return { ...page, ms: performance.now() - started, html };
		} catch (error) {
			signal?.throwIfAborted();
			throw pageFailure(error, timeoutMs, { ...page, ms: performance.now() - started });
		}
	};
}

const publicOnly = createFetchPage({ isAllowed: addressRule(false), anyPort: false });
const withPrivate = createFetchPage({ isAllowed: addressRule(true), anyPort: true });

/**
 * Reads one HTML page: every address it connects to is checked first, after each redirect too.
 *
 * Rejects with a `PageFailure` (a `SignoffError`): `invalid_url`, `address_not_allowed`, `host_unreachable`, `timeout`,
 * `http_error`, `not_html`, `page_too_large`, `too_many_redirects`; with the signal's reason when aborted.
 */
export const fetchPage: FetchPage = async (address, options) =>
	await (options.allowPrivateNetwork ? withPrivate : publicOnly)(address, options);
