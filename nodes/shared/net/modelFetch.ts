import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';

type HttpRequest = IExecuteFunctions['helpers']['httpRequest'];

/** What the request helper returns for a full response whose body was asked for as bytes. */
interface FullResponse {
	body: Uint8Array<ArrayBuffer>;
	headers: IDataObject;
	statusCode: number;
	statusMessage?: string;
}

/** Statuses that the Fetch standard allows no body for. */
const bodiless = new Set([101, 103, 204, 205, 304]);

/** Headers that describe the bytes on the wire: the helper has unpacked the body already. */
const wireHeaders = new Set([
	'content-encoding',
	'content-length',
	'transfer-encoding',
	'connection',
]);

function responseHeaders(received: IDataObject): Headers {
	const headers = new Headers();
	for (const [name, value] of Object.entries(received)) {
		if (wireHeaders.has(name.toLowerCase()) || value === undefined || value === null) continue;
		for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one));
	}
	return headers;
}

/** A failure as `fetch` reports it. The helper's own error is not kept as cause: it holds the request with its API key. */
function fetchFailure(error: unknown): TypeError {
	const message = error instanceof Error ? error.message : String(error);
	const cause = new Error(message);
	if (error instanceof Error && 'code' in error) Object.assign(cause, { code: error.code });
	return new TypeError(`fetch failed: ${message}`, { cause });
}

/**
 * A `fetch` (WHATWG Fetch) on top of n8n's request helper, for the `openai` client: n8n's proxy, TLS and SSRF settings
 * apply to model calls. Bodies are read whole; an HTTP error status is an answer, not a failure; an API key is not
 * carried to another origin by a redirect. Rejects with the signal's reason when aborted, else with a `TypeError`.
 */
export function requestHelperFetch(httpRequest: HttpRequest): typeof fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		const { signal } = request;
		signal.throwIfAborted();
		const body = request.body === null ? undefined : await request.text();
		try {
			const answer = (await httpRequest({
				url: request.url,
				method: request.method as IHttpRequestMethods,
				headers: Object.fromEntries(request.headers),
				body,
				encoding: 'arraybuffer',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				sendCredentialsOnCrossOriginRedirect: false,
				disableFollowRedirect: request.redirect !== 'follow',
				abortSignal: signal,
			})) as FullResponse;
			return new Response(bodiless.has(answer.statusCode) ? null : answer.body, {
				status: answer.statusCode,
				statusText: answer.statusMessage,
				headers: responseHeaders(answer.headers),
			});
		} catch (error) {
			signal.throwIfAborted();
			throw fetchFailure(error);
		}
	};
}
