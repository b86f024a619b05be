import { setTimeout as sleep } from 'node:timers/promises';

import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

import { findChromium } from './chromium.cjs';

/** What Playwright 1.65 turns off. Chromium goes by the last such list only, so ours has to repeat it. */
const OFF_IN_PLAYWRIGHT = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'TcpPortRandomizationWin',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
];

/** Parts of a window that no test looks at, each a process of its own: with them a page costs twice the processor time. */
const OFF_HERE = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

/** Keeps Chromium from talking to its maker's servers, and lets it run as root in a container. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${[...OFF_IN_PLAYWRIGHT, ...OFF_HERE].join(',')}`,
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
	// Where the machine has no locale, Chromium saves no file under a name with letters beyond ASCII.
	const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
	const browser = await chromium.launch({ executablePath, args: ARGUMENTS, env });
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
