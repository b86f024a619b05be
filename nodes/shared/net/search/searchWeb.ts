import { setTimeout as sleep } from 'node:timers/promises';
import type { IExecuteFunctions } from 'n8n-workflow';
import { SignoffError } from '../../errors';
import { HostTurns } from '../hostTurns';
import { requestHelperFetch } from '../modelFetch';
import { retryAfter } from '../readAnswer';
import { checkWebAddress } from '../webAddress';
import type { SearchCredential, SearchEngine, SearchHit } from './engines';

/** Asks a search engine. Rejects with `search_failed`, or with the signal's reason. */
export type SearchWeb = (
	query: string,
	count: number,
	signal?: AbortSignal,
) => Promise<SearchHit[]>;

const timeLimitMs = 15_000;
/** An engine that wants to be left alone for longer is not asked again. */
const longestPatienceMs = 10_000;

/** One queue for the whole process: engines count requests per key, not per run. */
const turns = new HostTurns();

/**
 * Asks through n8n's request helper: n8n's proxy, TLS and SSRF settings apply, and as in n8n's own HTTP Request node the builder
 * chooses the address, so that it may be a private one. At most two requests at a time; `Retry-After` is waited for once. Only
 * web addresses come back, each once. No error holds the key.
 */
export function searchWeb(
	httpRequest: IExecuteFunctions['helpers']['httpRequest'],
	engine: SearchEngine,
	credential: SearchCredential,
): SearchWeb {
	const send = requestHelperFetch(httpRequest);
	const failed = (detail: string) => new SignoffError('search_failed', `${engine.name}: ${detail}`);

	const ask = async (query: string, count: number, signal?: AbortSignal): Promise<Response> => {
		const {
			method,
			path,
			query: parameters,
			body,
			headers,
		} = engine.request(query, count, credential);
		const base = credential.url.trim().replace(/\/+$/, '');
		const url = checkWebAddress(`${base}${path}`, undefined, {
			isAllowed: () => true,
			anyPort: true,
		});
		url.search = new URLSearchParams(parameters).toString();
		const limit = AbortSignal.timeout(timeLimitMs);
		const leave = await turns.take(url.host, 0, signal);
		try {
			return await send(url, {
				method,
				headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
				body: body && JSON.stringify(body),
				redirect: 'manual',
				signal: signal ? AbortSignal.any([limit, signal]) : limit,
			});
		} catch (error) {
			signal?.throwIfAborted();
			throw failed(limit.aborted ? `no answer within ${timeLimitMs / 1000} s.` : reasonOf(error));
		} finally {
			leave();
		}
	};

	return async (query, count, signal) => {
		let answer = await ask(query, count, signal);
		if (answer.status === 429) {
			const wait = retryAfter(answer.headers.get('retry-after')) ?? 1000;
			if (wait <= longestPatienceMs) {
				await sleep(wait, undefined, { signal });
				answer = await ask(query, count, signal);
			}
		}
		if (!answer.ok) throw failed(`HTTP ${answer.status}.`);
		try {
			const hits = engine.hitsOf(await answer.json()).filter(({ url }) => /^https?:/i.test(url));
			return [...new Map(hits.map((hit) => [hit.url, hit])).values()].slice(0, count);
		} catch (error) {
			throw failed(`its answer has another form than expected (${reasonOf(error).slice(0, 100)}).`);
		}
	};
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
