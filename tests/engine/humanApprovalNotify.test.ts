import { createHmac } from 'node:crypto';
import { decide, linkOf, reviewer, start } from '../support/approvalCanvas';
import { describeNode, sketchWorkflow, type WorkflowJson } from '../support/engine';
import { startSmtpServer } from '../support/smtpServer';
import { startWebhookReceiver } from '../support/webhookReceiver';
import { openLedger } from '../../nodes/shared/ledger';
import type { INodeExecutionData, INodeType } from 'n8n-workflow';

const second = 'second@northwind.example';

afterAll(async () => {
	await (await openLedger()).close();
});

/** In the place of a Slack node: keeps what it gets, or fails. */
function messenger(received: INodeExecutionData[], failure?: string): INodeType {
	return {
		description: describeNode({ name: 'messenger' }),
		async execute() {
			if (failure) throw new Error(failure);
			received.push(...this.getInputData());
			return [this.getInputData()];
		},
	};
}

const tellPeople: WorkflowJson = {
	...sketchWorkflow({
		nodes: [
			{ name: 'When called', type: 'n8n-nodes-base.manualTrigger' },
			{ name: 'Message', type: 'test.messenger' },
		],
		connections: ['When called -> Message'],
	}),
	id: 'tell-people',
};

const bySubWorkflow = {
	notifyBy: 'subWorkflow',
	notifyWorkflow: { __rl: true, mode: 'list', value: 'tell-people' },
	reviewers: `${reviewer}, ${second}`,
};

describe('Notify By Sub-Workflow', () => {
	const options = (node: INodeType) => ({
		nodes: { 'test.messenger': node },
		subWorkflows: { 'tell-people': tellPeople },
	});

	test('it gets one item per reviewer with their own link and a summary', async () => {
		const received: INodeExecutionData[] = [];
		const execution = await start(['Ana', 'Ben'], bySubWorkflow, {}, options(messenger(received)));
		expect(execution.status).toBe('waiting');
		expect(received.map(({ json }) => json)).toEqual([
			{
				reviewer,
				url: linkOf(execution, 0),
				title: 'Drafts for review',
				summary: expect.stringMatching(/^2 drafts wait .*\n- Ana, .*\n- Ben, /s) as string,
				counts: { waiting: 2, new: 2 },
				reminder: false,
				deadline: null,
			},
			expect.objectContaining({ reviewer: second, url: linkOf(execution, 1) }),
		]);
	});

	test('the link it hands on decides under that name', async () => {
		const received: INodeExecutionData[] = [];
		const execution = await start(['Ana'], bySubWorkflow, {}, options(messenger(received)));
		await decide(execution, { Ana: 'approved' }, String(received[1]?.json.url));
		expect(execution.items('Approved')[0]?.json.approval).toMatchObject({
			reviewer: second,
			verified: true,
		});
	});

	test('its failure is an error before the wait', async () => {
		const failing = messenger([], 'Slack is down');
		const execution = await start(['Ana'], bySubWorkflow, {}, options(failing));
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('The reviewers could not be told.');
		expect(execution.error?.message).toContain('Slack is down');
	});

	test('an open link is told with no reviewer', async () => {
		const received: INodeExecutionData[] = [];
		await start(['Ana'], { ...bySubWorkflow, reviewers: '' }, {}, options(messenger(received)));
		expect(received.map(({ json }) => json.reviewer)).toEqual([null]);
	});

	test('a sub-workflow that is gone is an error', async () => {
		const notifyWorkflow = { __rl: true, mode: 'id', value: 'gone' };
		const parameters = { ...bySubWorkflow, notifyWorkflow };
		const execution = await start(['Ana'], parameters, {}, options(messenger([])));
		expect(execution.error?.message).toContain('does not exist');
	});

	test('a sub-workflow that waits instead of ending is an error', async () => {
		const waiting = describeNode({ name: 'waiting' });
		const execution = await start(
			['Ana'],
			bySubWorkflow,
			{},
			{
				nodes: {
					'test.messenger': {
						description: waiting,
						async execute() {
							await this.putExecutionToWait(new Date(Date.now() + 60_000));
							return [this.getInputData()];
						},
					},
				},
				subWorkflows: { 'tell-people': tellPeople },
			},
		);
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('waits instead of ending');
	});
});

describe('Notify By HTTP Request', () => {
	const key = 'made up for this test, 32 characters';
	const credentials = { signoffWebhookApi: { secret: key } };

	test('each reviewer is one POST, signed over its time and text', async () => {
		const receiver = await startWebhookReceiver();
		try {
			const parameters = {
				notifyBy: 'httpRequest',
				notifyUrl: receiver.url,
				reviewers: `${reviewer}, ${second}`,
			};
			const execution = await start(['Ana'], parameters, {}, { credentials });
			expect(execution.status).toBe('waiting');
			expect(receiver.requests).toHaveLength(2);
			for (const [index, { method, headers, body }] of receiver.requests.entries()) {
				expect(method).toBe('POST');
				expect(JSON.parse(body)).toMatchObject({
					reviewer: [reviewer, second][index],
					url: linkOf(execution, index),
					counts: { waiting: 1, new: 1 },
				});
				const timestamp = String(headers['x-signoff-timestamp']);
				expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(10);
				const expected = createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');
				expect(headers['x-signoff-signature']).toBe(`sha256=${expected}`);
			}
			const deliveries = receiver.requests.map(({ headers }) => headers['x-signoff-delivery']);
			expect(new Set(deliveries).size).toBe(2);
		} finally {
			await receiver.close();
		}
	});

	test('a refusal, a redirect or a dead host is an error before the wait that names the host only', async () => {
		const refusing = await startWebhookReceiver(500);
		const redirecting = await startWebhookReceiver(302, { location: refusing.url });
		const dead = await startWebhookReceiver();
		await dead.close();
		try {
			for (const [{ url }, reason] of [
				[refusing, 'HTTP 500'],
				[redirecting, 'HTTP 302'],
				[dead, 'did not answer'],
			] as const) {
				const parameters = { notifyBy: 'httpRequest', notifyUrl: `${url}?token=hidden` };
				const execution = await start(['Ana'], parameters, {}, { credentials });
				expect(execution.status).toBe('error');
				expect(execution.error?.message).toContain(reason);
				expect(execution.error?.message).toContain(new URL(url).host);
				expect(execution.error?.message).not.toContain('token=hidden');
			}
			expect(refusing.requests).toHaveLength(1);
		} finally {
			await Promise.all([refusing.close(), redirecting.close()]);
		}
	});

	test('an address that is none is an error', async () => {
		const parameters = { notifyBy: 'httpRequest', notifyUrl: 'ftp://example.com' };
		const execution = await start(['Ana'], parameters, {}, { credentials });
		expect(execution.error?.message).toContain('not a usable web address');
	});
});

describe('Notify By Email', () => {
	test('without reviewers it is an error, since nobody would be told', async () => {
		const execution = await start(['Ana'], {
			notifyBy: 'email',
			notifyFrom: 'signoff@northwind.example',
			reviewers: '',
		});
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toContain('Reviewers is empty');
	});

	test('a failed notification leaves through the error output where there is one, and not through Undecided', async () => {
		const smtp = await startSmtpServer();
		await smtp.close();
		const execution = await start(
			['Ana', 'Ben'],
			{ notifyBy: 'email', notifyFrom: 'signoff@northwind.example' },
			{ onError: 'continueErrorOutput' },
			{ credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } } },
		);
		expect(execution.status).toBe('success');
		expect(execution.runs('Undecided')).toHaveLength(0);
		expect(execution.items('Failed').map(({ json }) => json)).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({ code: 'notification_failed' }) as object,
				draft: expect.objectContaining({ subject: 'For Ana' }) as object,
			}),
			expect.objectContaining({ draft: expect.objectContaining({ subject: 'For Ben' }) as object }),
		]);
	});

	test('a failure that continues does not go in circles through Undecided', async () => {
		const smtp = await startSmtpServer();
		await smtp.close();
		const execution = await start(
			['Ana'],
			{ notifyBy: 'email', notifyFrom: 'signoff@northwind.example' },
			{ onError: 'continueRegularOutput' },
			{ credentials: { smtp: { host: smtp.host, port: smtp.port, secure: false } } },
		);
		expect(execution.status).toBe('success');
		expect(execution.runs('Undecided')).toHaveLength(1);
		expect(execution.items('Undecided')[0]?.json.error).toMatchObject({
			code: 'notification_failed',
		});
	});
});
