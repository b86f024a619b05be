import type { INodeParameters } from 'n8n-workflow';
import type { Dossier, Draft } from '../../nodes/shared/contracts';
import { aDossier, aDraft } from '../fixtures/reviews';
import type { N8nClient } from './n8n/client';
import type { StoredWorkflow, WorkflowNode } from './n8n/workflows';
import { waitFor } from './waitFor';

/** What one prospect brings to Human Approval. */
export interface ApprovalItem {
	draft: Draft;
	dossier: Dossier;
}

/** A draft for a person at a company, with one sentence that rests on its fact and one that does not. */
export function itemFor(name: string, company: string, changes: Partial<Draft> = {}): ApprovalItem {
	const address = `${name.split(' ')[0]?.toLowerCase()}@${company.toLowerCase().replace(/\W+/g, '')}.example`;
	const [fact] = aDossier().facts;
	const claim = `${company} opened a third depot in Leeds.`;
	const mention = `I read that ${company} opened a third depot in Leeds.`;
	const offer = 'We plan delivery routes and would like to show you how.';
	return {
		dossier: aDossier({
			prospect: { name, company, email: address, website: `https://${address.split('@')[1]}` },
			facts: [{ ...fact!, claim, url: `https://${address.split('@')[1]}/news` }],
		}),
		draft: aDraft({
			to: `${name} <${address}>`,
			subject: `Routes for ${company}`,
			body: `Hello ${name.split(' ')[0]},\n\n${mention} ${offer}\n\nBest regards\nSam Field`,
			sentences: [
				{ text: mention, factIds: ['f1'], status: 'grounded' },
				{ text: offer, factIds: [], status: 'own' },
			],
			...changes,
		}),
	};
}

const to = (...nodes: string[]) => nodes.map((node) => ({ node, type: 'main', index: 0 }));

/** Webhook, Human Approval, and a branch for each outcome; Undecided leads back below all others. */
function workflowJson(path: string, parameters: INodeParameters) {
	const node = (name: string, type: string, position: [number, number], more: object = {}) =>
		({ name, type, typeVersion: 1, position, parameters: {}, ...more }) as unknown as WorkflowNode;
	const noOp = 'n8n-nodes-base.noOp';
	return {
		name: `Approval (${path})`,
		nodes: [
			node('Webhook', 'n8n-nodes-base.webhook', [0, 300], {
				typeVersion: 2,
				webhookId: path,
				parameters: { path, httpMethod: 'POST' },
			}),
			node('Split', 'n8n-nodes-base.splitOut', [200, 300], {
				parameters: { fieldToSplitOut: 'body.items' },
			}),
			node('Approval', 'n8n-nodes-signoff.humanApproval', [400, 300], {
				parameters: { operation: 'sendAndWait', notifyBy: 'none', ...parameters },
			}),
			node('Approved', noOp, [700, 0]),
			node('Rejected', noOp, [700, 100]),
			node('Sent Back', noOp, [700, 200]),
			node('Undecided', noOp, [700, 600]),
		],
		connections: {
			Webhook: { main: [to('Split')] },
			Split: { main: [to('Approval')] },
			Approval: { main: [to('Undecided'), to('Approved'), to('Rejected'), to('Sent Back')] },
			Undecided: { main: [to('Approval')] },
		},
		settings: { executionOrder: 'v1' },
	};
}

/** A run of Human Approval in a real n8n that waits for its reviewers. */
export interface ApprovalRun {
	workflow: StoredWorkflow;
	executionId: string;
	/** The signed link of each reviewer, in the order of the parameter; one link where nobody is named. */
	links: string[];
}

/** Starts a run with items and waits until its links are there. */
export async function startApproval(
	n8n: N8nClient,
	path: string,
	items: object[],
	parameters: INodeParameters = {},
): Promise<ApprovalRun> {
	const stored = await n8n.importWorkflow(workflowJson(path, parameters));
	const workflow = await n8n.activate(stored);
	await waitFor('the webhook', async () => {
		const answer = await fetch(`${n8n.baseUrl}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items }),
		});
		return answer.ok;
	});
	const { id, data } = await n8n.waitForExecution(workflow.id, ['waiting', 'error']);
	const runs = data.resultData.runData.Approval ?? [];
	const links = (runs.at(-1)?.data?.main?.[0] ?? []).flatMap(({ json }) =>
		typeof json.reviewLink === 'string' ? [json.reviewLink] : [],
	);
	if (links.length === 0) {
		throw new Error(`No link: ${data.resultData.error?.message ?? JSON.stringify(runs.at(-1))}`);
	}
	return { workflow, executionId: id, links };
}

/** The items that left through a branch over all rounds. */
export async function leftThrough(n8n: N8nClient, executionId: string, branch: string) {
	const { data } = await n8n.execution(executionId);
	return (data.resultData.runData[branch] ?? []).flatMap((run) => run.data?.main?.[0] ?? []);
}
