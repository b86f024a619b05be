import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeExecutionData } from 'n8n-workflow';
import { demoModelName, startDemoModel } from '../../demo/model';
import { startCompanySites, type CompanySite } from './companySites';
import { startN8n, type N8n } from './n8n';
import type { StoredExecution } from './n8n/executions';
import { postForm } from './n8n/form';
import { checkout } from './n8n/installation.cjs';
import type { CredentialIds, StoredWorkflow, WorkflowJson } from './n8n/workflows';
import { startSmtpServer, type ReceivedMail, type RunningSmtpServer } from './smtpServer';
import { waitFor } from './waitFor';

const folder = join(checkout, 'workflows');

/** A node of a template file, where everything that the editor stores is there. */
export type TemplateNode = INode;

/** A template as it is in `workflows/`. */
export interface Template extends WorkflowJson {
	id: string;
	nodes: Array<WorkflowJson['nodes'][number] & TemplateNode>;
	connections: Record<string, Record<string, Array<Array<{ node: string; index: number }> | null>>>;
}

/** The file names in `workflows/` without their ending, in the order of the alphabet. */
export function templateNames(): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => name.replace(/\.json$/, ''))
		.sort();
}

/** Where the template `name` lies. */
export function templateFile(name: string): string {
	return join(folder, `${name}.json`);
}

/** A fresh copy of a template. */
export function readTemplate(name: string): Template {
	return JSON.parse(readFileSync(templateFile(name), 'utf8')) as Template;
}

/** New parameters by node name, merged over those of the template one level deep; `options` and the like are replaced. */
export type ParameterChanges = Record<string, Record<string, unknown>>;

/** The template with some parameters changed, as a user fills them in. @throws Error for a node it does not have */
export function withParameters(template: Template, changes: ParameterChanges): Template {
	for (const [name, parameters] of Object.entries(changes)) {
		const node = template.nodes.find((known) => known.name === name);
		if (!node) throw new Error(`"${template.name}" has no node "${name}"`);
		Object.assign(node.parameters, parameters);
	}
	return template;
}

/** What a person decides about one review. */
export interface Choice {
	outcome: 'approved' | 'rejected' | 'changesRequested';
	feedback?: string;
	edits?: Record<string, string>;
}

/** A review as the reviewer's link shows it to programs. */
export interface ShownReview {
	id: string;
	title: string;
	state: string;
	version: number;
	revision: number;
	fields: Array<{ name: string; label: string; type: string; value: string; editable: boolean }>;
}

/**
 * One real n8n for the tests of all templates, with a mail server, the demo model and the company sites. Mails of all tests
 * are kept, and `mailsTo` and the links are those since `beginTest`.
 */
export class TemplateBench {
	/** How many mails had come when the current test began. */
	private before = 0;

	private constructor(
		readonly n8n: N8n,
		readonly smtp: RunningSmtpServer,
		readonly sites: CompanySite[],
		/** Ids of the credentials that every template gets, by type. */
		readonly credentials: CredentialIds,
		private readonly closeServers: () => Promise<void>,
	) {}

	static async start(): Promise<TemplateBench> {
		const [smtp, model, sites] = await Promise.all([
			startSmtpServer(),
			startDemoModel(),
			startCompanySites(),
		]);
		const closeServers = async () => {
			await Promise.all([smtp.close(), model.close(), sites.close()]);
		};
		try {
			const n8n = await startN8n();
			const { host, port } = smtp;
			const mail = { host, port, secure: false, disableStartTls: true, user: '', password: '' };
			const credentials = {
				openAiApi: await n8n.createCredential('openAiApi', 'Model', {
					apiKey: 'sk-demo',
					url: model.baseUrl,
				}),
				smtp: await n8n.createCredential('smtp', 'Mail', mail),
			};
			return new TemplateBench(n8n, smtp, sites.sites, credentials, closeServers);
		} catch (error) {
			await closeServers();
			throw error;
		}
	}

	async close(): Promise<void> {
		await this.n8n.stop();
		await this.closeServers();
	}

	/** From here on only new mail counts. */
	beginTest(): void {
		this.before = this.smtp.messages.length;
	}

	/**
	 * Imports a template as the editor does, with credentials by type picked and what a trial on this machine needs: the demo
	 * model's name, and sites in the private network allowed.
	 * @param changes parameters by node name, as a user fills them in
	 * @param credentials by type, on top of model and mail, or in their place
	 */
	async import(
		name: string,
		changes: ParameterChanges = {},
		credentials: CredentialIds = {},
	): Promise<StoredWorkflow> {
		const template = readTemplate(name);
		for (const { type, parameters } of template.nodes) {
			if (/\.(prospectResearch|draftEmail)(Tool)?$/.test(type)) parameters.model = demoModelName;
			if (/\.prospectResearch(Tool)?$/.test(type)) {
				parameters.options = { ...(parameters.options as object), allowPrivateNetwork: true };
			}
		}
		const filled = withParameters(template, changes);
		return await this.n8n.importWorkflow(filled, { ...this.credentials, ...credentials });
	}

	/** Imports a template and publishes it: its triggers listen. */
	async publish(
		name: string,
		changes: ParameterChanges = {},
		credentials: CredentialIds = {},
	): Promise<StoredWorkflow> {
		return await this.n8n.activate(await this.import(name, changes, credentials));
	}

	/** Saves changed parameters of an imported workflow, published or not, as the editor does. */
	async change(id: string, changes: ParameterChanges): Promise<void> {
		const stored = await this.n8n.workflow(id);
		withParameters(stored as unknown as Template, changes);
		await this.n8n.updateWorkflow(id, stored);
	}

	/** "Execute workflow" in the editor, from one trigger. @returns the id of the execution */
	async execute(workflow: { id: string }, trigger: string): Promise<string> {
		const started = await this.n8n.rest<{ executionId?: string }>(
			'POST',
			`/rest/workflows/${workflow.id}/run`,
			{ triggerToStartFrom: { name: trigger } },
		);
		if (!started.executionId) throw new Error(`Not started: ${JSON.stringify(started)}`);
		return started.executionId;
	}

	/** Waits until an execution is in one of the states, `success` unless told. @throws Error at once when it has failed */
	async until(executionId: string, states = ['success'], timeoutMs = 60_000) {
		const execution = await waitFor(
			`execution ${executionId} to be ${states.join(' or ')}`,
			async () => {
				const current = await this.n8n.execution(executionId);
				return [...states, 'error', 'crashed'].includes(current.status) && current;
			},
			timeoutMs,
		);
		if (!states.includes(execution.status)) throw new Error(failureOf(execution));
		return execution;
	}

	/** What a node has put out on one of its outputs over all its runs. */
	async put(executionId: string, node: string, output = 0): Promise<INodeExecutionData[]> {
		const { data } = await this.n8n.execution(executionId);
		const runs = data.resultData.runData[node] ?? [];
		return runs.flatMap((run) => run.data?.main?.[output] ?? []);
	}

	/** The rows of a Data Table by their column `email`. @throws Error when there is no such table */
	async rowsByEmail<Row extends { email: string }>(name: string): Promise<Map<string, Row>> {
		const { data } = await this.n8n.rest<{
			data: Array<{ id: string; name: string; projectId: string }>;
		}>('GET', '/rest/data-tables-global');
		const table = data.find((known) => known.name === name);
		if (!table) throw new Error(`There is no table "${name}"`);
		const answer = await this.n8n.rest<{ data: Row[] }>(
			'GET',
			`/rest/projects/${table.projectId}/data-tables/${table.id}/rows?take=100`,
		);
		return new Map(answer.data.map((row) => [row.email, row]));
	}

	/** Uploads a CSV file through the form of a published workflow, as a person does. */
	async uploadCsv(workflow: StoredWorkflow, lines: string[]): Promise<Response> {
		const body = new FormData();
		body.append('field-0', new File([lines.join('\n')], 'list.csv', { type: 'text/csv' }));
		return await postForm(this.n8n.formUrl(workflow), body);
	}

	/** Calls a published webhook, waiting out the moment in which n8n does not know it yet. */
	async call(path: string, init: RequestInit = {}): Promise<Response> {
		return await waitFor(`the webhook ${path}`, async () => {
			const answer = await fetch(`${this.n8n.baseUrl}/webhook/${path}`, init);
			return answer.status === 404 ? undefined : answer;
		});
	}

	/** The link in the newest mail to a reviewer that has one, once there are `count` such mails. */
	async reviewLink(reviewer: string, count = 1): Promise<string> {
		return await waitFor(
			`mail ${count} with a link to ${reviewer}`,
			() => this.linksTo(reviewer)[count - 1],
		);
	}

	/** The links mailed to an address, oldest first. */
	linksTo(address: string): string[] {
		return this.mailsTo(address).flatMap(({ parsed }) => {
			const [link] = /https?:\/\/\S+webhook-waiting\S+/.exec(parsed?.text ?? '') ?? [];
			return link ?? [];
		});
	}

	/** What a reviewer's link shows. The execution waits again a moment after a submission, which is waited for. */
	async reviews(link: string): Promise<ShownReview[]> {
		const shown = await waitFor('the reviews', async () => {
			const answer = await fetch(link, { headers: { accept: 'application/json' } });
			const text = await answer.text();
			const [, failed] = /execution \\"(\d+)\\" has finished with error/.exec(text) ?? [];
			if (failed) return { failed };
			if (!answer.ok) throw new Error(`HTTP ${answer.status} ${text}`);
			const { state, reviews } = JSON.parse(text) as { state: string; reviews: ShownReview[] };
			return state === 'waiting' && reviews;
		});
		if ('failed' in shown) throw new Error(failureOf(await this.n8n.execution(shown.failed)));
		return shown;
	}

	/** Submits decisions through a reviewer's link. @param choices by the beginning of the review's title */
	async decide(link: string, choices: Record<string, Choice | Choice['outcome']>): Promise<void> {
		const shown = await this.reviews(link);
		const reviews = Object.entries(choices).map(([title, choice]) => {
			const review = shown.find(
				(candidate) => candidate.state === 'undecided' && candidate.title.startsWith(title),
			);
			if (!review) {
				throw new Error(
					`No open review "${title}" in ${shown.map((known) => known.title).join('; ')}`,
				);
			}
			const { id, revision } = review;
			return { id, revision, ...(typeof choice === 'string' ? { outcome: choice } : choice) };
		});
		const answer = await fetch(link, {
			method: 'POST',
			headers: { accept: 'application/json', 'content-type': 'application/json' },
			body: JSON.stringify({ action: 'submit', reviews }),
		});
		if (!answer.ok) throw new Error(`HTTP ${answer.status} ${await answer.text()}`);
	}

	/** The mails of this test whose envelope has the address. */
	mailsTo(address: string): ReceivedMail[] {
		return this.allMailsTo(address).slice(this.earlierTo(address));
	}

	/** The same, with those of earlier tests and of what runs beside them. */
	allMailsTo(address: string): ReceivedMail[] {
		return this.smtp.messages.filter(({ envelope }) => envelope.to.includes(address));
	}

	private earlierTo(address: string): number {
		const earlier = this.smtp.messages.slice(0, this.before);
		return earlier.filter(({ envelope }) => envelope.to.includes(address)).length;
	}
}

function failureOf({ status, data }: StoredExecution): string {
	const { lastNodeExecuted = 'A node', error } = data.resultData;
	const { message, description } = error ?? { message: 'no message' };
	return `${status}: ${lastNodeExecuted}: ${message} ${description ?? ''}`;
}
