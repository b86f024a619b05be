import { openLedger } from '../../../nodes/shared/ledger';
import { openBrowser, type TestBrowser } from '../../support/browser';
import { draftText, findingOn, recordDecided } from '../../support/decidedReviews';
import type { StoredWorkflow } from '../../support/n8n/workflows';
import type { TemplateBench } from '../../support/templates';

const user = 'lead';
const password = 'a long password of the report page';
const lead = 'lead@northwind.example';

/** Three decisions of a week ago: the page asks for a password and shows them, and the mail tells the same. */
export function weeklyReport(bench: () => TemplateBench): void {
	let browser: TestBrowser;
	let workflow: StoredWorkflow;
	const address = () => `${bench().n8n.baseUrl}/webhook/signoff-report`;

	beforeAll(async () => {
		browser = await openBrowser();
		const ledger = await openLedger({ path: bench().n8n.ledgerPath });
		const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
		const common = {
			...{ workflowId: 'weekly', createdAt: hoursAgo(7 * 24 + 3), decidedAt: hoursAgo(7 * 24) },
			...{ promptVersion: 'prompt-one', findings: [findingOn('40 percent')] },
		};
		try {
			await recordDecided(ledger, { ...common, id: 'weekly-1' });
			const text = draftText.replace('40 percent', 'time');
			await recordDecided(ledger, { ...common, id: 'weekly-2', text });
			await recordDecided(ledger, {
				...{ ...common, id: 'weekly-3', outcome: 'rejected', reviewer: '<b>Otto</b>' },
			});
		} finally {
			await ledger.close();
		}
		// Other templates decide in the same n8n.
		const filters = { workflowId: 'weekly' };
		workflow = await bench().publish(
			'weekly-report',
			{ 'Get Figures for Mail': { filters }, 'Get Figures for Page': { filters } },
			{
				httpBasicAuth: await bench().n8n.createCredential('httpBasicAuth', 'Report', {
					...{ user, password },
				}),
			},
		);
		await bench().call('signoff-report');
	});

	afterAll(async () => {
		if (workflow) await bench().n8n.rest('POST', `/rest/workflows/${workflow.id}/deactivate`);
		await browser?.close();
	});

	test('without the password nobody sees the page', async () => {
		for (const authorization of [undefined, `Basic ${btoa(`${user}:guessed`)}`]) {
			const answer = await fetch(address(), { headers: authorization ? { authorization } : {} });
			expect([401, 403]).toContain(answer.status);
			expect(await answer.text()).not.toContain('decided');
		}
	});

	test('the page shows charts and figures in a browser, with nothing from other hosts', async () => {
		const page = await browser.newPage({ httpCredentials: { username: user, password } });
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
		});
		const answer = await page.goto(address());
		expect(answer?.headers()['content-security-policy']).toContain('sandbox');
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
			/^Week of \d+ \w+ \d{4}: 3 decided, 67 % approved$/,
		);
		expect(await page.getByRole('img').count()).toBe(4);
		const chart = page.getByRole('img', { name: 'Checks that were right and wrong, by rule' });
		expect(await chart.textContent()).toContain('2 right, 1 wrong');
		const bar = page.locator('rect.good').last();
		expect((await bar.boundingBox())?.width).toBeGreaterThan(50);
		// The style of the page holds in n8n's sandbox: the bar has its colour.
		expect(await bar.evaluate((element) => getComputedStyle(element).fill)).toBe(
			'rgb(47, 133, 90)',
		);
		expect(await page.getByRole('row', { name: /^prompt-one/ }).textContent()).toContain('67 %');
		expect(await page.getByRole('rowheader', { name: '<b>otto</b>' }).count()).toBe(1);
		expect(browser.foreignRequests).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('on Monday the same goes out as one mail', async () => {
		const execution = await bench().execute(workflow, 'Every Monday');
		await bench().until(execution);
		const mails = bench().mailsTo(lead);
		expect(mails).toHaveLength(1);
		const { parsed } = mails[0]!;
		expect(parsed.subject).toMatch(/: 3 decided, 67 % approved$/);
		expect(String(parsed.html)).toContain('prompt-one');
		expect(String(parsed.html)).not.toContain('<svg');
	});
}
