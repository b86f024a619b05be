import type { INodeProperties, INodeType } from 'n8n-workflow';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { Send } from '../../nodes/Send/Send.node';
import { openLedger } from '../../nodes/shared/ledger';
import { itemFor } from '../support/approvalCanvas';
import { createEngine, describeNode, sketchWorkflow, type NodeSketch } from '../support/engine';

afterAll(async () => {
	await (await openLedger()).close();
});

const type = (name: string) => `n8n-nodes-signoff.${name}`;
const noOp = 'n8n-nodes-base.noOp';
const email = 'n8n-nodes-base.emailSend';
const gmail = 'n8n-nodes-base.gmail';
const text = (name: string): INodeProperties => ({
	...{ displayName: name, name, type: 'string', default: '' },
});
const neverRun = (name: string): INodeType => ({
	description: describeNode({ name, properties: ['resource', 'operation'].map(text) }),
});
const rest = ['Approval[0] -> Later', 'Later -> Approval'];

/** Runs until the node of this name waits or has run, and gives its hints. */
async function hintsOf(name: string, nodes: NodeSketch[], connections: string[]) {
	const engine = createEngine({
		nodes: {
			[type('humanApproval')]: new HumanApproval(),
			[type('send')]: new Send(),
			...Object.fromEntries([email, gmail].map((full) => [full, neverRun(full)])),
		},
		credentials: { smtp: { host: '127.0.0.1', port: 1, secure: false } },
		webhookUrl: 'https://n8n.example.com/webhook-waiting',
	});
	const workflow = sketchWorkflow({
		nodes: [{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' }, ...nodes],
		connections,
	});
	const execution = await engine.run(workflow, [itemFor('Ana')]);
	return (execution.runs(name).at(-1)?.hints ?? []).map(({ message }) => message);
}

/** Human Approval, a loop for the undecided, and more. */
async function approvalHints(nodes: NodeSketch[], connections: string[]) {
	const parameters = { operation: 'sendAndWait', notifyBy: 'none' };
	const approval = { name: 'Approval', type: type('humanApproval'), parameters };
	const all = [approval, { name: 'Later', type: noOp, position: [0, 900] as [number, number] }];
	return await hintsOf('Approval', [...all, ...nodes], ['Start -> Approval', ...connections]);
}

describe('Human Approval tells what its outputs lead to', () => {
	const send = { name: 'Send', type: type('send'), credentials: ['smtp'] };

	test('Approved into Send, and from there to anybody: nothing to say', async () => {
		const nodes = [send, { name: 'Tell', type: email }];
		expect(await approvalHints(nodes, [...rest, 'Approval[1] -> Send', 'Send[0] -> Tell'])).toEqual(
			[],
		);
	});

	test('Undecided, Rejected and Changes Requested into something that sends', async () => {
		const nodes = [send, { name: 'Wait', type: noOp }, { name: 'Tell', type: email }];
		const hints = await approvalHints(nodes, [
			...['Approval[0] -> Wait', 'Wait -> Tell', 'Approval[1] -> Send'],
			...['Approval[2] -> Send', 'Approval[3] -> Tell'],
		]);
		expect(hints).toEqual([
			expect.stringContaining('Undecided leads to "Tell", which sends'),
			expect.stringContaining('Rejected leads to "Send", which sends'),
			expect.stringContaining('Changes Requested leads to "Tell", which sends'),
		]);
	});

	test('Approved into something that sends, past Send', async () => {
		const nodes = [
			{ name: 'Prepare', type: noOp },
			{ name: 'Mail', type: gmail, parameters: { operation: 'send' } },
		];
		const connections = ['Approval[1] -> Prepare', 'Prepare -> Mail'];
		expect(await approvalHints(nodes, [...rest, ...connections])).toEqual([
			expect.stringContaining('Approved leads to "Mail" past Send'),
		]);
	});

	test('an operation of Send that sends nothing may follow on any output, and guards none', async () => {
		const parameters = { operation: 'suppressAddress', suppress: 'ana@example.com' };
		const nodes = [
			{ name: 'Suppress', type: type('send'), parameters },
			{ name: 'Tell', type: email },
		];
		const harmless = ['Approval[1] -> Suppress', 'Approval[2] -> Suppress'];
		expect(await approvalHints(nodes, [...rest, ...harmless])).toEqual([]);
		expect(
			await approvalHints(nodes, [...rest, 'Approval[1] -> Suppress', 'Suppress -> Tell']),
		).toEqual([expect.stringContaining('Approved leads to "Tell" past Send')]);
	});

	test('Human Approval that only reads from the ledger is no gate', async () => {
		const parameters = { operation: 'getReviews' };
		const nodes = [
			{ name: 'List', type: type('humanApproval'), parameters },
			{ name: 'Tell', type: email },
		];
		expect(await approvalHints(nodes, [...rest, 'Approval[1] -> List', 'List -> Tell'])).toEqual([
			expect.stringContaining('Approved leads to "Tell" past Send'),
		]);
	});

	test('reading mail, saving a draft and asking a person is not sending', async () => {
		for (const parameters of [
			{ operation: 'getAll' },
			{ resource: 'draft', operation: 'create' },
			{ operation: 'sendAndWait' },
		]) {
			const nodes = [{ name: 'Mail', type: gmail, parameters }];
			expect(await approvalHints(nodes, [...rest, 'Approval[1] -> Mail'])).toEqual([]);
		}
	});

	test('what a second Human Approval lets through is that one’s business', async () => {
		const parameters = { notifyBy: 'none' };
		const second = { name: 'Manager', type: type('humanApproval'), parameters };
		const nodes = [send, second, { name: 'Tell', type: email }];
		const connections = ['Approval[0] -> Manager', 'Manager[1] -> Tell', 'Approval[1] -> Send'];
		expect(await approvalHints(nodes, connections)).toEqual([]);
	});
});

describe('Send tells when no approval can reach it', () => {
	const warning = expect.stringContaining('No Human Approval leads to this node') as string;
	const send = (parameters: NodeSketch['parameters'] = {}): NodeSketch => ({
		...{ name: 'Send', type: type('send'), credentials: ['smtp'] },
		parameters: { operation: 'sendEmail', ...parameters },
	});

	test.each(['sendEmail', 'release'])('%s without a gate before it', async (operation) => {
		expect(await hintsOf('Send', [send({ operation })], ['Start -> Send'])).toEqual([warning]);
	});

	test('not where approvals of any workflow count', async () => {
		const nodes = [send({ approvalsFrom: 'any' })];
		expect(await hintsOf('Send', nodes, ['Start -> Send'])).toEqual([]);
	});

	test('not behind Human Approval, also with nodes between', async () => {
		const nodes = [
			send(),
			{ name: 'Approval', type: type('humanApproval'), parameters: { notifyBy: 'none' } },
			{ name: 'Prepare', type: noOp },
		];
		// What the start hands straight to Send runs without anybody deciding.
		const connections = ['Approval[1] -> Prepare', 'Prepare -> Send', 'Start -> Send'];
		expect(await hintsOf('Send', nodes, connections)).toEqual([]);
	});

	test('behind Get Reviews, which approves nothing, it does', async () => {
		const list = {
			...{ name: 'List', type: type('humanApproval') },
			parameters: { operation: 'getReviews' },
		};
		const connections = ['List -> Send', 'Start -> Send'];
		expect(await hintsOf('Send', [send(), list], connections)).toEqual([warning]);
	});

	test('not behind Get Unsent Approvals', async () => {
		const unsent = {
			...{ name: 'Unsent', type: type('send') },
			parameters: { operation: 'getUnsentApprovals' },
		};
		const connections = ['Unsent -> Send', 'Start -> Send'];
		expect(await hintsOf('Send', [send(), unsent], connections)).toEqual([]);
	});
});

test('more approvals needed than reviewers named ends the run before anybody is asked', async () => {
	const engine = createEngine({ nodes: { [type('humanApproval')]: new HumanApproval() } });
	const approval = {
		...{ name: 'Approval', type: type('humanApproval') },
		parameters: { notifyBy: 'none', reviewers: 'ana@example.com', approvalsNeeded: 2 },
	};
	const execution = await engine.run(
		sketchWorkflow({
			nodes: [{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' }, approval],
			connections: ['Start -> Approval'],
		}),
		[itemFor('Ana')],
	);
	expect(execution.error?.message).toContain('Approvals Needed is 2, and 1 reviewer is named');
});
