import {
	decide,
	itemFor,
	linkOf,
	reviewIds,
	reviewer,
	start,
	subjects,
} from '../support/approvalCanvas';
import { setClock } from '../support/clock';
import { createEngine, describeNode, sketchWorkflow, type Execution } from '../support/engine';
import { HumanApproval } from '../../nodes/HumanApproval/HumanApproval.node';
import { recordSubmission } from '../../nodes/HumanApproval/submission';
import type { Outcome } from '../../nodes/shared/contracts';
import { openLedger } from '../../nodes/shared/ledger';
import type { INodeType } from 'n8n-workflow';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

const minute = 60_000;
const begin = Date.parse('2026-05-08T06:00:00.000Z');

let smtp: RunningSmtpServer;

beforeAll(async () => {
	smtp = await startSmtpServer();
});

beforeEach(() => {
	smtp.messages.length = 0;
	at(0);
});

afterEach(() => {
	jest.useRealTimers();
});

afterAll(async () => {
	await smtp.close();
	await (await openLedger()).close();
});

/** So many minutes after the first request. */
const at = (minutes: number) => setClock(begin + minutes * minute);

const hourly = { limitWaitTime: true, waitAmount: 60, waitUnit: 'minutes' };
const untilEvening = { ...hourly, giveUpAfter: 150, giveUpUnit: 'minutes' };

async function startMailed(
	names: string[],
	parameters: object,
	layout: Parameters<typeof start>[2] = {},
) {
	const byMail = { notifyBy: 'email', notifyFrom: 'signoff@northwind.example' };
	return await start(names, { ...byMail, ...parameters }, layout, {
		credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } },
	});
}

const mailSubjects = () => smtp.messages.map(({ parsed }) => parsed?.subject);
const minutesLeft = (date: Date | undefined) => ((date?.getTime() ?? 0) - begin) / minute;

describe('Limit Wait Time', () => {
	test('led back, the node reminds and waits on with the clock of the first request', async () => {
		const execution = await startMailed(['Ana', 'Ben'], hourly);
		expect(minutesLeft(execution.waitTill)).toBe(60);

		at(20);
		await decide(execution, { Ana: 'rejected' });
		expect(minutesLeft(execution.waitTill)).toBe(60);
		expect(mailSubjects()).toEqual(['Drafts for review: 2 drafts to review']);

		at(60);
		const url = linkOf(execution);
		await execution.wakeUp();
		expect(minutesLeft(execution.waitTill)).toBe(120);
		expect(mailSubjects()[1]).toBe('Reminder: Drafts for review: 1 draft to review');
		expect(smtp.messages[1]?.envelope.to).toEqual([reviewer]);
		expect(smtp.messages[1]?.parsed?.text).toContain(url);

		await decide(execution, { Ben: 'approved' }, url);
		expect(subjects(execution, 'Approved')).toEqual(['For Ben']);
		expect(execution.status).toBe('success');
	});

	test('n8n that slept over several wakings sends one reminder and takes up the rhythm again', async () => {
		const execution = await startMailed(['Ana'], hourly);
		at(200);
		await execution.wakeUp();
		expect(smtp.messages).toHaveLength(2);
		expect(minutesLeft(execution.waitTill)).toBe(240);
	});

	test('the deadline that reviewers see does not move', async () => {
		const execution = await startMailed(['Ana', 'Ben'], untilEvening);
		const deadline = async () => {
			const headers = { accept: 'application/json' };
			const { body } = await execution.request({ url: linkOf(execution), headers });
			return minutesLeft(new Date((JSON.parse(body) as { deadline: string }).deadline));
		};
		expect(await deadline()).toBe(150);
		at(60);
		await execution.wakeUp();
		expect(await deadline()).toBe(150);
		at(70);
		await decide(execution, { Ana: 'changesRequested' });
		expect(Object.keys(await reviewIds(execution)).sort()).toEqual(['Ana', 'Ben']);
		expect(await deadline()).toBe(150);
	});

	test('a wait that is no number, or nothing, is an error', async () => {
		for (const waitAmount of ['={{ "soon" }}', 0, -1]) {
			const execution = await startMailed(['Ana'], { ...hourly, waitAmount });
			expect(execution.status).toBe('error');
			expect(execution.error?.message).toContain('Wait For');
		}
	});
});

describe('Give Up After', () => {
	test('the last waking comes at the end, and then it is an error instead of another reminder', async () => {
		const execution = await startMailed(['Ana', 'Ben'], untilEvening);
		at(60);
		await execution.wakeUp();
		at(120);
		await decide(execution, { Ana: 'approved' });
		expect(minutesLeft(execution.waitTill)).toBe(150);
		at(150);
		await execution.wakeUp();
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('Nobody decided in time. 1 draft was');
		expect(execution.error?.description).toContain('error output');
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(smtp.messages).toHaveLength(2);
	});

	test('with an error output the undecided leave there with what they came with', async () => {
		const execution = await startMailed(['Ana', 'Ben'], untilEvening, {
			onError: 'continueErrorOutput',
		});
		at(150);
		await execution.wakeUp();
		expect(execution.status).toBe('success');
		expect(subjects(execution, 'Failed')).toEqual(['For Ana', 'For Ben']);
		expect(execution.items('Failed')[0]?.json.error).toMatchObject({ code: 'gave_up' });
		expect(execution.order).not.toContain('Approved');
	});

	test('set to continue, it ends as well and does not go in circles', async () => {
		const execution = await startMailed(['Ana'], untilEvening, {
			onError: 'continueRegularOutput',
		});
		at(150);
		await execution.wakeUp();
		expect(execution.status).toBe('success');
		expect(execution.order).not.toContain('Approved');
		expect(execution.runs('Approval').length).toBeLessThan(4);
	});

	test('0 never gives up', async () => {
		const execution = await startMailed(['Ana'], { ...untilEvening, giveUpAfter: 0 });
		at(100_000);
		await execution.wakeUp();
		expect(execution.status).toBe('waiting');
	});

	test('a redraft keeps the clock of the request it came from', async () => {
		const execution = await startMailed(['Ana'], untilEvening);
		at(10);
		await decide(execution, { Ana: 'changesRequested' });
		expect(minutesLeft(execution.waitTill)).toBe(60);
	});

	test('a second batch of the same execution has a clock of its own', async () => {
		const batches = [[itemFor('Zoe')], []];
		const nextBatch: INodeType = {
			description: describeNode({ name: 'nextBatch' }),
			execute: async () => [batches.shift() ?? []],
		};
		const sketch = sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Approval',
					type: 'n8n-nodes-signoff.humanApproval',
					parameters: { operation: 'sendAndWait', notifyBy: 'none', ...untilEvening },
				},
				{ name: 'Next batch', type: 'test.nextBatch' },
			],
			connections: ['Start -> Approval', 'Approval[1] -> Next batch', 'Next batch -> Approval'],
		});
		const engine = createEngine({
			nodes: {
				'n8n-nodes-signoff.humanApproval': new HumanApproval(),
				'test.nextBatch': nextBatch,
			},
		});
		const execution = await engine.run(sketch, [itemFor('Ana')]);
		at(100);
		const [Ana] = Object.values(await reviewIds(execution));
		await execution.request({
			url: linkOf(execution),
			form: { reviewer: 'Kim', [`outcome.${Ana}`]: 'approved' },
		});
		expect(Object.keys(await reviewIds(execution))).toEqual(['Zoe']);
		expect(minutesLeft(execution.waitTill)).toBe(160);
	});
});

describe('n8n stops between the ledger and the run', () => {
	/** What is left of a submission when the process dies right after it was recorded. */
	async function recordOnly(execution: Execution, outcomes: Record<string, Outcome>) {
		const ledger = await openLedger();
		const ids = await reviewIds(execution);
		const anyId = Object.values(ids)[0] ?? '';
		const request = await ledger.requests.find(
			(await ledger.reviews.find(anyId))?.review.requestId ?? '',
		);
		if (!request) throw new Error('No request.');
		const decisions = Object.entries(outcomes).map(([name, outcome]) => ({
			reviewId: ids[name] ?? '',
			outcome,
			edits: {},
			reviewer,
			verified: true,
			decidedAt: new Date().toISOString(),
		}));
		const now = new Date();
		const input = { entries: [], decisions, approvalsNeeded: 1, now };
		expect((await recordSubmission(ledger, request, input)).accepted).toBe(true);
	}

	test('woken by the timer, the run passes on what was recorded and asks about the rest only', async () => {
		const execution = await startMailed(['Ana', 'Ben', 'Cleo'], hourly);
		await recordOnly(execution, { Ana: 'approved', Ben: 'rejected' });
		at(60);
		await execution.wakeUp();
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(subjects(execution, 'Rejected')).toEqual(['For Ben']);
		expect(execution.status).toBe('waiting');
		expect(Object.keys(await reviewIds(execution))).toEqual(['Cleo']);

		await decide(execution, { Cleo: 'approved' });
		expect(execution.status).toBe('success');
		expect(subjects(execution, 'Approved')).toEqual(['For Ana', 'For Cleo']);
		const [ana] = execution.items('Approved', 0, 0);
		const { contentHash } = ana?.json.approval as { contentHash: string };
		const ledger = await openLedger();
		const approvals = await ledger.approvals.findByContentHash(contentHash);
		expect(approvals.filter(({ executionId }) => executionId === execution.id)).toHaveLength(1);
	});

	test('it also holds in a later round, when the items carry their marks', async () => {
		const execution = await startMailed(['Ana', 'Ben', 'Cleo'], hourly);
		await decide(execution, { Ana: 'approved' });
		await recordOnly(execution, { Ben: 'approved' });
		at(60);
		await execution.wakeUp();
		expect(subjects(execution, 'Approved')).toEqual(['For Ana', 'For Ben']);
		expect(Object.keys(await reviewIds(execution))).toEqual(['Cleo']);
	});

	test('when all was decided, nobody is asked again', async () => {
		const execution = await startMailed(['Ana'], hourly);
		await recordOnly(execution, { Ana: 'approved' });
		at(60);
		await execution.wakeUp();
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(execution.status).toBe('success');
	});

	test('past the time to give up, what was recorded still leaves', async () => {
		const execution = await startMailed(['Ana', 'Ben'], untilEvening, {
			onError: 'continueErrorOutput',
		});
		await recordOnly(execution, { Ana: 'approved' });
		at(150);
		await execution.wakeUp();
		expect(subjects(execution, 'Approved')).toEqual(['For Ana']);
		expect(subjects(execution, 'Failed')).toEqual(['For Ben']);
	});
});
