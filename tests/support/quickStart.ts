import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { demoModelName, startDemoModel } from '../../demo/model';
import type { PostgresPlace } from '../../nodes/shared/ledger';
import { openBrowser, type TestBrowser } from './browser';
import { startCompanySites, type CompanySite } from './companySites';
import type { N8nClient } from './n8n/client';
import { sharedN8n } from './n8n/shared/sharedN8n';
import type { CredentialIds, StoredWorkflow, WorkflowJson } from './n8n/workflows';
import { startSmtpServer, type ReceivedMail, type RunningSmtpServer } from './smtpServer';
import { waitFor } from './waitFor';

/** Where the notification says the page is. */
const linkPattern = /https?:\/\/\S+webhook-waiting\S+/;

/** The reviewer that the template names. */
export const reviewer = 'reviewer@northwind.example';

/** A prospect as the form or a webhook gives it. */
export type ProspectAnswers = Record<'name' | 'email' | 'company' | 'website' | 'title', string>;

/** An n8n to try the quick start on, in one process or several. */
export interface Installation {
	n8n: N8nClient;
	/** Where production webhooks answer. */
	webhookUrl: string;
	/** Set where the ledger is to be on PostgreSQL. */
	ledger?: PostgresPlace;
	close(): Promise<void>;
}

async function shared(): Promise<Installation> {
	const n8n = await sharedN8n();
	return { n8n, webhookUrl: n8n.baseUrl, close: async () => {} };
}

/** n8n with the quick start and everything around it: sites to read, a model, a mail server, a browser. */
export class QuickStart {
	private constructor(
		private readonly installation: Installation,
		readonly smtp: RunningSmtpServer,
		readonly browser: TestBrowser,
		readonly prospects: ProspectAnswers[],
		private readonly modelUrl: string,
		private readonly closeAll: () => Promise<void>,
	) {}

	get n8n(): N8nClient {
		return this.installation.n8n;
	}

	static async start(install: () => Promise<Installation> = shared): Promise<QuickStart> {
		const [smtp, model, sites, browser] = await Promise.all([
			startSmtpServer(),
			startDemoModel(),
			startCompanySites(),
			openBrowser(),
		]);
		const closeServers = async () => {
			await browser.close();
			await Promise.all([smtp.close(), model.close(), sites.close()]);
		};
		try {
			const installation = await install();
			const prospects = sites.sites.map(asProspect);
			return new QuickStart(installation, smtp, browser, prospects, model.baseUrl, async () => {
				await installation.close();
				await closeServers();
			});
		} catch (error) {
			await closeServers();
			throw error;
		}
	}

	async close(): Promise<void> {
		await this.closeAll();
	}

	/** Publishes the template as users get it, with credentials and what a trial on loopback hosts needs. */
	async publish(change: (workflow: WorkflowJson) => WorkflowJson = (same) => same) {
		const file = join(__dirname, '../../workflows/quick-start.json');
		const workflow = JSON.parse(await readFile(file, 'utf8')) as WorkflowJson;
		for (const { name, parameters } of workflow.nodes) {
			if (name === 'Prospect Research') parameters.options = { allowPrivateNetwork: true };
			if (['Prospect Research', 'Draft Email'].includes(name)) parameters.model = demoModelName;
		}
		const { ledger } = this.installation;
		if (ledger) keepLedgerOnPostgres(workflow);
		const { host, port } = this.smtp;
		const credentials: CredentialIds = {
			openAiApi: await this.n8n.createCredential('openAiApi', 'Model', {
				apiKey: 'sk-demo',
				url: this.modelUrl,
			}),
			smtp: await this.n8n.createCredential('smtp', 'Mail', {
				host,
				port,
				secure: false,
				user: '',
				password: '',
			}),
			...(ledger && { postgres: await createPostgresCredential(this.n8n, ledger) }),
		};
		const stored = await this.n8n.importWorkflow(change(workflow), credentials);
		await this.n8n.activate(stored);
		return stored;
	}

	/** Publishes the template fed by a webhook instead of the form, and sends it all prospects in one request. */
	async startRun(
		path: string,
		prospects: ProspectAnswers[],
		change: (workflow: WorkflowJson) => WorkflowJson = (same) => same,
	): Promise<StoredWorkflow> {
		this.smtp.messages.length = 0;
		const workflow = await this.publish((template) => change(fedByWebhook(template, path)));
		await waitFor('the webhook', async () => {
			const answer = await fetch(`${this.installation.webhookUrl}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ prospects }),
			});
			return answer.ok;
		});
		return workflow;
	}

	/** The link in the notification, once it has come. Fails at once when the run has failed. */
	async reviewLink(workflow: StoredWorkflow): Promise<string> {
		return await waitFor('the notification', async () => {
			const notice = this.smtp.messages.find(isNotice);
			const link = linkPattern.exec(notice?.parsed?.text ?? '')?.[0];
			if (link) return link;
			const [failed] = await this.n8n.executions({ workflowId: workflow.id, status: ['error'] });
			if (!failed) return undefined;
			const { data } = await this.n8n.execution(failed.id);
			throw new Error(data.resultData.error?.message);
		});
	}

	/** Mails to prospects, without notifications. */
	get sentMails(): ReceivedMail[] {
		return this.smtp.messages.filter((message) => !isNotice(message));
	}

	/** Subject and text of the mail to an address as they arrived, with the line breaks of the page. */
	received(recipient: string): { subject?: string; text?: string } {
		const mail = this.sentMails.find(({ envelope }) => envelope.to.includes(recipient));
		return {
			subject: mail?.parsed?.subject,
			text: mail?.parsed?.text.replaceAll('\r\n', '\n').replace(/\n$/, ''),
		};
	}
}

/** n8n's own credential for a database of the tests. @returns its id */
export async function createPostgresCredential(
	n8n: N8nClient,
	place: PostgresPlace,
): Promise<string> {
	const { host, port, database, user, password = '' } = place;
	const data = { host, port, database, user, password, ssl: 'disable' };
	return await n8n.createCredential('postgres', 'Ledger', data);
}

/** Sets Ledger to PostgreSQL on every node that has one. */
export function keepLedgerOnPostgres(workflow: WorkflowJson): void {
	for (const { type, parameters } of workflow.nodes) {
		const hasLedger = ['prospectResearch', 'humanApproval', 'send'].some(
			(name) => type === `n8n-nodes-signoff.${name}`,
		);
		if (hasLedger) parameters.ledger = 'postgres';
	}
}

function isNotice({ envelope }: ReceivedMail): boolean {
	return envelope.to.includes(reviewer);
}

function asProspect({ company, website, contact }: CompanySite): ProspectAnswers {
	return { ...contact, company, website };
}

function fedByWebhook(workflow: WorkflowJson, path: string): WorkflowJson {
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	const webhook = {
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: { path, httpMethod: 'POST' },
	};
	const split = {
		name: 'Each Prospect',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		position: [130, 360],
		parameters: { fieldToSplitOut: 'body.prospects' },
	};
	const nodes = workflow.nodes.map((node) =>
		node.name === 'Prospect Form' ? { ...node, ...webhook } : node,
	);
	return {
		...workflow,
		name: `Signoff quick start (${path})`,
		nodes: [...nodes, split],
		connections: {
			...workflow.connections,
			'Prospect Form': to('Each Prospect'),
			'Each Prospect': to('Prospect Research'),
		},
	};
}

/** The review page as a reviewer uses it, with script as a queue and without it as a form. */
export class ReviewPage {
	constructor(readonly page: Page) {}

	static async open(browser: TestBrowser, link: string, options = {}): Promise<ReviewPage> {
		const page = await browser.newPage(options);
		await page.goto(link);
		return new ReviewPage(page);
	}

	card(name: string): Locator {
		return this.page.locator('article.card', { has: this.page.locator('h2', { hasText: name }) });
	}

	async cardCount(): Promise<number> {
		return await this.page.locator('article.card').count();
	}

	/** Puts a card in view; without script all are. */
	async show(name: string): Promise<void> {
		if (await this.card(name).isVisible()) return;
		await this.page.locator('.queue a', { hasText: name }).click();
	}

	/** What the page shows for one prospect: exactly what would be sent. */
	async shown(name: string): Promise<{ subject: string; text: string }> {
		return {
			subject: await this.card(name).getByLabel('Subject').inputValue(),
			text: await this.textOf(name).inputValue(),
		};
	}

	async edit(name: string, { subject, text }: { subject: string; text: string }): Promise<void> {
		await this.show(name);
		await this.card(name).getByLabel('Subject').fill(subject);
		if (await this.textOf(name).isHidden()) {
			await this.card(name).locator('.view + button').click();
		}
		await this.textOf(name).fill(text);
	}

	/** Types behind the text, as a person does: filling in 200 KB anew takes Chromium ten seconds, a key press 0.1 s. */
	async typeAtEnd(name: string, typed: string): Promise<void> {
		await this.textOf(name).focus();
		await this.page.keyboard.press('Control+End');
		await this.page.keyboard.type(typed);
	}

	async choose(name: string, outcome: 'Approve' | 'Reject' | 'Send back', comment?: string) {
		await this.show(name);
		const radio = this.card(name).getByRole('radio', { name: outcome });
		if (await radio.isVisible()) await radio.check();
		else await this.page.locator('.actions').getByRole('button', { name: outcome }).click();
		if (comment) await this.card(name).getByLabel('Comment').fill(comment);
	}

	/** Waits until everything entered is in the ledger. */
	async saved(): Promise<void> {
		await this.page.locator('[data-status]', { hasText: /^Saved$/ }).waitFor();
	}

	async submit(): Promise<void> {
		await this.page.getByRole('button', { name: 'Submit decisions' }).click();
	}

	private textOf(name: string): Locator {
		return this.card(name).locator('[name^="edit.text."]');
	}
}
