import type { Page } from 'playwright-core';
import { itemFor, leftThrough, startApproval } from '../support/approvalRun';
import { closePages, openBrowser, type TestBrowser } from '../support/browser';
import type { N8nClient } from '../support/n8n/client';
import { sharedN8n } from '../support/n8n/shared/sharedN8n';
import { waitFor } from '../support/waitFor';

jest.setTimeout(300_000);

let n8n: N8nClient;
let browser: TestBrowser;
const open: Page[] = [];

const ben = 'ben@northwind.example';

/** n8n looks for executions that may go on once a minute. */
const untilTakenMs = 150_000;

beforeAll(async () => {
	[browser, n8n] = await Promise.all([openBrowser(), sharedN8n()]);
});

afterAll(async () => {
	await browser?.close();
});

afterEach(async () => {
	await closePages(open.splice(0));
});

async function post(link: string, fields: Record<string, string>) {
	const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(fields) });
	return { status: answer.status, body: await answer.text() };
}

async function undecided(link: string): Promise<string[]> {
	const page = await (await fetch(link)).text();
	return [...page.matchAll(/data-review="([^"]+)"/g)].map(([, id]) => id ?? '');
}

const subjectsOf = async (executionId: string, branch: string) =>
	(await leftThrough(n8n, executionId, branch)).map(
		({ json }) => (json.draft as { subject: string }).subject,
	);

/** The run goes on for a moment after each answer; the page is there again when it waits. */
const waitingAgain = async (link: string, count: number) =>
	await waitFor('the run to wait again', async () => (await undecided(link)).length === count);

describe('a hold in a real n8n', () => {
	test('a held approval is recalled by button without script, decided anew, and leaves by itself after its hold', async () => {
		const items = [itemFor('Ana Ruiz', 'Brightline')];
		const { links, executionId } = await startApproval(n8n, 'hold', items, {
			reviewers: ben,
			holdFor: 20,
		});
		const [link = ''] = links;
		const [first] = await undecided(link);
		const thanks = await post(link, { [`outcome.${first}`]: 'approved', action: 'submit' });
		expect(thanks.body).toContain('1 approval is held.');
		await waitFor('the held card', async () =>
			(await (await fetch(link)).text()).includes(`recall-${first}`),
		);
		expect(await subjectsOf(executionId, 'Approved')).toEqual([]);

		const page = await browser.newPage({ javaScriptEnabled: false });
		open.push(page);
		await page.goto(link);
		await page.getByRole('button', { name: /^Recall/ }).click();
		await page.getByRole('heading', { name: 'Recalled: it will not be sent' }).waitFor();
		await waitingAgain(link, 1);
		const [second] = await undecided(link);
		expect(second).not.toBe(first);

		await post(link, { [`outcome.${second}`]: 'approved', action: 'submit' });
		await waitFor(
			'the item to leave',
			async () => (await subjectsOf(executionId, 'Approved')).length > 0,
			untilTakenMs,
		);
		expect(await subjectsOf(executionId, 'Approved')).toEqual(['Routes for Brightline']);
		const { status } = await n8n.execution(executionId);
		expect(status).toBe('success');
	});
});
