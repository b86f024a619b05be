import { randomUUID } from 'node:crypto';
import type { Content, Draft } from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { recordApproval } from '../support/ledger';
import { startN8n, type N8n } from '../support/n8n';
import type { StoredWorkflow, WorkflowNode } from '../support/n8n/workflows';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';
import { waitFor } from '../support/waitFor';
import type { Benchmark, Side } from './harness';

const messages = 200;

/** What both nodes get: one item for each message. Only ours looks at the approval. */
interface Item {
	draft: Draft;
	approval: { id: string };
}

const senders: Record<Side, Pick<WorkflowNode, 'type' | 'typeVersion' | 'parameters'>> = {
	// The approvals are not those of a workflow in this n8n.
	ours: {
		...{ type: 'n8n-nodes-signoff.send', typeVersion: 1 },
		parameters: { operation: 'sendEmail', approvalsFrom: 'any' },
	},
	reference: {
		type: 'n8n-nodes-base.emailSend',
		typeVersion: 2.1,
		parameters: {
			fromEmail: '={{ $json.draft.from }}',
			toEmail: '={{ $json.draft.to }}',
			subject: '={{ $json.draft.subject }}',
			emailFormat: 'text',
			text: '={{ $json.draft.body }}',
			options: { appendAttribution: false },
		},
	},
};

let n8n: N8n | undefined;
let server: RunningSmtpServer | undefined;
let ledger: Ledger | undefined;
const workflows: Partial<Record<Side, StoredWorkflow>> = {};
const connections: Partial<Record<Side, number>> = {};

/** Webhook -> Split Out -> the node under test: both sides get their items the same way. */
function workflowJson(side: Side): Parameters<N8n['importWorkflow']>[0] {
	const webhook = {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [0, 0],
		webhookId: randomUUID(),
		parameters: { httpMethod: 'POST', path: `bench-${side}`, responseMode: 'lastNode' },
	};
	const split = {
		name: 'Split Out',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		position: [200, 0],
		parameters: { fieldToSplitOut: 'body.items', options: {} },
	};
	const sender: WorkflowNode = {
		...senders[side],
		name: 'Sender',
		position: [400, 0],
	};
	const to = (node: string): object => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: `Bench ${side}`,
		nodes: [webhook, split, sender],
		connections: { Webhook: to('Split Out'), 'Split Out': to('Sender') },
		settings: { executionOrder: 'v1' },
	};
}

/** Fresh approvals for each measurement: an approval is used once. */
async function approvedItems(into: Ledger, count: number): Promise<Item[]> {
	const items: Item[] = [];
	for (let index = 0; index < count; index++) {
		const content: Content = {
			kind: 'email',
			from: 'Sam Seller <sam@seller.example>',
			to: `Person ${index} <person${index}@example.com>`,
			subject: `Your new warehouse, ${index}`,
			text: `Hello Person ${index},\n\n${'A sentence about their new warehouse. '.repeat(15)}\n\nSam\n`,
		};
		const { id } = await recordApproval(into, { id: randomUUID(), content });
		const draft: Draft = {
			kind: 'email',
			from: content.from,
			to: content.to,
			subject: content.subject,
			body: content.text ?? '',
			language: 'en',
			sentences: [],
			findings: [],
			version: 1,
		};
		items.push({ draft, approval: { id } });
	}
	return items;
}

async function post(path: string, items: Item[]): Promise<void> {
	const response = await fetch(`${n8n?.baseUrl}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ items }),
	});
	if (!response.ok) throw new Error(`n8n answered ${response.status}: ${await response.text()}`);
}

/** Runs the workflow of one side; messages per second over the time n8n itself records for the node. */
async function send(side: Side, count: number): Promise<number> {
	const workflow = workflows[side];
	if (!n8n || !server || !ledger || !workflow) throw new Error('The benchmark is not set up.');
	const items = await approvedItems(ledger, count);
	server.reset();
	await post(`bench-${side}`, items);
	const { data } = await n8n.waitForExecution(workflow.id);
	const [run] = data.resultData.runData.Sender ?? [];
	if (!run) throw new Error('The node did not run.');
	if (server.messages.length !== count) {
		throw new Error(`${side}: ${server.messages.length} of ${count} messages arrived.`);
	}
	connections[side] = server.connections;
	return count / (run.executionTime / 1000);
}

/** 200 messages through Send and through n8n's Send Email: same n8n process, same SMTP server, same items. */
export const benchmark: Benchmark = {
	name: `send ${messages}`,
	unit: 'messages/s',
	n: messages,
	better: 'higher',
	repetitions: 3,
	async setup() {
		server = await startSmtpServer({ parse: false });
		n8n = await startN8n();
		ledger = await openLedger({ path: n8n.ledgerPath });
		const { host, port } = server;
		const smtp = await n8n.createCredential('smtp', 'Bench', {
			...{ host, port, secure: false, disableStartTls: true, user: '', password: '', hostName: '' },
		});
		for (const side of ['ours', 'reference'] as const) {
			const stored = await n8n.importWorkflow(workflowJson(side), { smtp });
			workflows[side] = await n8n.activate(stored);
			// A webhook answers 404 for a moment after it was published.
			await waitFor(`the webhook of ${side}`, async () => {
				await send(side, 1);
				return true;
			});
		}
	},
	ours: async () => await send('ours', messages),
	reference: async () => await send('reference', messages),
	notes: () => [`connections: ours ${connections.ours}, reference ${connections.reference}`],
	async teardown() {
		await ledger?.close();
		await n8n?.stop();
		await server?.close();
	},
};
