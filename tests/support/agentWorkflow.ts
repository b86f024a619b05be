import type { WorkflowJson } from './n8n/workflows';

/** What the editor sets in every new workflow. In the order of old ones an agent does not wait for its tools. */
const settings = { executionOrder: 'v1' };

/** A text that comes in by webhook, an agent with one tool, and Human Approval as the gate in front of the tool. */
export function agentWorkflow(options: {
	path: string;
	/** Where the tool posts its amount to. */
	toolUrl: string;
	/** Where Human Approval posts its notices to. */
	notifyUrl: string;
	reviewer: string;
}): WorkflowJson {
	const link = (node: string, type: string) => ({ [type]: [[{ node, type, index: 0 }]] });
	return {
		name: `Agent behind a gate (${options.path})`,
		nodes: [
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: options.path,
				parameters: { path: options.path, httpMethod: 'POST' },
			},
			{
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3.1,
				position: [220, 0],
				parameters: { promptType: 'define', text: '={{ $json.body.text }}', options: {} },
			},
			{
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				position: [220, 220],
				parameters: { model: { __rl: true, mode: 'id', value: 'test-model' }, options: {} },
			},
			{
				name: 'Gate',
				type: 'n8n-nodes-signoff.humanApprovalHitlTool',
				typeVersion: 1,
				position: [440, 220],
				webhookId: `${options.path}-gate`,
				parameters: {
					reviewers: options.reviewer,
					notifyBy: 'httpRequest',
					notifyUrl: options.notifyUrl,
				},
			},
			{
				name: 'send_invoice',
				type: 'n8n-nodes-base.httpRequestTool',
				typeVersion: 4.2,
				position: [440, 440],
				parameters: {
					toolDescription: 'Sends an invoice',
					method: 'POST',
					url: options.toolUrl,
					sendBody: true,
					bodyParameters: {
						parameters: [{ name: 'amount', value: "={{ $fromAI('amount', 'In EUR', 'string') }}" }],
					},
					options: {},
				},
			},
		],
		connections: {
			Webhook: link('Agent', 'main'),
			Model: link('Agent', 'ai_languageModel'),
			Gate: link('Agent', 'ai_tool'),
			send_invoice: link('Gate', 'ai_tool'),
		},
		settings,
	};
}

/** Rows by webhook, Human Approval with custom fields, and a node that looks back at the row of each approved item. */
export function pairingWorkflow(path: string, notifyUrl: string): WorkflowJson {
	const to = (...nodes: Array<string | undefined>) => ({
		main: nodes.map((node) => (node ? [{ node, type: 'main', index: 0 }] : [])),
	});
	const lookBack = (name: string, y: number) => ({
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [880, y],
		parameters: {
			assignments: {
				assignments: [
					{
						id: name,
						name: 'found',
						type: 'string',
						value: "={{ $('Each Row').item.json.name }}",
					},
				],
			},
			includeOtherFields: true,
			options: {},
		},
	});
	return {
		name: `Pairs (${path})`,
		nodes: [
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				webhookId: path,
				parameters: { path, httpMethod: 'POST' },
			},
			{
				name: 'Each Row',
				type: 'n8n-nodes-base.splitOut',
				typeVersion: 1,
				position: [220, 0],
				parameters: { fieldToSplitOut: 'body.rows' },
			},
			{
				name: 'Approval',
				type: 'n8n-nodes-signoff.humanApproval',
				typeVersion: 1,
				position: [440, 0],
				webhookId: `${path}-approval`,
				parameters: {
					review: 'custom',
					reviewTitle: '={{ $json.name }}',
					customFields: {
						field: [{ label: 'Name', type: 'text', value: '={{ $json.name }}' }],
					},
					reviewers: 'lead@northwind.example',
					notifyBy: 'httpRequest',
					notifyUrl,
				},
			},
			lookBack('Approved', -400),
			lookBack('Undecided', 400),
		],
		connections: {
			Webhook: to('Each Row'),
			'Each Row': to('Approval'),
			Approval: to('Undecided', 'Approved'),
			Undecided: to('Approval'),
		},
		settings,
	};
}
