import type { Response } from 'undici';
import { SignoffError } from '../errors';
import { decodeHtml } from './decodeHtml';
import type { FetchedPage, FetchPageOptions } from './fetchPage';
import { PageFailure, type FailedPage } from './pageFailure';

/** What may be asked for: how to ask, and which content types are taken. */
const contentKinds = {
	page: {
		accept: 'text/html,application/xhtml+xml;q=0.9',
		type: /^(text\/html|application\/xhtml\+xml)$/i,
	},
	text: { accept: 'text/plain', type: /^(text\/(?!html).+|application\/octet-stream|)$/i },
	style: { accept: 'text/css', type: /^text\/css$/i },
	feed: {
		accept: 'application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9',
		type: /^(text\/xml|application\/(\w+\+)?xml)$/i,
	},
};

export type ContentKind = keyof typeof contentKinds;

async function readBody(
	response: Response,
	{ maxBytes, cutAtLimit }: FetchPageOptions,
	page: FailedPage,
): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of response.body ?? []) {
		page.bytes += chunk.byteLength;
		if (page.bytes > maxBytes && cutAtLimit) break;
		if (page.bytes > maxBytes) {
			throw new SignoffError('page_too_large', `The limit is ${Math.round(maxBytes / 1024)} KB.`);
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** Milliseconds that a site wants to be left alone: `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfter(value: string | null, now = Date.now()): number | undefined {
	if (value === null) return undefined;
	if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function checkAnswer(response: Response, kind: ContentKind, page: FailedPage): string {
	const wait = retryAfter(response.headers.get('retry-after'));
	if (response.status === 429 || (response.status === 503 && wait !== undefined)) {
		throw new PageFailure('site_busy', `HTTP ${response.status}.`, page, wait);
	}
	if (!response.ok) throw new SignoffError('http_error', `HTTP ${response.status}.`);
	const contentType = response.headers.get('content-type') ?? '';
	const [type = ''] = contentType.split(';');
	if (!contentKinds[kind].type.test(type.trim())) {
		throw new SignoffError('not_html', `Its type is ${type.trim() || 'not stated'}.`);
	}
	return contentType;
}

/**
 * What an answer says. Bytes are counted in `page` as they come, so that a failure knows how far it came. Rejects with
 * `http_error`, `site_busy`, `not_html`, `page_too_large`.
 */
export async function readAnswer(
	response: Response,
	options: FetchPageOptions,
	page: FailedPage,
): Promise<Omit<FetchedPage, keyof FailedPage>> {
	const header = (name: string) => response.headers.get(name) ?? undefined;
	const told = {
		etag: header('etag'),
		lastModified: header('last-modified'),
		robotsTag: header('x-robots-tag'),
	};
	try {
		if (response.status === 304 && options.validators)
			return { ...told, html: '', notModified: true };
		const contentType = checkAnswer(response, options.accepts ?? 'page', page);
		return { ...told, html: decodeHtml(await readBody(response, options, page), contentType) };
	} finally {
		// an unread body would keep its connection
		if (!response.bodyUsed) await response.body?.cancel();
	}
}

/** The headers of a request: who asks, for what, and what is at hand already. */
export function requestHeaders(options: FetchPageOptions): Record<string, string> {
	const { etag, lastModified } = options.validators ?? {};
	return {
		'user-agent': options.userAgent,
		accept: contentKinds[options.accepts ?? 'page'].accept,
		...(etag ? { 'if-none-match': etag } : {}),
		...(lastModified ? { 'if-modified-since': lastModified } : {}),
	};
}
