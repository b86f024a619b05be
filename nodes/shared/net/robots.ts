import { createRequire } from 'node:module';
import { SignoffError } from '../errors';
import { cutOff, wasCutOff } from '../takeApart/cutOff';
import type { FetchPage, FetchPageOptions } from './fetchPage';
import { PageFailure } from './pageFailure';

/** What a site's robots.txt says to us (RFC 9309). `crawlDelayMs`: pause it asks for; `sitemaps`: addresses it names. */
export interface RobotsRules {
	isAllowed(url: string): boolean;
	crawlDelayMs: number;
	sitemaps: string[];
}

interface Robot {
	isAllowed(url: string, userAgent: string): boolean | undefined;
	getCrawlDelay(userAgent: string): number | undefined;
	getSitemaps(): string[];
}
type RobotsParser = (url: string, text: string) => Robot;

/** RFC 9309 asks to read at least 500 KiB; what comes after this does not count. */
const maxRobotsBytes = 640 * 1024;

const ordinaryRobotsSize = 32 * 1024;
const robotsLimitMs = 250;

const allowAll: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0, sitemaps: [] };

/**
 * The name that a user agent goes by in robots.txt: `SignoffResearch` in
 * `Mozilla/5.0 (compatible; SignoffResearch/1.0; +https://...)`, else the first word without its version.
 */
export function robotsName(userAgent: string): string {
	const named = /\(compatible;\s*([\w-]+)/i.exec(userAgent) ?? /^\s*([\w-]+)/.exec(userAgent);
	return named?.[1] ?? 'SignoffResearch';
}

/** Files of ordinary size are fast enough; of one near the limit, with patterns made to be slow, nobody knows. */
function withinTime<Result>(text: string, work: () => Result): Result {
	if (text.length < ordinaryRobotsSize) return work();
	try {
		return cutOff(robotsLimitMs, work);
	} catch (error) {
		if (!wasCutOff(error)) throw error;
		throw new SignoffError('robots_unavailable', 'Its rules take too long to follow.');
	}
}

function parseRobots(url: string, text: string, name: string): RobotsRules {
	const parse = createRequire(__filename)('robots-parser') as RobotsParser;
	const robot = withinTime(text, () => parse(url, text));
	return {
		isAllowed: (page) => withinTime(text, () => robot.isAllowed(page, name)) ?? true,
		crawlDelayMs: Math.max(0, (robot.getCrawlDelay(name) ?? 0) * 1000),
		sitemaps: robot.getSitemaps(),
	};
}

/**
 * Reads the rules of the site at an origin. A site without robots.txt (4xx, or a web page in its place) allows everything,
 * one whose robots.txt answers 5xx nothing: rejects with `robots_unavailable`, or with why the host could not be asked.
 */
export async function readRobots(
	origin: string,
	fetchPage: FetchPage,
	options: FetchPageOptions,
): Promise<RobotsRules> {
	const address = `${origin}/robots.txt`;
	try {
		const limits = { accepts: 'text' as const, maxBytes: maxRobotsBytes, cutAtLimit: true };
		const { html } = await fetchPage(address, { ...options, ...limits });
		return parseRobots(address, html, robotsName(options.userAgent));
	} catch (error) {
		if (!(error instanceof PageFailure)) throw error;
		const { code, page } = error;
		if (code === 'too_many_redirects' || code === 'not_html') return allowAll;
		if (code === 'http_error' && page.status < 500) return allowAll;
		if (code === 'http_error') throw new SignoffError('robots_unavailable', `HTTP ${page.status}.`);
		// the page that was wanted is on record with this reason, not robots.txt
		throw new SignoffError(code, error.detail);
	}
}
