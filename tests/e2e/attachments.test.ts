import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { itemFor } from '../support/approvalRun';
import { closePages, openBrowser, type TestBrowser } from '../support/browser';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow, WorkflowNode } from '../support/n8n/workflows';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';
import { waitFor } from '../support/waitFor';

jest.setTimeout(120_000);

let n8n: N8n;
let smtp: RunningSmtpServer;
let browser: TestBrowser;
let workflow: StoredWorkflow;
const open: Page[] = [];

const reviewer = 'rita@northwind.example';
const wire = (...names: string[]) => names.map((node) => ({ node, type: 'main', index: 0 }));

/** A form upload with a file, Human Approval, Send. Files above a megabyte stay with n8n alone. */
const workflowJson = () => ({
	name: 'Attachments',
	nodes: [
		{
			...{ name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 300] },
			webhookId: 'attachments',
			parameters: { path: 'attachments', httpMethod: 'POST' },
		},
		{
			...{ name: 'Draft', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [200, 300] },
			parameters: {
				...{ mode: 'raw', jsonOutput: '={{ $json.body.item }}' },
				...{ includeOtherFields: true, options: { stripBinary: false } },
			},
		},
		{
			...{ name: 'Approval', type: 'n8n-nodes-signoff.humanApproval', typeVersion: 1 },
			position: [400, 300],
			parameters: {
				...{ operation: 'sendAndWait', notifyBy: 'none', reviewers: reviewer },
				...{ attachments: 'file', attachmentOptions: { keepUpTo: 1 } },
			},
		},
		{
			...{ name: 'Send', type: 'n8n-nodes-signoff.send', typeVersion: 1, position: [600, 100] },
			parameters: {},
		},
	] as WorkflowNode[],
	connections: {
		Webhook: { main: [wire('Draft')] },
		Draft: { main: [wire('Approval')] },
		Approval: { main: [[], wire('Send')] },
	},
	settings: { executionOrder: 'v1' },
});

beforeAll(async () => {
	[browser, n8n, smtp] = await Promise.all([openBrowser(), startN8n(), startSmtpServer()]);
	const { host, port } = smtp;
	const credential = await n8n.createCredential('smtp', 'Mail', {
		...{ host, port, secure: false, disableStartTls: true, user: '', password: '' },
	});
	workflow = await n8n.activate(await n8n.importWorkflow(workflowJson(), { smtp: credential }));
});

afterAll(async () => {
	await browser?.close();
	await n8n?.stop();
	await smtp?.close();
});

afterEach(async () => {
	expect(browser.foreignRequests).toEqual([]);
	await closePages(open.splice(0));
	smtp.messages.length = 0;
});

/** Uploads a file with a draft and waits until a person is asked. */
async function askAbout(name: string, file: File): Promise<{ id: string; link: string }> {
	await waitFor('the webhook', async () => {
		const form = new FormData();
		form.set('item', JSON.stringify(itemFor(name, 'Brightline')));
		form.set('file', file);
		const url = `${n8n.baseUrl}/webhook/attachments`;
		// As long as n8n does not know the webhook it answers 404 and hangs up on the rest of the upload.
		const answer = await fetch(url, { method: 'POST', body: form }).catch((error: Error) => error);
		return answer instanceof Response && answer.ok;
	});
	const { id, data } = await n8n.waitForExecution(workflow.id, ['waiting', 'error']);
	const [item] = data.resultData.runData.Approval?.at(-1)?.data?.main?.[0] ?? [];
	if (!item) throw new Error(data.resultData.error?.message ?? 'Nobody was asked.');
	return { id, link: String(item.json.reviewLink) };
}

/** Clicks the link of a file, with or without script, and returns what the browser saved. */
async function save(link: string, fileName: string, javaScriptEnabled: boolean) {
	const page = await browser.newPage({ javaScriptEnabled });
	open.push(page);
	await page.goto(link);
	const saved = new Promise<Download>((resolve) => {
		page.on('download', resolve);
		page.context().on('page', (other) => other.on('download', resolve));
	});
	await page.getByRole('link', { name: fileName }).click();
	const download = await saved;
	return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

async function approve(link: string): Promise<void> {
	const page = await (await fetch(link)).text();
	const [, review] = page.match(/data-review="([^"]+)"/) ?? [];
	const body = new URLSearchParams({ [`outcome.${review}`]: 'approved', action: 'submit' });
	expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
}

describe('a mail with an attachment in a real n8n', () => {
	test.each([
		['kept in the ledger', 'Ana Ruiz', 300_000],
		['kept by n8n alone', 'Ben Ode', 2_500_000],
	])(
		'%s: the reviewer can save the file, and after approval it goes out byte for byte, once',
		async (_, name, size) => {
			const content = randomBytes(size);
			const fileName = 'Angebot „neu“.pdf';
			const { id, link } = await askAbout(
				name,
				new File([content], fileName, { type: 'application/pdf' }),
			);

			for (const withScript of [true, false]) {
				const saved = await save(link, fileName, withScript);
				expect(saved.name).toBe(fileName);
				expect(saved.content.equals(content)).toBe(true);
			}
			expect((await n8n.execution(id)).status).toBe('waiting');
			expect(smtp.messages).toEqual([]);

			await approve(link);
			await waitFor('the run to end', async () => (await n8n.execution(id)).status === 'success');
			expect(smtp.messages).toHaveLength(1);
			const [mail] = smtp.messages;
			expect(mail?.envelope.to).toEqual([
				`${name.split(' ')[0]!.toLowerCase()}@brightline.example`,
			]);
			expect(mail?.parsed.attachments).toHaveLength(1);
			const [attachment] = mail!.parsed.attachments;
			expect(attachment).toMatchObject({ fileName, mimeType: 'application/pdf' });
			expect(attachment?.content.equals(content)).toBe(true);
		},
	);

	test('a page as an attachment is saved, and runs nothing on the address of n8n', async () => {
		const html = '<script>document.title = "ran"</script>';
		const file = new File([html], 'offer.html', { type: 'text/html' });
		const { link } = await askAbout('Cleo Ray', file);
		const saved = await save(link, 'offer.html', true);
		expect(saved.content.toString()).toBe(html);

		const page = await (await fetch(link)).text();
		const [, query = ''] = page.match(/<a href="(\?[^"]+file=[^"]+)"/) ?? [];
		const address = new URL(query.replaceAll('&amp;', '&'), link);
		const answer = await fetch(address);
		expect(answer.headers.get('content-type')).toBe('application/octet-stream');
		expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
		expect(answer.headers.get('content-security-policy')).toContain('sandbox');
		expect(answer.headers.get('x-content-type-options')).toBe('nosniff');

		address.searchParams.set('file', '0'.repeat(64));
		expect((await fetch(address)).status).toBe(401);
	});
});
