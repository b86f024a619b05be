import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoModelName, startDemoModel } from '../../demo/model';
import { contentOfDraft, sealContent, type Draft } from '../../nodes/shared/contracts';
import { openLedger } from '../../nodes/shared/ledger';
import { openBrowser, type TestBrowser } from '../support/browser';
import { startCompanySites, type CompanySite } from '../support/companySites';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow, WorkflowJson } from '../support/n8n/workflows';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';
import { waitFor } from '../support/waitFor';

jest.setTimeout(240_000);

/** Where the notification says the page is. */
const linkPattern = /https?:\/\/\S+webhook-waiting\S+/;
const reviewer = 'reviewer@northwind.example';

let n8n: N8n;
let smtp: RunningSmtpServer;
let model: Awaited<ReturnType<typeof startDemoModel>>;
let sites: Awaited<ReturnType<typeof startCompanySites>>;
let browser: TestBrowser;

beforeAll(async () => {
	[smtp, model, sites, browser] = await Promise.all([
		startSmtpServer(),
		startDemoModel(),
		startCompanySites(),
		openBrowser(),
	]);
	n8n = await startN8n();
});

afterAll(async () => {
	await browser?.close();
	await n8n?.stop();
	await Promise.all([smtp?.close(), model?.close(), sites?.close()]);
});

beforeEach(() => {
	smtp.messages.length = 0;
});

async function quickStart(): Promise<WorkflowJson> {
	const file = join(__dirname, '../../workflows/quick-start.json');
	const workflow = JSON.parse(await readFile(file, 'utf8')) as WorkflowJson;
	// What a trial on loopback hosts needs; the file itself stays as users get it.
	for (const { name, parameters } of workflow.nodes) {
		if (name === 'Prospect Research') parameters.options = { allowPrivateNetwork: true };
		if (['Prospect Research', 'Draft Email'].includes(name)) parameters.model = demoModelName;
	}
	return workflow;
}

/** The template as it is, but fed by a webhook with all prospects in one request. */
async function quickStartForAll(path: string): Promise<WorkflowJson> {
	const workflow = await quickStart();
	const split = {
		name: 'Each Prospect',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		position: [130, 360],
		parameters: { fieldToSplitOut: 'body.prospects' },
	};
	return {
		...workflow,
		name: 'Signoff quick start for all',
		nodes: [
			...workflow.nodes.map((node) =>
				node.name === 'Prospect Form'
					? {
							...node,
							type: 'n8n-nodes-base.webhook',
							typeVersion: 2,
							parameters: { path, httpMethod: 'POST' },
						}
					: node,
			),
			split,
		],
		connections: {
			...workflow.connections,
			'Prospect Form': { main: [[{ node: 'Each Prospect', type: 'main', index: 0 }]] },
			'Each Prospect': { main: [[{ node: 'Prospect Research', type: 'main', index: 0 }]] },
		},
	};
}

async function publish(workflow: WorkflowJson): Promise<StoredWorkflow> {
	const credentials = {
		openAiApi: await n8n.createCredential('openAiApi', 'Model', {
			apiKey: 'sk-demo',
			url: model.baseUrl,
		}),
		smtp: await n8n.createCredential('smtp', 'Mail', {
			host: smtp.host,
			port: smtp.port,
			secure: false,
			user: '',
			password: '',
		}),
	};
	const stored = await n8n.importWorkflow(workflow, credentials);
	await n8n.activate(stored);
	return stored;
}

const isNotice = ({ envelope }: RunningSmtpServer['messages'][number]) =>
	envelope.to.includes(reviewer);
const sentMails = () => smtp.messages.filter((message) => !isNotice(message));

async function nextLink(workflow: StoredWorkflow, after = 0): Promise<string> {
	return await waitFor('the notification', async () => {
		const [failed] = await n8n.executions({ workflowId: workflow.id, status: ['error'] });
		if (failed) {
			const { data } = await n8n.execution(failed.id);
			throw new Error(data.resultData.error?.message);
		}
		const notice = smtp.messages.filter(isNotice)[after];
		return linkPattern.exec(notice?.parsed?.text ?? '')?.[0];
	});
}

function card(page: Page, name: string) {
	return page.locator('article.card', { has: page.locator('h2', { hasText: name }) });
}

/** What the page shows for one prospect: exactly what would be sent. */
async function shown(page: Page, name: string) {
	return {
		subject: await card(page, name).getByLabel('Subject').inputValue(),
		text: await card(page, name).getByLabel('Text', { exact: true }).inputValue(),
	};
}

async function choose(page: Page, name: string, outcome: string) {
	await card(page, name).getByRole('radio', { name: outcome }).check();
}

async function submit(page: Page) {
	await page.getByRole('button', { name: 'Submit decisions' }).click();
}

/** Subject and text of a mail as they arrived, with the line breaks of the page. */
function received(recipient: string) {
	const mail = sentMails().find(({ envelope }) => envelope.to.includes(recipient));
	return {
		subject: mail?.parsed?.subject,
		text: mail?.parsed?.text?.replaceAll('\r\n', '\n').replace(/\n$/, ''),
	};
}

function asProspect({ company, website, contact }: CompanySite) {
	return { ...contact, company, website };
}

describe('the quick start in a real n8n', () => {
	test('five prospects on one page: three mails, each exactly as the page showed it', async () => {
		const [ana, ben, cleo, dan, eve] = sites.sites.slice(0, 5).map(asProspect);
		if (!ana || !ben || !cleo || !dan || !eve) throw new Error('There are fewer than five sites');
		const workflow = await publish(await quickStartForAll('five'));
		await waitFor('the webhook', async () => {
			const answer = await fetch(`${n8n.baseUrl}/webhook/five`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ prospects: [ana, ben, cleo, dan, eve] }),
			});
			return answer.ok;
		});

		const link = await nextLink(workflow);
		const page = await browser.newPage();
		await page.goto(link);
		await expect(page.locator('article.card').count()).resolves.toBe(5);

		const asIs = await shown(page, ana.name);
		const before = await shown(page, ben.name);
		const edited = {
			subject: `${before.subject} (edited)`,
			text: `${before.text}\n\nP.S. ✓ für Sie`,
		};
		await choose(page, ana.name, 'Approve');
		await card(page, ben.name).getByLabel('Subject').fill(edited.subject);
		await card(page, ben.name).getByLabel('Text', { exact: true }).fill(edited.text);
		await choose(page, ben.name, 'Approve');
		await choose(page, cleo.name, 'Reject');
		await choose(page, dan.name, 'Send back');
		await card(page, dan.name).getByLabel('Comment').fill('Please make it shorter.');
		const firstVersion = await shown(page, dan.name);
		await submit(page);
		await page.getByText('Version 2').waitFor();

		expect(sentMails()).toHaveLength(2);
		const secondVersion = await shown(page, dan.name);
		expect(secondVersion.text).not.toBe(firstVersion.text);
		expect(await card(page, eve.name).count()).toBe(1);
		await choose(page, dan.name, 'Approve');
		await submit(page);
		await waitFor('the third mail', () => sentMails().length === 3);
		await card(page, dan.name).waitFor({ state: 'detached' });

		expect(
			sentMails()
				.map(({ envelope }) => envelope.to.join())
				.sort(),
		).toEqual([ana.email, ben.email, dan.email].sort());
		expect(received(ana.email)).toEqual(asIs);
		expect(received(ben.email)).toEqual(edited);
		expect(received(dan.email)).toEqual(secondVersion);

		// Eve is still undecided: the run waits on, under the same link.
		const execution = await n8n.waitForExecution(workflow.id, ['waiting']);
		await page.goto(link);
		await expect(page.locator('article.card').count()).resolves.toBe(1);
		expect(await card(page, eve.name).count()).toBe(1);
		expect(browser.foreignRequests).toEqual([]);

		await ledgerAgrees(execution.id, link);
	});

	/** The ledger tells the same story as the mailbox. */
	async function ledgerAgrees(executionId: string, link: string) {
		const ledger = await openLedger({ path: n8n.ledgerPath });
		try {
			const requestId = new URL(link).searchParams.get('request') ?? '';
			const stored = await ledger.reviews.listByRequest(requestId);
			const states = stored.map(({ review }) => review.state).sort();
			expect(states).toEqual(
				['approved', 'approved', 'approved', 'changesRequested', 'rejected', 'undecided'].sort(),
			);
			const sends = await ledger.sends.list({ limit: 10, offset: 0 });
			expect(sends.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
			for (const send of sends) {
				const approval = await ledger.approvals.findById(send.approvalId);
				expect(approval).toMatchObject({ executionId, reviewer, verified: true });
				expect(sealContent(approval!.content)).toBe(send.contentHash);
				const mail = sentMails().find(({ envelope }) => envelope.to.includes(send.recipient));
				expect(mail?.parsed?.messageId).toBe(send.messageId);
				expect(received(send.recipient)).toEqual({
					subject: approval!.content.subject,
					text: approval!.content.text,
				});
			}
		} finally {
			await ledger.close();
		}
	}

	test('one prospect through the form of the template as it is', async () => {
		const [site] = sites.sites.slice(5).map(asProspect);
		if (!site) throw new Error('There are fewer than six sites');
		const workflow = await publish(await quickStart());
		const form = await browser.newPage();
		await waitFor('the form', async () => {
			const answer = await form.goto(n8n.formUrl(workflow));
			return answer?.ok();
		});
		await form.getByLabel('Name').fill(site.name);
		await form.getByLabel('Email').fill(site.email);
		await form.getByLabel('Company').fill(site.company);
		await form.getByLabel('Website').fill(site.website);
		await form.getByLabel('Job title').fill(site.title);
		await form.getByRole('button', { name: 'Research and draft' }).click();

		const page = await browser.newPage();
		await page.goto(await nextLink(workflow));
		const draft = await shown(page, site.name);
		await choose(page, site.name, 'Approve');
		await submit(page);
		const execution = await n8n.waitForExecution(workflow.id, ['success']);
		expect(received(site.email)).toEqual(draft);

		const [item] = execution.data.resultData.runData.Send?.[0]?.data?.main?.[0] ?? [];
		const {
			draft: sent,
			approval,
			send,
		} = item?.json as unknown as {
			draft: Draft;
			approval: { contentHash: string };
			send: { state: string };
		};
		expect(send.state).toBe('sent');
		expect(sealContent(contentOfDraft(sent))).toBe(approval.contentHash);
	});
});
