// Takes the pictures of docs/images from the running product:
// npx tsx scripts/takeScreenshots.ts after "npm run build".
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startApproval } from '../tests/support/approvalRun';
import { openBrowser } from '../tests/support/browser';
import { startN8n } from '../tests/support/n8n';
import { draftsWithFacts } from '../tests/support/waitingPages';

const folder = join(__dirname, '../docs/images');
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Drafts as they come out of Draft Email, one of them with a check that bars approval. */
function items() {
	const all = draftsWithFacts(10, 3);
	const [, second, third] = all;
	const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
	for (const item of all) {
		for (const fact of item.dossier.facts ?? []) {
			fact.readAt = daysAgo(0.3);
			if (fact.publishedAt) fact.publishedAt = daysAgo(40).slice(0, 10);
		}
		Object.assign(item.draft, {
			sentences: item.draft.sentences.filter(({ status }) => status !== 'unsupported'),
			body: item.draft.body.replace(/ You must be planning routes for \d+ vans by hand\./, ''),
		});
	}
	if (!second || !third) throw new Error('Too few drafts');
	const claim = 'You must be planning routes for 13 vans by hand.';
	const start = second.draft.body.indexOf('Northwind plans');
	second.draft.body = `${second.draft.body.slice(0, start)}${claim} ${second.draft.body.slice(start)}`;
	second.draft.sentences.splice(1, 0, { text: claim, factIds: [], status: 'unsupported' });
	second.draft.findings = [
		{
			rule: 'number',
			severity: 'block',
			message: 'No fact and nothing the sender said has this number: 13.',
			field: 'body',
			start: start + claim.indexOf('13'),
			end: start + claim.indexOf('13') + 2,
		},
	];
	third.draft.findings = [
		{
			rule: 'length',
			severity: 'warn',
			message: 'The subject does not say what the mail is about.',
			field: 'subject',
			start: 0,
			end: 0,
		},
	];
	return all;
}

async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	const [browser, n8n] = await Promise.all([openBrowser(), startN8n()]);
	try {
		const { links } = await startApproval(n8n, 'screenshots', items(), {
			reviewers: 'ana@northwind.example',
			pageTitle: 'Outbound, 8 May',
			pageOptions: { rejectTags: 'Not now, Wrong person, Off topic' },
			limitWaitTime: true,
		});
		const open = async (options: BrowserContextOptions) => {
			const page = await browser.newPage(options);
			await page.goto(links[0] ?? '');
			return page;
		};
		const picture = async (page: Page, name: string) => {
			await page.waitForTimeout(400);
			await page.screenshot({ path: join(folder, `review-${name}.png`) });
		};
		const keys = async (page: Page, ...pressed: string[]) => {
			for (const key of pressed) await page.keyboard.press(key);
		};

		const page = await open(desktop);
		await keys(page, 'a', 'j', 'a', 'r', 'j');
		await page.locator('[data-status]', { hasText: /^Saved$/ }).waitFor();
		await picture(page, 'desktop');
		await page.locator('.current .view .s.grounded').hover();
		await picture(page, 'facts');
		await page.mouse.move(0, 0);
		await page.locator('.queue a').nth(1).click();
		await picture(page, 'blocked');
		await page.locator('.queue a').nth(4).click();
		const subject = page.locator('.current').getByLabel('Subject');
		await subject.fill(
			(await subject.inputValue()).replace('Routes for', 'A quicker way round for'),
		);
		await keys(page, 'Escape', 'e', 'Control+Home', 'ArrowDown', 'ArrowDown', 'Home');
		await page.keyboard.type('Congratulations! ');
		await page.mouse.move(0, 0);
		await page.locator('.current [data-changes]:visible').nth(1).waitFor();
		await keys(page, 'Escape');
		await page.locator('[data-status]', { hasText: /^Saved$/ }).waitFor();
		await page.locator('.current [data-changes]:visible').nth(1).scrollIntoViewIfNeeded();
		await picture(page, 'diff');
		await picture(await open({ ...desktop, colorScheme: 'dark' }), 'dark');
		await picture(
			await open({ viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true }),
			'phone',
		);
		await keys(page, 'Control+Enter');
		await page.getByText('Your decisions are recorded').waitFor();
		await page.screenshot({ path: join(folder, 'review-done.png') });
	} finally {
		await browser.close();
		await n8n.stop();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(
		`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
	);
	process.exitCode = 1;
});
