import { openLedger } from '../../nodes/shared/ledger';
import {
	decide,
	itemFor,
	linkOf,
	reviewIds,
	start,
	subjects,
	type Choice,
} from '../support/approvalCanvas';
import { describeNode, type Execution } from '../support/engine';
import type { INodeExecutionData, INodeType } from 'n8n-workflow';

afterAll(async () => {
	await (await openLedger()).close();
});

/** The links and warnings of the wait that is on. */
function warnings(execution: Execution): string[] {
	return (execution.runs('Approval').at(-1)?.hints ?? []).map(({ message }) => message);
}

describe('the order of branches', () => {
	const below = { approvedY: 400, rejectedY: 450 };
	const straight = { loopY: undefined };

	test('with the loop below all branches each round leaves at once', async () => {
		const execution = await start(['Ana', 'Ben', 'Cleo'], {}, { approvedY: 400, rejectedY: 450 });
		await decide(execution, { Ana: 'approved' });
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		await decide(execution, { Ben: 'rejected' });
		expect(subjects(execution, 'Rejected')).toEqual(['For Ben']);
		await decide(execution, { Cleo: 'approved' });
		expect(execution.status).toBe('success');
	});

	test('wired straight back with the branches above is fine as well', async () => {
		const execution = await start(['Ana', 'Ben'], {}, straight);
		await decide(execution, { Ana: 'approved' });
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(execution.status).toBe('waiting');
	});

	test.each([
		['wired straight back above the branches', { ...below, ...straight }],
		['led back through a node above the branches', { ...below, loopY: 0 }],
		['level with the node and further right', { approvedY: 300, ...straight }],
	])('%s: the next round is an error that says what to move', async (_name, layout) => {
		const execution = await start(['Ana', 'Ben'], {}, layout);
		await decide(execution, { Ana: 'approved' });
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('held up behind the rest of the queue');
		expect(execution.error?.message).toContain('Approved leads to "Approved"');
		expect(execution.error?.description).toContain('move them above');
	});

	test('a branch that got nothing in this round is not missed', async () => {
		const execution = await start(['Ana', 'Ben'], {}, { ...straight, rejectedY: 450 });
		await decide(execution, { Ana: 'approved' });
		expect(execution.status).toBe('waiting');
		await decide(execution, { Ben: 'rejected' });
		expect(execution.status).toBe('success');
		expect(subjects(execution, 'Rejected')).toEqual(['For Ben']);
	});

	test('a branch that ran in an earlier round is missed in a later one', async () => {
		const execution = await start(['Ana', 'Ben', 'Cleo'], {}, { ...straight, rejectedY: 450 });
		await decide(execution, { Ana: 'approved' });
		await decide(execution, { Ben: 'rejected' });
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('Rejected leads to "Rejected"');
	});

	test('when everything is decided at once there is no next round and no error', async () => {
		const execution = await start(['Ana', 'Ben'], {}, { ...below, ...straight });
		await decide(execution, { Ana: 'approved', Ben: 'rejected' });
		expect(execution.status).toBe('success');
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
	});

	test('with an error output the rest leaves there and what was approved goes on', async () => {
		const execution = await start(
			['Ana', 'Ben'],
			{},
			{ ...below, ...straight, onError: 'continueErrorOutput' },
		);
		await decide(execution, { Ana: 'approved' });
		expect(execution.status).toBe('success');
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(subjects(execution, 'Failed')).toEqual(['For Ben']);
	});
});

describe('warnings on the canvas', () => {
	const publicAddress = { webhookUrl: 'https://n8n.example.com/webhook-waiting' };

	test('a request that is in order has none', async () => {
		const execution = await start(['Ana'], {}, {}, publicAddress);
		expect(linkOf(execution)).toContain('https://n8n.example.com/');
		expect(warnings(execution)).toEqual([]);
	});

	test('a link that only this machine or network can open', async () => {
		for (const [host, words] of [
			['localhost:5678', 'only this machine'],
			['127.0.0.1:5678', 'only this machine'],
			['192.168.1.7:5678', 'only your own network'],
			['n8n:5678', 'only your own network'],
		]) {
			const webhookUrl = `http://${host}/webhook-waiting`;
			const execution = await start(['Ana'], {}, {}, { webhookUrl });
			expect(warnings(execution)).toEqual([expect.stringContaining(words as string)]);
		}
	});

	test('a workflow that keeps no data of its executions', async () => {
		const settings = { saveDataErrorExecution: 'none', saveDataSuccessExecution: 'none' };
		const execution = await start(['Ana'], {}, { settings }, publicAddress);
		expect(warnings(execution)).toEqual([
			expect.stringContaining('failed executions'),
			expect.stringContaining('successful executions'),
		]);
	});

	test('a workflow in the order of old n8n versions', async () => {
		const settings = { executionOrder: 'v0' };
		const execution = await start(['Ana'], {}, { settings }, publicAddress);
		expect(warnings(execution)).toEqual([expect.stringContaining('Execution Order')]);
	});

	test('Approved that leads nowhere, and Undecided that leads straight back', async () => {
		const layout = { withoutApproved: true, loopY: undefined };
		const execution = await start(['Ana'], {}, layout, publicAddress);
		expect(warnings(execution)).toEqual([
			expect.stringContaining('Approved leads nowhere'),
			expect.stringContaining('Undecided leads straight back'),
		]);
	});
});

describe('100 items in one request, decided in five rounds on one link', () => {
	const names = Array.from({ length: 100 }, (_, index) => `Person ${index + 1}`);
	const choices: Choice[] = ['approved', 'approved', 'rejected', 'approved', 'changesRequested'];

	test('100 outcomes on their outputs, each paired with its item, each round gone before the next', async () => {
		const execution = await start(names);
		const url = linkOf(execution);
		const expected: Record<string, string[]> = { Approved: [], Rejected: [] };
		const sentBack: string[] = [];

		for (let round = 0; round < 5; round += 1) {
			const undecided = Object.keys(await reviewIds(execution, url)).filter(
				(name) => !sentBack.includes(name),
			);
			expect(undecided).toHaveLength(100 - round * 20);
			const chosen = undecided.slice(0, 20);
			const decisions = Object.fromEntries(
				chosen.map((name, index) => [name, choices[index % choices.length] as Choice]),
			);
			const answer = await decide(execution, decisions, url);
			expect(answer.status).toBe(200);
			for (const [name, choice] of Object.entries(decisions)) {
				if (choice === 'approved') expected.Approved?.push(`For ${name}`);
				if (choice === 'rejected') expected.Rejected?.push(`For ${name}`);
				if (choice === 'changesRequested') sentBack.push(name);
			}
			// Gone before the next round begins: the node waits again, or has nothing left.
			expect(subjects(execution, 'Approved')).toEqual(expected.Approved);
			expect(subjects(execution, 'Rejected')).toEqual(expected.Rejected);
		}

		// What was sent back went through Draft and is the end of the queue.
		expect(execution.status).toBe('waiting');
		const left = Object.keys(await reviewIds(execution, url));
		expect(left.sort()).toEqual([...sentBack].sort());
		await decide(execution, Object.fromEntries(left.map((name) => [name, 'rejected'])), url);
		expect(execution.status).toBe('success');
		expect(expected.Approved).toHaveLength(60);
		expect(subjects(execution, 'Rejected')).toHaveLength(40);
		const all = [...subjects(execution, 'Approved'), ...subjects(execution, 'Rejected')];
		expect(new Set(all)).toEqual(new Set(names.map((name) => `For ${name}`)));
	});

	test('expressions behind Approved find the item that each one was', async () => {
		const lookUp: INodeType = {
			description: describeNode({
				name: 'lookUp',
				properties: [{ displayName: 'Found', name: 'found', type: 'string', default: '' }],
			}),
			async execute() {
				const found = (item: INodeExecutionData, index: number) => ({
					json: { ...item.json, found: this.getNodeParameter('found', index) },
					pairedItem: { item: index },
				});
				return [this.getInputData().map(found as never)];
			},
		};
		const parameters = { found: '={{ $("Start").item.json.draft.subject }}' };
		const execution = await start(
			names,
			{},
			{ approved: { type: 'test.lookUp', parameters } },
			{ nodes: { 'test.lookUp': lookUp } },
		);
		const url = linkOf(execution);
		for (let round = 0; round < 5; round += 1) {
			const chosen = Object.keys(await reviewIds(execution, url)).slice(0, 20);
			await decide(execution, Object.fromEntries(chosen.map((name) => [name, 'approved'])), url);
		}
		expect(execution.status).toBe('success');
		const pairs = execution
			.runs('Approved')
			.flatMap((_, run) => execution.items('Approved', 0, run))
			.map(({ json }) => [(json.draft as { subject: string }).subject, json.found]);
		expect(pairs).toHaveLength(100);
		for (const [own, found] of pairs) expect(found).toBe(own);
	});
});

test('items keep what they came with', async () => {
	const execution = await start(['Ana']);
	await decide(execution, { Ana: 'approved' });
	expect(execution.items('Approved')[0]?.json).toMatchObject(itemFor('Ana').json);
});
