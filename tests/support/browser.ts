import { setTimeout as sleep } from 'node:timers/promises';

import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

import { findChromium } from './chromium.cjs';

/** Keeps Chromium from talking to its maker's servers, and lets it run as root in a container. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

export interface TestBrowser {
	/** A page in a fresh profile of its own: no cookies, nothing stored. */
	newPage(options?: BrowserContextOptions): Promise<Page>;
	/** URLs on other machines that any page asked for. They are blocked and recorded. */
	readonly foreignRequests: string[];
	close(): Promise<void>;
}

/** Starts Debian's Chromium without a window. @throws Error when the machine has no Chromium */
export async function openBrowser(): Promise<TestBrowser> {
	const executablePath = findChromium();
	if (executablePath === undefined) {
		throw new Error('No Chromium on the PATH: run "node scripts/run.mjs setup"');
	}
	const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
	const foreignRequests: string[] = [];
	return {
		foreignRequests,
		async newPage(options) {
			const context = await browser.newContext(options);
			await context.route(isForeign, async (route) => {
				foreignRequests.push(route.request().url());
				await route.abort('blockedbyclient');
			});
			return await context.newPage();
		},
		close: async () => await browser.close(),
	};
}

function isForeign(url: URL): boolean {
	if (!/^(https?|wss?):$/.test(url.protocol)) return false;
	return !/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

/**
 * Closes the profiles of pages. Chromium now and then never answers a close that meets a reload; the end of the browser
 * closes those as well, so a test does not wait for them for more than five seconds.
 */
export async function closePages(pages: Page[]): Promise<void> {
	const closing = pages.map(async (page) => await page.context().close());
	await Promise.race([Promise.all(closing), sleep(5_000, undefined, { ref: false })]);
}
