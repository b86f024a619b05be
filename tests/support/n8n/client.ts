import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { INodeTypeDescription } from 'n8n-workflow';

import { waitFor } from '../waitFor';
import { n8nEnvironment, type N8nPlace } from './environment';
import { readExecutionData, type ExecutionSummary, type StoredExecution } from './executions';
import { fetchForm, formPath, submitForm } from './form';
import { nodeBinary } from './installation.cjs';
import { n8nCommand } from './process';
import { RestClient, type Owner, type Session } from './rest';
import {
	assignCredentials,
	type CredentialIds,
	type StoredWorkflow,
	type WorkflowJson,
	type WorkflowNode,
} from './workflows';

/** The owner account that tests make. */
export const testOwner: Owner = { email: 'owner@signoff.test', password: 'Signoff-test-1' };

/** What can be asked of a running n8n, whoever has started it. */
export class N8nClient {
	readonly baseUrl: string;
	readonly userFolder: string;
	readonly logFile: string;
	readonly ledgerPath: string;

	private client: RestClient;
	private types: INodeTypeDescription[] | undefined;
	private readonly credentialNames = new Map<string, string>();

	constructor(
		readonly place: N8nPlace,
		readonly owner: Owner = testOwner,
		/** Environment variables of its process on top of the usual ones. */
		protected readonly env: Record<string, string> = {},
	) {
		this.baseUrl = place.baseUrl;
		this.userFolder = place.userFolder;
		this.logFile = join(place.userFolder, 'n8n.log');
		this.ledgerPath = join(place.userFolder, '.n8n', 'signoff', 'ledger.sqlite');
		this.client = new RestClient(place.baseUrl);
	}

	/** Once after each start of n8n: makes its owner or logs in as the owner. */
	async signIn(): Promise<void> {
		this.client = new RestClient(this.baseUrl);
		this.types = undefined;
		await this.client.signIn(this.owner);
	}

	/** What `useSession` of another client takes. */
	get session(): Session {
		return this.client.session;
	}

	/** Goes on as the owner that another client has signed in as. */
	useSession(session: Session): void {
		this.client = new RestClient(this.baseUrl, session);
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
			env: n8nEnvironment(this.place, this.env),
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

	/** The descriptions of all nodes that n8n has loaded, the pack's included: 18 MB, so read once for each start. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		return (this.types ??= await this.rest<INodeTypeDescription[]>('GET', '/types/nodes.json'));
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
}
