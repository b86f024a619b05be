import { SignoffError } from '../errors';
import type { FetchedPage, FetchPage, FetchPageOptions } from './fetchPage';
import { HostTurns } from './hostTurns';
import { keepPages, type PageStore } from './keepPages';
import { PageFailure } from './pageFailure';
import { readRobots, type RobotsRules } from './robots';

/**
 * - `store`: where pages are kept between runs; without one only requests under way are shared.
 * - `freshMs`: how long a kept page counts as read; after that the site is asked whether it changed.
 * - `gapMs`: least time between the starts of two requests to a host; a longer crawl delay of the site counts instead.
 */
export interface Manners {
	store?: PageStore;
	freshMs: number;
	gapMs: number;
	respectRobots: boolean;
}

/** Reads pages with manners. `sitemapsOf`: the sitemaps that the site of a page names in its robots.txt. */
export interface PoliteReader {
	fetchPage: FetchPage;
	sitemapsOf(url: string, options: FetchPageOptions): Promise<string[]>;
}

/** Longer than this nobody waits for a site that asks for patience; its pages are left unread. */
const longestPatienceMs = 10_000;

/** One queue for the whole process: two runs at once are one guest. */
const turns = new HostTurns();

/**
 * A `fetchPage` that behaves: robots.txt is read first and followed, after redirects too; a host gets at most two requests
 * at a time with a gap; `Retry-After` is waited for once; what was read lately is not asked for again, and what is
 * older only if it changed. Meant for one run: rules and requests under way are shared by all its prospects.
 *
 * Rejects as `fetchPage` does, also with `robots_disallowed`, `robots_unavailable`, `site_busy`.
 */
export function createPoliteReader(fetchPage: FetchPage, manners: Manners): PoliteReader {
	const rules = new Map<string, Promise<RobotsRules>>();
	const underWay = new Map<string, Promise<FetchedPage>>();

	const enterTurn = (gapMs: number) => async (url: URL, signal?: AbortSignal) =>
		await turns.take(url.host, gapMs, signal);

	const rulesOf = async (url: URL, options: FetchPageOptions): Promise<RobotsRules> => {
		const known = rules.get(url.origin);
		if (known) return await known;
		const reading = readRobots(url.origin, kept, {
			...options,
			validators: undefined,
			enter: enterTurn(manners.gapMs),
		});
		rules.set(url.origin, reading);
		try {
			return await reading;
		} catch (error) {
			// what was cut short by a cancelled prospect says nothing about the site
			if (!(error instanceof SignoffError)) rules.delete(url.origin);
			throw error;
		}
	};

	/** Called before every request of a page, redirects included. */
	const enterPolitely =
		(options: FetchPageOptions) =>
		async (url: URL, signal?: AbortSignal): Promise<() => void> => {
			if (!manners.respectRobots) return await turns.take(url.host, manners.gapMs, signal);
			const { isAllowed, crawlDelayMs } = await rulesOf(url, options);
			if (!isAllowed(url.href)) throw new SignoffError('robots_disallowed');
			return await turns.take(url.host, Math.max(manners.gapMs, crawlDelayMs), signal);
		};

	const kept = keepPages(patient(fetchPage), manners);

	const polite: FetchPage = async (address, options) => {
		const key = `${options.allowPrivateNetwork} ${options.accepts ?? 'page'} ${address}`;
		const shared = underWay.get(key);
		if (shared) {
			try {
				return { ...(await shared), fromCache: true };
			} catch (error) {
				options.signal?.throwIfAborted();
				// the other prospect was cut short, not this one
				if (error instanceof SignoffError) throw error;
			}
		}
		const reading = kept(address, { ...options, enter: enterPolitely(options) });
		underWay.set(key, reading);
		try {
			return await reading;
		} finally {
			if (underWay.get(key) === reading) underWay.delete(key);
		}
	};

	return {
		fetchPage: polite,
		sitemapsOf: async (url, options) =>
			manners.respectRobots ? (await rulesOf(new URL(url), options)).sitemaps : [],
	};
}

/** Asks again, once, when the site said how long to wait and that is not too long. */
function patient(fetchPage: FetchPage): FetchPage {
	return async (address, options) => {
		try {
			return await fetchPage(address, options);
		} catch (error) {
			if (!(error instanceof PageFailure) || error.code !== 'site_busy') throw error;
			const { host } = new URL(error.page.url);
			const wait = error.retryAfterMs ?? longestPatienceMs + 1;
			turns.rest(host, Math.min(wait, longestPatienceMs));
			if (wait > longestPatienceMs) throw error;
			return await fetchPage(address, options);
		}
	};
}
