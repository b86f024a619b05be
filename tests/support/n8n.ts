import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { INodeTypeDescription } from 'n8n-workflow';

import { freePort } from './freePort';
import { waitFor } from './waitFor';
import { n8nEnvironment, type N8nPlace } from './n8n/environment';
import { readExecutionData, type ExecutionSummary, type StoredExecution } from './n8n/executions';
import { fetchForm, formPath, submitForm } from './n8n/form';
import { nodeBinary } from './n8n/installation.cjs';
import { installPack } from './n8n/pack';
import { n8nCommand, N8nProcess } from './n8n/process';
import { RestClient, type Owner } from './n8n/rest';
import {
	assignCredentials,
	type CredentialIds,
	type StoredWorkflow,
	type WorkflowJson,
	type WorkflowNode,
} from './n8n/workflows';

export interface StartOptions {
	/** Kept when n8n stops. Left out: a temporary folder, removed when n8n stops. */
	userFolder?: string;
	/** Left out: any free port. */
	port?: number;
	owner?: Owner;
	/** Environment variables on top of the usual ones. */
	env?: Record<string, string>;
}

/** Starts the real, pinned n8n with the built pack installed, and signs in as its owner. */
export async function startN8n(options: StartOptions = {}): Promise<N8n> {
	const userFolder = options.userFolder ?? (await mkdtemp(join(tmpdir(), 'signoff-n8n-')));
	await mkdir(userFolder, { recursive: true });
	await installPack(userFolder);
	const port = options.port ?? (await freePort());
	const place: N8nPlace = {
		userFolder,
		port,
		baseUrl: `http://127.0.0.1:${port}`,
		brokerPort: await freePort(),
	};
	const n8n = new N8n(place, options.userFolder === undefined, options);
	await n8n.start();
	return n8n;
}

/** A real n8n with the pack. Everything it writes is inside its user folder. */
export class N8n {
	readonly baseUrl: string;
	readonly userFolder: string;
	readonly logFile: string;
	readonly ledgerPath: string;
	readonly owner: Owner;

	private running: N8nProcess | undefined;
	private client: RestClient;
	private readonly credentialNames = new Map<string, string>();

	/** Use `startN8n`. */
	constructor(
		private readonly place: N8nPlace,
		private readonly isTemporary: boolean,
		private readonly options: StartOptions,
	) {
		this.baseUrl = place.baseUrl;
		this.userFolder = place.userFolder;
		this.logFile = join(place.userFolder, 'n8n.log');
		this.ledgerPath = join(place.userFolder, '.n8n', 'signoff', 'ledger.sqlite');
		this.owner = options.owner ?? { email: 'owner@signoff.test', password: 'Signoff-test-1' };
		this.client = new RestClient(place.baseUrl);
	}

	async start(): Promise<void> {
		try {
			this.running = await N8nProcess.start({
				...this.place,
				env: n8nEnvironment(this.place, this.options.env ?? {}),
				logFile: this.logFile,
			});
			this.client = new RestClient(this.baseUrl);
			await this.client.signIn(this.owner);
		} catch (error) {
			await this.running?.kill();
			throw error;
		}
	}

	get pid(): number {
		if (!this.running) throw new Error('n8n is not running');
		return this.running.pid;
	}

	/** Settles when the n8n that runs now is gone, whoever ended it. */
	get ended(): Promise<void> {
		return this.running?.ended ?? Promise.resolve();
	}

	/** Calls n8n's internal REST interface as the owner, e.g. `rest('GET', '/rest/workflows')`. */
	async rest<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer> {
		return await this.client.request<Answer>(method, path, body);
	}

	/** @returns the credential's id */
	async createCredential(
		type: string,
		name: string,
		data: Record<string, unknown>,
	): Promise<string> {
		const { id } = await this.rest<{ id: string }>('POST', '/rest/credentials', {
			name,
			type,
			data,
		});
		this.credentialNames.set(id, name);
		return id;
	}

	/** Replaces what a credential holds. @returns its id */
	async updateCredential(
		id: string,
		type: string,
		name: string,
		data: Record<string, unknown>,
	): Promise<string> {
		await this.rest('PATCH', `/rest/credentials/${id}`, { name, type, data });
		this.credentialNames.set(id, name);
		return id;
	}

	/**
	 * Imports a workflow file as the editor does and picks credentials made with `createCredential`.
	 * @param credentials ids by credential type, for every node that asks for that type
	 * @param nodeCredentials the same by node name, for nodes that need another one
	 */
	async importWorkflow(
		workflow: WorkflowJson,
		credentials: CredentialIds = {},
		nodeCredentials: Record<string, CredentialIds> = {},
	): Promise<StoredWorkflow> {
		const { name, connections, settings } = workflow;
		return await this.rest('POST', '/rest/workflows', {
			name,
			nodes: await this.withCredentials(workflow, credentials, nodeCredentials),
			connections,
			settings: settings ?? {},
			pinData: {},
			active: false,
		});
	}

	/** Saves another version of a workflow; `activate` publishes it. Credentials as in `importWorkflow`. */
	async updateWorkflow(
		id: string,
		workflow: StoredWorkflow,
		credentials: CredentialIds = {},
		nodeCredentials: Record<string, CredentialIds> = {},
	): Promise<StoredWorkflow> {
		const { name, connections, settings, versionId } = workflow;
		return await this.rest('PATCH', `/rest/workflows/${id}`, {
			name,
			nodes: await this.withCredentials(workflow, credentials, nodeCredentials),
			connections,
			settings: settings ?? {},
			versionId,
		});
	}

	/** Imports a workflow file, or all of a folder, with n8n's command line. Files need a top-level `id`. */
	async importWithCli(file: string): Promise<void> {
		const flags = file.endsWith('.json') ? [] : ['--separate'];
		const args = [n8nCommand(), 'import:workflow', `--input=${file}`, ...flags];
		await promisify(execFile)(nodeBinary(), args, {
			cwd: this.userFolder,
			env: n8nEnvironment(this.place, this.options.env ?? {}),
		});
	}

	/** Publishes a workflow: its triggers listen from then on. */
	async activate(workflow: { id: string; versionId: string }): Promise<StoredWorkflow> {
		const { id, versionId } = workflow;
		return await this.rest('POST', `/rest/workflows/${id}/activate`, { versionId });
	}

	async workflow(id: string): Promise<StoredWorkflow> {
		return await this.rest('GET', `/rest/workflows/${id}`);
	}

	/** The descriptions of all nodes that n8n has loaded, the pack's included. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		return await this.rest('GET', '/types/nodes.json');
	}

	/** Newest first. */
	async executions(
		filter: { workflowId?: string; status?: string[] } = {},
	): Promise<ExecutionSummary[]> {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '100' });
		const { results } = await this.rest<{ results: ExecutionSummary[] }>(
			'GET',
			`/rest/executions?${query.toString()}`,
		);
		return results;
	}

	async execution(id: string): Promise<StoredExecution> {
		const stored = await this.rest<Omit<StoredExecution, 'data'> & { data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return { ...stored, data: readExecutionData(stored.data) };
	}

	/** Waits until the newest execution of a workflow has one of the given states. */
	async waitForExecution(
		workflowId: string,
		states: Array<ExecutionSummary['status']> = ['success'],
		timeoutMs = 60_000,
	): Promise<StoredExecution> {
		let seen = 'no execution';
		const newest = await waitFor(
			`an execution of workflow ${workflowId} to be ${states.join(' or ')}`,
			async () => {
				const [latest] = await this.executions({ workflowId });
				seen = latest ? `execution ${latest.id} is ${latest.status}` : seen;
				if (latest && states.includes(latest.status)) return latest;
				throw new Error(seen);
			},
			timeoutMs,
		);
		return await this.execution(newest.id);
	}

	/** The address of a workflow's form. */
	formUrl(workflow: StoredWorkflow): string {
		return `${this.baseUrl}${formPath(workflow.nodes)}`;
	}

	/** The page of a published form, waiting out the moment in which n8n does not know it yet. */
	async fetchForm(workflow: StoredWorkflow): Promise<string> {
		return await fetchForm(this.formUrl(workflow));
	}

	/** Fills in a published form. @param answers label of the field to answer */
	async submitForm(workflow: StoredWorkflow, answers: Record<string, string>): Promise<void> {
		await submitForm(this.formUrl(workflow), answers);
	}

	private async withCredentials(
		workflow: WorkflowJson,
		byType: CredentialIds,
		byNode: Record<string, CredentialIds>,
	): Promise<WorkflowNode[]> {
		return assignCredentials(workflow.nodes, await this.nodeTypes(), {
			byType,
			byNode,
			nameOf: (id) => this.credentialNames.get(id) ?? id,
		});
	}

	/** Ends n8n at once, as a power cut would. Its user folder stays: `start` goes on from there. */
	async kill(): Promise<void> {
		await this.running?.kill();
		this.running = undefined;
	}

	/** Stops n8n and starts it again with the same folder, port and build. */
	async restart(): Promise<void> {
		await this.running?.stop();
		this.running = undefined;
		await this.start();
	}

	/** Stops n8n and removes its user folder if it was temporary. */
	async stop(): Promise<void> {
		await this.running?.stop();
		this.running = undefined;
		if (this.isTemporary) await rm(this.userFolder, { recursive: true, force: true });
	}
}
