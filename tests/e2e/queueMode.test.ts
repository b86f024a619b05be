import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import type { StoredExecution } from '../support/n8n/executions';
import type { WorkflowNode } from '../support/n8n/workflows';
import { aDraft } from '../fixtures/reviews';
import { randomFrom } from '../support/random';
import { createPostgresCredential, QuickStart, ReviewPage } from '../support/quickStart';
import { startQueueMode, type QueueMode } from '../support/queueMode';
import {
	approveEmails,
	outcomesOf,
	SendingWorkflow,
	type ApprovedItem,
} from '../support/sendingWorkflow';
import { waitFor } from '../support/waitFor';

const seed = Number(process.env.SIGNOFF_FAULT_SEED ?? 20261123);

jest.setTimeout(240_000);

let story: QuickStart;
let installation: QueueMode;
let ledger: Ledger;

beforeAll(async () => {
	story = await QuickStart.start(async () => (installation = await startQueueMode()));
	ledger = await openLedger({ postgres: installation.ledger });
});

afterAll(async () => {
	await ledger?.close();
	await story?.close();
});

/** A node that reads by expressions whom an item is about, and whom the item is about that it was paired with earlier. */
function pairsNode(
	name: string,
	position: [number, number],
	own: string,
	paired: string,
): WorkflowNode {
	const assignment = (name: string, value: string) => ({ id: name, name, value, type: 'string' });
	return {
		name,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position,
		parameters: {
			assignments: {
				assignments: [assignment('own', `={{ ${own} }}`), assignment('paired', `={{ ${paired} }}`)],
			},
			includeOtherFields: true,
			options: {},
		},
	};
}

const toNode = (node: string) => ({ node, type: 'main', index: 0 });

/** What such a node read, over all rounds. */
function pairsOf(
	{ data }: StoredExecution,
	node = 'Pairs',
): Array<{ own: unknown; paired: unknown }> {
	const items = (data.resultData.runData[node] ?? []).flatMap((run) => run.data?.main?.[0] ?? []);
	return items.map(({ json: { own, paired } }) => ({ own, paired }));
}

describe('the quick start in queue mode', () => {
	test('rounds on a page of the webhook process: each mail once, and no item paired with another prospect', async () => {
		const [ana, ben, cleo, dan, eve, fay] = story.prospects;
		if (!ana || !ben || !cleo || !dan || !eve || !fay) throw new Error('Too few sites');
		const workflow = await story.startRun(
			'rounds',
			[ana, ben, cleo, dan, eve, fay],
			(template) => ({
				...template,
				nodes: [
					...template.nodes,
					pairsNode('Pairs', [1300, 120], '$json.draft.to', "$('Draft Email').item.json.draft.to"),
				],
				connections: { ...template.connections, Send: { main: [[toNode('Pairs')]] } },
			}),
		);
		const link = await story.reviewLink(workflow);
		expect(new URL(link).origin).toBe(installation.webhookUrl);
		const atMain = await fetch(link.replace(installation.webhookUrl, story.n8n.baseUrl));
		expect(await atMain.text()).not.toContain(ana.name);

		const review = await ReviewPage.open(story.browser, link);
		expect(await review.cardCount()).toBe(6);
		const shown = new Map<string, { subject: string; text: string }>();
		const approve = async (...people: Array<typeof ana>) => {
			for (const { name, email } of people) {
				shown.set(email, await review.shown(name));
				await review.choose(name, 'Approve');
			}
		};
		await approve(ben, fay);
		await review.choose(cleo.name, 'Reject');
		await review.submit();
		await nextRound(review, 3);

		await approve(dan);
		await review.choose(ana.name, 'Send back', 'Please make it shorter.');
		await review.submit();
		await nextRound(review, 2);
		await review.card(ana.name).getByText('Version 2').waitFor({ state: 'attached' });

		await approve(ana, eve);
		await review.submit();
		const execution = await story.n8n.waitForExecution(workflow.id, ['success', 'error']);

		expect(execution.data.resultData.error).toBeUndefined();
		expect(story.sentMails.map(({ envelope }) => envelope.to.join()).sort()).toEqual(
			[ben, fay, dan, ana, eve].map(({ email }) => email).sort(),
		);
		for (const [email, text] of shown) expect(story.received(email)).toEqual(text);
		const pairs = pairsOf(execution);
		expect(pairs).toHaveLength(5);
		for (const { own, paired } of pairs) expect([own, null]).toContain(paired);
	});

	/** Waits until the page shows the next round with so many drafts to decide. */
	async function nextRound({ page }: ReviewPage, undecided: number): Promise<void> {
		await nextQueue(page.url(), undecided);
		// The page itself may be loading the next round.
		await waitFor('the page', async () => (await page.goto(page.url()))?.ok());
	}

	test('a pair is right or empty, never another item: n8n pairs what comes from another process anew by place', async () => {
		const own = '$json.draft.to';
		const paired = "$('Split').item.json.draft.to";
		const node = (name: string, type: string, position: [number, number], parameters = {}) =>
			({ name, type, typeVersion: 1, position, parameters }) as WorkflowNode;
		const workflow = await story.n8n.importWorkflow(
			{
				name: 'Pairs',
				nodes: [
					{
						...node('Webhook', 'n8n-nodes-base.webhook', [0, 0], {
							...{ path: 'pairs', httpMethod: 'POST' },
						}),
						...{ typeVersion: 2, webhookId: 'pairs' },
					},
					node('Split', 'n8n-nodes-base.splitOut', [200, 0], { fieldToSplitOut: 'body.items' }),
					node('Approval', 'n8n-nodes-signoff.humanApproval', [400, 0], {
						...{ operation: 'sendAndWait', notifyBy: 'none', ledger: 'postgres' },
					}),
					pairsNode('Approved', [600, -100], own, paired),
					pairsNode('Undecided', [600, 200], own, paired),
				],
				connections: {
					Webhook: { main: [[toNode('Split')]] },
					Split: { main: [[toNode('Approval')]] },
					Approval: { main: [[toNode('Undecided')], [toNode('Approved')]] },
					Undecided: { main: [[toNode('Approval')]] },
				},
				settings: { executionOrder: 'v1' },
			},
			{ postgres: await createPostgresCredential(story.n8n, installation.ledger) },
		);
		await story.n8n.activate(workflow);
		const items = ['ana', 'ben', 'cleo'].map((name) => ({
			draft: aDraft({ to: `${name}@acme.example` }),
		}));
		const start = async () => {
			await post(`${installation.webhookUrl}/webhook/pairs`, { items });
			const { data } = await story.n8n.waitForExecution(workflow.id, ['waiting']);
			const [item] = data.resultData.runData.Approval?.[0]?.data?.main?.[0] ?? [];
			return String(item?.json.reviewLink);
		};

		const link = await start();
		await decide(link, ['cleo@acme.example']);
		await nextQueue(link, 2);
		await decide(link, ['ana@acme.example', 'ben@acme.example']);
		const kept = await story.n8n.waitForExecution(workflow.id, ['success', 'error']);
		expect(pairsOf(kept, 'Undecided')).toEqual([
			{ own: 'ana@acme.example', paired: 'ana@acme.example' },
			{ own: 'ben@acme.example', paired: 'ben@acme.example' },
		]);
		// n8n 2.40.7 looks for the pairs of outputs below the first among inputs that do not exist.
		expect(pairsOf(kept, 'Approved')).toEqual(
			['cleo', 'ana', 'ben'].map((name) => ({ own: `${name}@acme.example`, paired: null })),
		);

		// Ben takes the place that Ana had.
		await decide(await start(), ['ana@acme.example']);
		const broken = await story.n8n.waitForExecution(workflow.id, ['success', 'error']);
		expect(broken.data.resultData.error).toMatchObject({
			message: 'Can’t get data for expression',
			node: { name: 'Undecided' },
		});
	});
});

describe('Send in queue mode', () => {
	let sending: SendingWorkflow;

	beforeAll(async () => {
		const { n8n, smtp } = story;
		sending = await SendingWorkflow.publish(n8n, smtp, 'sending', installation);
	});

	beforeEach(() => {
		story.smtp.reset();
	});

	afterEach(async () => {
		story.smtp.faults.message = undefined;
		for (const worker of installation.workers) if (!worker.isRunning) await worker.start();
	});

	/** How often each recipient got a mail. */
	function received(): Record<string, number> {
		const counts: Record<string, number> = {};
		for (const { envelope } of story.smtp.messages) {
			for (const to of envelope.to) counts[to] = (counts[to] ?? 0) + 1;
		}
		return counts;
	}

	const onceEach = (items: ApprovedItem[]) =>
		Object.fromEntries(items.map(({ draft }) => [draft.to, 1]));

	const statesOf = async (items: ApprovedItem[]) =>
		await Promise.all(
			items.map(async ({ approval }) => (await ledger.sends.find(approval.id))?.state),
		);

	test('two workers with the same approvals at the same time: one mail each', async () => {
		const items = await approveEmails(ledger, sending.workflow.id, 'both', 20);
		const before = (await sending.runs()).length;

		await Promise.all([sending.start(items), sending.start([...items].reverse())]);
		const runs = (await sending.finished(before + 2)).slice(0, 2);

		expect(runs.map(({ status }) => status)).toEqual(['success', 'success']);
		expect(received()).toEqual(onceEach(items));
		const workers = await Promise.all(runs.map(async ({ id }) => await installation.workerOf(id)));
		expect(new Set(workers).size).toBe(2);
		const outcomes = runs.map((run) => outcomesOf(run));
		const sent = outcomes.map((of) => of.filter(({ reason }) => !reason).length);
		// Both had a share, or they did not run side by side.
		expect(Math.min(...sent)).toBeGreaterThan(0);
		expect(sent[0]! + sent[1]!).toBe(items.length);
		expect(await statesOf(items)).toEqual(items.map(() => 'sent'));
	});

	test('a worker that stands still, its job run again from the start by another: one mail each', async () => {
		const items = await approveEmails(ledger, sending.workflow.id, 'stalled', 12);
		const before = (await sending.runs()).length;
		let arrived = 0;
		story.smtp.faults.message = () => {
			arrived += 1;
			if (arrived === 4) for (const worker of installation.workers) worker.freeze();
			return undefined;
		};

		await sending.start(items);
		const execution = await waitFor('the run to be frozen', async () => {
			return arrived >= 4 && (await sending.runs())[0];
		});
		const stalled = await installation.workerOf(execution.id);
		const other = installation.workers.find((worker) => worker !== stalled);
		other?.thaw();
		await installation.runAgain(execution.id);
		await waitFor('the other worker to finish', async () => {
			return (await other?.log())?.includes(`Worker finished execution ${execution.id} `);
		});
		const states = await statesOf(items);
		// What was under way when the worker froze: nobody else may send it.
		expect(states.filter((state) => state === 'unknown').length).toBeGreaterThan(0);
		expect(states.filter((state) => state === 'sent').length).toBeGreaterThan(3);

		stalled?.thaw();
		await sending.finished(before + 1);

		await waitFor('the first worker to write down its own', async () => {
			return (await statesOf(items)).every((state) => state === 'sent');
		});
		expect(received()).toEqual(onceEach(items));
	});

	test('a worker killed while sending: n8n does not run it again, the rest is found and sent, what is unknown is not', async () => {
		const items = await approveEmails(ledger, sending.workflow.id, 'killed', 12);
		const before = (await sending.runs()).length;
		// Anywhere between the first mail and the last but one.
		const lastMail = 1 + randomFrom(seed).whole(10);
		let arrived = 0;
		story.smtp.faults.message = () => {
			arrived += 1;
			return arrived >= lastMail ? 'silence' : undefined;
		};

		await sending.start(items);
		const [run] = await waitFor(`mail ${lastMail}`, async () => {
			return arrived >= lastMail && (await sending.runs());
		});
		await (await installation.workerOf(run!.id))?.kill();
		story.smtp.faults.message = undefined;
		const during = received();
		// n8n 2.40.7 sets Bull's maxStalledCount to 0: it ends with an error, or as crashed where the worker is back first.
		await waitFor(
			'the stalled run to be given up',
			async () => ['error', 'crashed'].includes((await sending.runs())[0]?.status ?? ''),
			60_000,
		);
		expect(await sending.runs()).toHaveLength(before + 1);
		expect(received()).toEqual(during);

		await sending.start(items);
		await sending.finished(before + 2);
		const states = await statesOf(items);
		const counts = received();
		for (const [place, { draft }] of items.entries()) {
			const expected = states[place] === 'sent' ? [1] : [0, 1];
			expect(expected).toContain(counts[String(draft.to)] ?? 0);
		}
		expect(states.filter((state) => state === 'unknown').length).toBeGreaterThan(0);
		expect(new Set(states)).toEqual(new Set(['sent', 'unknown']));
	});
});

describe('queue mode with the ledger in a local file', () => {
	test.each([
		['send', { operation: 'sendEmail' }],
		['send', { operation: 'getUnsentApprovals' }],
		['humanApproval', { operation: 'sendAndWait', notifyBy: 'none', overrides: { text: 'Hello' } }],
		['humanApproval', { operation: 'getReviews' }],
	])('%s %j stops and says what to set, and writes no file', async (type, parameters) => {
		const path = `file-${type}-${parameters.operation}`;
		const { host, port } = story.smtp;
		const workflow = await story.n8n.importWorkflow(
			{
				name: path,
				nodes: [
					{
						...{ name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2 },
						...{ position: [0, 0], webhookId: path, parameters: { path, httpMethod: 'POST' } },
					},
					{
						...{ name: 'Node', type: `n8n-nodes-signoff.${type}`, typeVersion: 1 },
						...{ position: [200, 0], parameters },
					},
				],
				connections: { Webhook: { main: [[toNode('Node')]] } },
				settings: { executionOrder: 'v1' },
			},
			{ smtp: await story.n8n.createCredential('smtp', 'Mail', { host, port, secure: false }) },
		);
		await story.n8n.activate(workflow);
		await post(`${installation.webhookUrl}/webhook/${path}`, { draft: aDraft() });

		const { data } = await story.n8n.waitForExecution(workflow.id, ['error', 'success']);

		expect(data.resultData.error).toMatchObject({
			message: expect.stringContaining('In queue mode the ledger needs PostgreSQL.'),
			description: expect.stringContaining('Set Ledger to PostgreSQL on this node'),
		});
		const folders = [story.n8n, installation.webhook, ...installation.workers];
		for (const { userFolder } of folders) {
			expect(existsSync(join(userFolder, '.n8n', 'signoff'))).toBe(false);
		}
	});
});

async function post(url: string, body: object): Promise<void> {
	await waitFor('the webhook', async () => {
		const headers = { 'content-type': 'application/json' };
		return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).ok;
	});
}

interface QueueAnswer {
	state: string;
	undecided: number;
	reviews: Array<{ id: string; revision: number; fields: Array<{ name: string; value: string }> }>;
}

async function queueAt(link: string): Promise<QueueAnswer> {
	const answer = await fetch(link, { headers: { accept: 'application/json' } });
	return (await answer.json()) as QueueAnswer;
}

/** Waits for the next round, with so many drafts to decide. */
async function nextQueue(link: string, undecided: number): Promise<void> {
	await waitFor('the next round', async () => {
		const queue = await queueAt(link);
		return queue.state === 'waiting' && queue.undecided === undecided;
	});
}

/** Approves the drafts to the people named, over the JSON interface. */
async function decide(link: string, recipients: string[]): Promise<void> {
	const { reviews } = await queueAt(link);
	const chosen = reviews.filter(({ fields }) =>
		fields.some(({ name, value }) => name === 'to' && recipients.includes(value)),
	);
	expect(chosen).toHaveLength(recipients.length);
	const answer = await fetch(link, {
		method: 'POST',
		headers: { accept: 'application/json', 'content-type': 'application/json' },
		body: JSON.stringify({
			action: 'submit',
			reviewer: 'Rita Lead',
			reviews: chosen.map(({ id, revision }) => ({ id, revision, outcome: 'approved' })),
		}),
	});
	expect(await answer.json()).toMatchObject({ accepted: true });
}
