// Must come before n8n-core.
import { signatureSecret } from './engine/environment';
import {
	ExecutionLifecycleHooks,
	validateUrlSignature,
	WAITING_TOKEN_QUERY_PARAM,
	WebhookContext,
	WorkflowExecute,
} from 'n8n-core';
import {
	createRunExecutionData,
	ICredentialsHelper,
	ManualExecutionCancelledError,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRunExecutionData,
	type ITaskData,
	type IWebhookDescription,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import {
	incomingRequest,
	RecordedResponse,
	type WebRequest,
	type WebResponse,
} from './engine/exchange';
import { builtInNodes } from './engine/nodes';
import type { WorkflowJson } from './engine/workflow';

export { userFolder } from './engine/environment';
export type { WebRequest, WebResponse } from './engine/exchange';
export { describeNode } from './engine/nodes';
export { sketchWorkflow, type NodeSketch, type WorkflowJson } from './engine/workflow';

const webhookWaitingBaseUrl = 'http://n8n.test/webhook-waiting';

let executionCount = 0;

/** The executions that n8n has in its database, by id. */
const storedExecutions = new Map<string, Execution>();

/** What a test gives the engine: node types by full name, and what each credential type decrypts to. */
export interface EngineOptions {
	nodes: Record<string, INodeType>;
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** Workflows that nodes may call, by id. */
	subWorkflows?: Record<string, WorkflowJson>;
	/** Address under which links to waiting executions begin; by default one that anybody can reach. */
	webhookUrl?: string;
	/** How the execution was started; production by default. */
	mode?: WorkflowExecuteMode;
}

/**
 * Runs workflow JSON in n8n-core's own engine inside jest, without an n8n process. Import this module before anything that
 * loads n8n-core. `N8N_USER_FOLDER` is a folder of this test file's own (`userFolder`), so `openLedger()` opens an empty ledger.
 * `n8n-nodes-base.manualTrigger` and `n8n-nodes-base.noOp` are built in; all other node types are given.
 *
 * ```ts
 * const engine = createEngine({
 * 	nodes: { 'n8n-nodes-signoff.humanApproval': new HumanApproval() },
 * 	credentials: { smtp: { host: '127.0.0.1', port: 2525 } },
 * });
 * const workflow = sketchWorkflow({
 * 	nodes: [
 * 		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
 * 		{ name: 'Review', type: 'n8n-nodes-signoff.humanApproval', parameters: { operation: 'sendAndWait' } },
 * 		{ name: 'Approved', type: 'n8n-nodes-base.noOp' },
 * 	],
 * 	connections: ['Start -> Review', 'Review[1] -> Approved'],
 * });
 * const execution = await engine.run(workflow, [{ json: { draft } }]);
 * expect(execution.status).toBe('waiting');
 *
 * const page = await execution.request({ url });                       // GET: page.status, page.headers, page.body
 * await execution.request({ url, form: { 'outcome-1': 'approved' } }); // POST: runs on when the node returns workflowData
 * expect(execution.items('Approved')).toHaveLength(1);
 *
 * await execution.wakeUp();                                            // or: the wait is over
 * ```
 */
export function createEngine(options: EngineOptions): {
	run(workflow: WorkflowJson, items?: INodeExecutionData[]): Promise<Execution>;
	/** Does not wait: `execution.cancel()` stops it, `ended` resolves when it has come to its end. */
	begin(
		workflow: WorkflowJson,
		items?: INodeExecutionData[],
	): { execution: Execution; ended: Promise<void> };
} {
	return {
		begin(workflow, items = [{ json: {} }]) {
			const execution = new Execution(workflow, options);
			return { execution, ended: execution.start(items) };
		},
		async run(workflow, items = [{ json: {} }]) {
			const execution = new Execution(workflow, options);
			await execution.start(items);
			return execution;
		},
	};
}

/** One execution, from its start through its waits to its end. */
export class Execution {
	readonly id = String(++executionCount);
	/** Names of the nodes in the order in which they ran, over all waits. */
	readonly order: string[] = [];
	status: 'new' | 'running' | 'waiting' | 'success' | 'error' | 'canceled' | 'crashed' | 'unknown' =
		'new';

	private data?: IRunExecutionData;
	private running?: { cancel(): void };
	/** What n8n would have in its database while the execution waits. */
	private saved = '';

	constructor(
		private readonly workflow: WorkflowJson,
		private readonly options: EngineOptions,
	) {}

	/** Runs from the node that nothing leads to, with these items as its output. */
	async start(items: INodeExecutionData[]): Promise<void> {
		const node = this.createWorkflow().getStartNode();
		if (!node) throw new Error('The workflow has no trigger.');
		const data = createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node, data: { main: [items] }, source: null }] },
		});
		this.saved = JSON.stringify(data);
		storedExecutions.set(this.id, this);
		await this.advance(data);
	}

	/** As the Stop button of n8n's editor does; a waiting execution keeps its data, with the error in it (2.40.7). */
	cancel(): void {
		if (this.status === 'waiting') {
			const data = JSON.parse(this.saved) as IRunExecutionData;
			const error = new ManualExecutionCancelledError(this.id);
			const { message, stack } = error;
			data.resultData.error = { ...error, message, stack } as typeof data.resultData.error;
			this.saved = JSON.stringify(data);
			this.status = 'canceled';
			return;
		}
		if (!this.running) throw new Error(`The execution is not running: ${this.status}`);
		this.running.cancel();
	}

	/** As n8n does with old executions. */
	remove(): void {
		storedExecutions.delete(this.id);
	}

	/** What n8n's database has of it; at first where it starts. */
	stored(): IRunExecutionData {
		return JSON.parse(this.saved) as IRunExecutionData;
	}

	/** When the wait ends by itself. */
	get waitTill(): Date | undefined {
		return this.data?.waitTill;
	}

	/** The error that ended the execution. */
	get error(): { message: string; description?: string | null } | undefined {
		return this.data?.resultData.error;
	}

	/** Every run of a node, first one first. */
	runs(nodeName: string): ITaskData[] {
		return this.data?.resultData.runData[nodeName] ?? [];
	}

	/** The items that a node put out in its last run, or in run `runIndex`, on one output. */
	items(nodeName: string, output = 0, runIndex?: number): INodeExecutionData[] {
		const runs = this.runs(nodeName);
		return runs.at(runIndex ?? -1)?.data?.main?.[output] ?? [];
	}

	/**
	 * Calls the waiting node's webhook as n8n's server does, and lets the execution go on when the node says so. An unsigned or
	 * altered link gets 401, a second resumption 500, a finished execution n8n's own page.
	 */
	async request(call: WebRequest): Promise<WebResponse> {
		const request = incomingRequest(call);
		const response = new RecordedResponse(request);
		const url = new URL(call.url);
		const [executionId, suffix = ''] = url.pathname
			.slice(new URL(webhookWaitingBaseUrl).pathname.length + 1)
			.split('/')
			.map(decodeURIComponent);

		if (executionId !== this.id) return response.status(404).send('').received(false);
		const signature = url.searchParams.get(WAITING_TOKEN_QUERY_PARAM) ?? '';
		if (!validateUrlSignature(signature, url, signatureSecret)) {
			return response.status(401).send('Invalid token').received(false);
		}
		if (this.status === 'running') return response.status(409).send('').received(false);
		if (this.status !== 'waiting') {
			return response.send('No action required').received(false);
		}
		return await this.callWebhook(request, response, suffix);
	}

	/** The time limit is reached: neither `execute` nor `webhook` is called, the items go to output 0. */
	async wakeUp(): Promise<void> {
		if (this.status !== 'waiting') throw new Error(`The execution is not waiting: ${this.status}`);
		await this.advance(JSON.parse(this.saved) as IRunExecutionData);
	}

	/** After n8n's `WaitingWebhooks.getWebhookExecutionData` and `webhook-helpers.executeWebhook`. */
	private async callWebhook(
		request: ReturnType<typeof incomingRequest>,
		response: RecordedResponse,
		suffix: string,
	): Promise<WebResponse> {
		const data = JSON.parse(this.saved) as IRunExecutionData;
		const waiting = data.executionData?.nodeExecutionStack[0];
		const workflow = this.createWorkflow();
		const nodeName = data.resultData.lastNodeExecuted ?? '';
		const node = workflow.getNode(nodeName);
		if (!waiting || !node) throw new Error('Could not find node to process webhook.');
		waiting.node.disabled = true;
		data.waitTill = undefined;
		data.resultData.runData[nodeName]?.pop();

		const description = this.findWebhook(workflow, node, request.method ?? '', suffix);
		if (!description) return response.send('No action required').received(false);

		const additionalData = this.additionalData();
		additionalData.httpRequest = request;
		additionalData.httpResponse = response;
		const { name, type, typeVersion } = node;
		const nodeType = workflow.nodeTypes.getByNameAndVersion(type, typeVersion);
		const context = new WebhookContext(
			workflow,
			node,
			additionalData,
			this.mode,
			{
				httpMethod: description.httpMethod as 'GET',
				node: name,
				path: suffix,
				webhookDescription: description,
				workflowId: workflow.id,
				workflowExecuteAdditionalData: additionalData,
			},
			[],
			data,
		);

		let result: IWebhookResponseData;
		try {
			if (!nodeType.webhook) throw new Error(`${type} has no webhook.`);
			result = await nodeType.webhook.call(context);
		} catch (error) {
			// n8n answers 500 and lets the execution go on with the error in it.
			const { message, stack } = error as Error;
			response.status(500).json({ code: 0, message: `Webhook Error: ${message}` });
			const resultError = {
				...(error as object),
				message,
				stack,
			} as IRunExecutionData['resultData']['error'];
			data.resultData = { runData: {}, lastNodeExecuted: name, error: resultError };
			result = { noWebhookResponse: true, workflowData: [[{ json: {} }]] };
		}

		if (result.workflowData === undefined) {
			const answer = result.webhookResponse ?? { message: 'Webhook call received' };
			if (!result.noWebhookResponse) response.send(answer);
			return response.received(false);
		}
		if (this.status !== 'waiting') {
			if (!response.writableEnded)
				response.status(500).json({ code: 0, message: 'Already resuming' });
			return response.received(false);
		}
		waiting.data.main = result.workflowData;
		waiting.metadata = { ...waiting.metadata, forwardAllOutputs: true };
		const resuming = this.advance(data);
		if (!result.noWebhookResponse && !response.writableEnded) {
			const { responseData = 'firstEntryJson' } = description;
			const started = result.webhookResponse ?? { message: 'Workflow was started' };
			response.send(responseData || started);
		}
		await resuming;
		return response.received(true);
	}

	/** As n8n does: a failure is thrown, the output of the last node comes back. */
	private async callSubWorkflow(id: string, items: INodeExecutionData[]) {
		const workflow = this.options.subWorkflows?.[id];
		if (!workflow) throw new Error(`Workflow does not exist: ${id}`);
		const execution = new Execution(workflow, this.options);
		await execution.start(items);
		if (execution.error) throw new Error(execution.error.message);
		const data = [execution.items(execution.order.at(-1) ?? '')];
		return { executionId: execution.id, data, waitTill: execution.waitTill ?? null };
	}

	private findWebhook(workflow: Workflow, node: INode, method: string, path: string) {
		const { description } = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		const evaluate = (value: IWebhookDescription['httpMethod'] | string) =>
			workflow.expression.getSimpleParameterValue(node, value, this.mode, {});
		return description.webhooks?.find(
			(webhook) =>
				webhook.restartWebhook === true &&
				evaluate(webhook.httpMethod) === method &&
				evaluate(webhook.path) === path,
		);
	}

	private async advance(data: IRunExecutionData): Promise<void> {
		this.status = 'running';
		const additionalData = this.additionalData();
		const execute = new WorkflowExecute(additionalData, this.mode, data);
		const running = execute.processRunExecutionData(this.createWorkflow());
		this.running = running;
		const run = await running;
		this.running = undefined;
		this.data = run.data;
		this.saved = JSON.stringify(run.data);
		this.status = run.status;
	}

	private get mode(): WorkflowExecuteMode {
		return this.options.mode ?? 'trigger';
	}

	private createWorkflow(): Workflow {
		// The engine marks nodes as disabled while it resumes: every stage gets nodes of its own.
		const { nodes, connections, settings, id = 'workflow', name } = structuredClone(this.workflow);
		return new Workflow({
			id,
			name,
			nodes,
			connections,
			settings,
			active: true,
			nodeTypes: nodeTypes({ ...builtInNodes, ...this.options.nodes }),
		});
	}

	private additionalData(): IWorkflowExecuteAdditionalData {
		const hooks = new ExecutionLifecycleHooks(this.mode, this.id, {
			active: true,
			isArchived: false,
			createdAt: new Date(),
			updatedAt: new Date(),
			activeVersionId: null,
			id: 'workflow',
			name: 'Engine test',
			...this.workflow,
		});
		hooks.addHandler('nodeExecuteBefore', (nodeName) => {
			this.order.push(nodeName);
		});
		const additionalData: Partial<IWorkflowExecuteAdditionalData> = {
			credentialsHelper: new GivenCredentials(this.options.credentials ?? {}),
			currentNodeExecutionIndex: 0,
			executionId: this.id,
			hooks,
			instanceBaseUrl: 'http://n8n.test/',
			restApiUrl: 'http://n8n.test/rest',
			webhookBaseUrl: 'http://n8n.test/webhook',
			webhookTestBaseUrl: 'http://n8n.test/webhook-test',
			webhookWaitingBaseUrl: this.options.webhookUrl ?? webhookWaitingBaseUrl,
			formWaitingBaseUrl: 'http://n8n.test/form-waiting',
			variables: {},
			workflowId: this.workflow.id ?? 'workflow',
			executeWorkflow: async ({ id = '' }, _additionalData, { inputData = [] }) =>
				await this.callSubWorkflow(id, inputData),
			getRunExecutionData: async (id) => storedExecutions.get(id)?.stored(),
		};
		// What is left out serves agents and the editor: a node that asks for it fails loudly.
		return additionalData as IWorkflowExecuteAdditionalData;
	}
}

function nodeTypes(types: Record<string, INodeType>): INodeTypes {
	const find = (type: string) => {
		const nodeType = types[type];
		if (!nodeType) throw new Error(`The test gave no node of type ${type}.`);
		return nodeType;
	};
	return {
		getByName: find,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
		getKnownTypes: () => ({}),
	};
}

/** Credential types of n8n's own that are derived from `oAuth2Api`. */
const oAuth2Types = ['gmailOAuth2', 'microsoftOutlookOAuth2Api'];

/** Credentials in clear text, by type. */
class GivenCredentials extends ICredentialsHelper {
	constructor(private readonly credentials: Record<string, ICredentialDataDecryptedObject>) {
		super();
	}

	getParentTypes = (type: string) => (oAuth2Types.includes(type) ? ['oAuth2Api'] : []);
	isCredentialUsableByNode = () => true;
	getCredentialsProperties = () => [];
	preAuthentication = async () => undefined;
	runPreAuthentication = async () => undefined;

	async getDecrypted(
		_additionalData: unknown,
		_nodeCredentials: unknown,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const credential = this.credentials[type];
		if (!credential) throw new Error(`The test gave no credential of type ${type}.`);
		return credential;
	}

	authenticate = unsupported;
	getCredentials = unsupported;
	updateCredentials = unsupported;

	/** As n8n writes a renewed token down. */
	async updateCredentialsOauthTokenData(
		_nodeCredentials: unknown,
		type: string,
		data: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.credentials[type]!, { oauthTokenData: data.oauthTokenData });
	}
}

async function unsupported(): Promise<never> {
	throw new Error('The engine for tests does not do this with credentials.');
}
