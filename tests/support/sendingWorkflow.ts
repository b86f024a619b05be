import type { INodeParameters } from 'n8n-workflow';
import {
	contentOfDraft,
	type Content,
	type Draft,
	type SendRecord,
} from '../../nodes/shared/contracts';
import type { Ledger, PostgresPlace } from '../../nodes/shared/ledger';
import { recordApproval } from './ledger';
import type { N8nClient } from './n8n/client';
import type { ExecutionSummary, StoredExecution } from './n8n/executions';
import type { StoredWorkflow, WorkflowJson, WorkflowNode } from './n8n/workflows';
import { createPostgresCredential } from './quickStart';
import { waitFor } from './waitFor';

/** What leaves Send of an item, as far as tests look at it. */
export type SendOutcome = Partial<SendRecord> & {
	state: string;
	reason?: string;
	message?: string;
};

/** An item as Human Approval would hand it to Send. */
export interface ApprovedItem {
	draft: Draft;
	approval: { id: string };
}

/** Puts so many approvals of a workflow into the ledger; their ids and recipients begin with `name`. */
export async function approveEmails(
	ledger: Ledger,
	workflowId: string,
	name: string,
	count: number,
): Promise<ApprovedItem[]> {
	return await ledger.transaction(async (tables) => {
		const items: ApprovedItem[] = [];
		for (let place = 0; place < count; place++) {
			const draft: Draft = {
				...{ kind: 'email', from: 'sam@northwind.example', to: `${name}${place}@acme.example` },
				...{ subject: `${name}, message ${place}`, body: `Hello,\n\nthis is message ${place}.\n` },
				...{ language: 'en', sentences: [], findings: [], version: 1 },
			};
			const content: Content = contentOfDraft(draft);
			const { id } = await recordApproval(tables, {
				id: `${name}-${place}`,
				content,
				workflowId,
				decidedAt: new Date().toISOString(),
			});
			items.push({ draft, approval: { id } });
		}
		return items;
	});
}

/** A call to another system, as workflows make them, before or after Send; when it fails, the execution fails. */
export interface OtherCall {
	url: string;
	comes: 'before' | 'after';
}

/** A published workflow that hands the items of a request to Send. */
export class SendingWorkflow {
	private constructor(
		private readonly n8n: N8nClient,
		private readonly url: string,
		readonly workflow: StoredWorkflow,
	) {}

	static async publish(
		n8n: N8nClient,
		smtp: { host: string; port: number },
		path: string,
		{
			webhookUrl = n8n.baseUrl,
			ledger,
			parameters = {},
			otherCall,
		}: {
			webhookUrl?: string;
			ledger?: PostgresPlace;
			parameters?: INodeParameters;
			otherCall?: OtherCall;
		} = {},
	): Promise<SendingWorkflow> {
		const { host, port } = smtp;
		const stored = await n8n.importWorkflow(
			workflowJson(path, { ...(ledger && { ledger: 'postgres' }), ...parameters }, otherCall),
			{
				smtp: await n8n.createCredential('smtp', `Mail of ${path}`, {
					...{ host, port, secure: false, disableStartTls: true, user: '', password: '' },
				}),
				...(ledger && { postgres: await createPostgresCredential(n8n, ledger) }),
			},
		);
		const workflow = await n8n.activate(stored);
		return new SendingWorkflow(n8n, `${webhookUrl}/webhook/${path}`, workflow);
	}

	/** Starts a run; the answer comes before it has ended. */
	async start(items: object[]): Promise<void> {
		await waitFor('the webhook', async () => {
			const answer = await fetch(this.url, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ items }),
			});
			return answer.ok;
		});
	}

	/** The runs so far, newest first. */
	async runs(): Promise<ExecutionSummary[]> {
		return await this.n8n.executions({ workflowId: this.workflow.id });
	}

	/** Waits until so many runs are there and none of them is under way. */
	async finished(count: number): Promise<StoredExecution[]> {
		const ended = await waitFor(`${count} runs to end`, async () => {
			const runs = await this.runs();
			const open = runs.filter(({ status }) => ['new', 'running', 'waiting'].includes(status));
			return runs.length >= count && open.length === 0 && runs;
		});
		return await Promise.all(ended.map(async ({ id }) => await this.n8n.execution(id)));
	}
}

/** What became of the items of a run, by both outputs of a Send node. */
export function outcomesOf({ data }: StoredExecution, node = 'Send'): SendOutcome[] {
	const runs = data.resultData.runData[node] ?? [];
	return runs.flatMap((run) =>
		(run.data?.main ?? []).flatMap((items) =>
			(items ?? []).map(({ json }) => json.send as unknown as SendOutcome),
		),
	);
}

function workflowJson(
	path: string,
	parameters: INodeParameters,
	otherCall?: OtherCall,
): WorkflowJson {
	const node = (
		name: string,
		type: string,
		x: number,
		own: INodeParameters,
		typeVersion = 1,
	): WorkflowNode => ({ name, type, typeVersion, position: [x, 0], parameters: own });
	const wire = (name: string) => ({ node: name, type: 'main', index: 0 });
	const to = (...names: string[]) => ({ main: [names.map(wire)] });
	const call = otherCall && {
		...node('Other Call', 'n8n-nodes-base.httpRequest', 200, { url: otherCall.url }, 4.2),
		// Branches run top to bottom.
		position: [200, otherCall.comes === 'before' ? -200 : 200] as [number, number],
	};
	return {
		name: `Sending (${path})`,
		nodes: [
			{
				...node('Webhook', 'n8n-nodes-base.webhook', 0, { path, httpMethod: 'POST' }, 2),
				webhookId: path,
			},
			node('Split', 'n8n-nodes-base.splitOut', 200, { fieldToSplitOut: 'body.items' }),
			node('Send', 'n8n-nodes-signoff.send', 400, { operation: 'sendEmail', ...parameters }),
			...(call ? [call] : []),
		],
		connections: { Webhook: to('Split', ...(call ? [call.name] : [])), Split: to('Send') },
		settings: { executionOrder: 'v1' },
	};
}
