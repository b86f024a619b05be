import {
	createEngine,
	sketchWorkflow,
	type EngineOptions,
	type Execution,
} from '../support/engine';
import type { INode } from 'n8n-workflow';
import { Send } from '../../nodes/Send/Send.node';
import type { Content, Draft, SendRecord } from '../../nodes/shared/contracts';
import { openLedger, type Ledger, type StoredApproval } from '../../nodes/shared/ledger';
import { recordApproval } from '../support/ledger';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

let server: RunningSmtpServer;
let ledger: Ledger;
let count = 0;

beforeEach(async () => {
	server = await startSmtpServer();
	ledger = await openLedger();
});

afterEach(async () => {
	await server.close();
});

afterAll(async () => {
	await ledger.close();
});

/** The draft that a person approved, as it comes out of Human Approval. */
function draftOf(content: Content): Draft {
	return {
		kind: content.kind === 'custom' ? 'email' : content.kind,
		from: content.from,
		to: content.to,
		subject: content.subject,
		body: content.text ?? '',
		html: content.html,
		language: 'en',
		sentences: [],
		findings: [],
		version: 1,
	};
}

/** An approved email in the ledger and the item that goes with it. */
async function approved(
	change: Partial<Content> = {},
	workflowId?: string,
): Promise<{
	approval: StoredApproval;
	json: { draft: Draft; approval: { id?: string } } & Record<string, unknown>;
}> {
	count += 1;
	const content: Content = {
		kind: 'email',
		from: 'Sam Seller <sam@seller.example>',
		to: `Ana Ruiz <ana${count}@example.com>`,
		subject: 'Your new warehouse',
		text: `Hello Ana,\n\nthis is message ${count}.\n`,
		...change,
	};
	const approval = await recordApproval(ledger, { id: `engine-${count}`, content, workflowId });
	return {
		approval,
		json: {
			prospect: { name: 'Ana Ruiz' },
			draft: draftOf(content),
			approval: { id: approval.id },
		},
	};
}

async function send(
	items: object[],
	{
		credentials = { smtp: { host: server.host, port: server.port, secure: false } },
		parameters = {},
		onError,
	}: {
		credentials?: EngineOptions['credentials'];
		parameters?: INode['parameters'];
		onError?: INode['onError'];
	} = {},
): Promise<Execution> {
	const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() }, credentials });
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					name: 'Send',
					type: 'n8n-nodes-signoff.send',
					parameters: { operation: 'sendEmail', ...parameters },
					credentials: Object.keys(credentials),
					onError,
				},
			],
			connections: ['Start -> Send'],
		}),
		items.map((json) => ({ json: { ...json } })),
	);
}

const sent = (execution: Execution) => execution.items('Send', 0).map(({ json }) => json);
const notSent = (execution: Execution) => execution.items('Send', 1).map(({ json }) => json);
const reasons = (execution: Execution) => notSent(execution).map((json) => json.send);

it('sends what was approved, exactly, and says so in the item and the ledger', async () => {
	const { approval, json } = await approved();
	const execution = await send([json]);
	expect(execution.status).toBe('success');
	const [mail] = server.messages;
	expect(mail?.parsed).toMatchObject({
		from: '"Sam Seller" <sam@seller.example>',
		subject: approval.content.subject,
		text: approval.content.text,
		messageId: `<${approval.id}@seller.example>`,
	});
	const record: SendRecord = {
		approvalId: approval.id,
		contentHash: approval.contentHash,
		recipient: `ana${count}@example.com`,
		transport: 'smtp',
		messageId: `<${approval.id}@seller.example>`,
		state: 'sent',
		attempts: 1,
		at: expect.any(String),
	};
	expect(sent(execution)).toEqual([{ ...json, send: record }]);
	expect(await ledger.sends.find(approval.id)).toEqual(record);
	expect(execution.items('Send', 0)[0]?.pairedItem).toEqual({ item: 0 });
});

it('refuses a text that differs by one character, and anything the item says about it', async () => {
	const { json } = await approved();
	const draft = { ...json.draft, body: `${json.draft.body}!` };
	const changes = [
		{ ...json, draft },
		{ ...json, draft: { ...json.draft, to: 'eve@evil.example' } },
		{ ...json, draft: { ...json.draft, bcc: ['eve@evil.example'] } },
		{ ...json, draft: { ...json.draft, subject: 'Your new Warehouse' } },
	];
	const execution = await send(changes);
	expect(reasons(execution)).toEqual(
		changes.map(() => expect.objectContaining({ state: 'not_sent', reason: 'content_changed' })),
	);
	expect(server.messages).toHaveLength(0);
	expect(server.connections).toBe(0);
});

it('refuses an approval that is not in the ledger, however complete it looks', async () => {
	const { approval, json } = await approved();
	const execution = await send([
		{ ...json, approval: { ...approval, id: 'made-up', outcome: 'approved', verified: true } },
		{ draft: { ...json.draft, body: 'Never approved' }, approval: { outcome: 'approved' } },
		{ to: 'ana@example.com', subject: 'Hello', text: 'no draft' },
		{},
	]);
	expect(reasons(execution)).toEqual(
		Array.from({ length: 4 }, () => expect.objectContaining({ reason: 'not_approved' })),
	);
	expect(server.connections).toBe(0);
});

it("refuses an approval of another workflow's text, by id and by content, unless any workflow may", async () => {
	const { json, approval } = await approved({}, 'theirs');
	const attempts = [json, { draft: json.draft }];
	const refused = await send(attempts);
	expect(reasons(refused)).toEqual(
		attempts.map(() =>
			expect.objectContaining({
				...{ state: 'not_sent', reason: 'other_workflow' },
				advice: expect.stringContaining('Any Workflow'),
			}),
		),
	);
	expect(server.connections).toBe(0);
	expect(await ledger.sends.find(approval.id)).toBeUndefined();

	const allowed = await send(attempts, { parameters: { approvalsFrom: 'any' } });
	expect(sent(allowed)).toMatchObject([{ send: { approvalId: approval.id } }]);
	expect(reasons(allowed)).toMatchObject([{ reason: 'already_sent' }]);
});

it('finds the approval by content where the item carries none, and uses it once', async () => {
	const { json, approval } = await approved();
	const execution = await send([{ draft: json.draft }, { draft: json.draft }]);
	expect(sent(execution)).toMatchObject([{ send: { approvalId: approval.id } }]);
	expect(reasons(execution)).toMatchObject([{ reason: 'already_sent' }]);
	expect(server.messages).toHaveLength(1);
});

it('uses each of two approvals of the same content once', async () => {
	const first = await approved({ to: 'twice@example.com', text: 'Same text' });
	const second = await approved({ to: 'twice@example.com', text: 'Same text' });
	const { draft } = first.json;
	const execution = await send([{ draft }, { draft }, { draft }]);
	const used = sent(execution).map((json) => (json.send as unknown as SendRecord).approvalId);
	expect(used.sort()).toEqual([first.approval.id, second.approval.id].sort());
	expect(reasons(execution)).toMatchObject([{ reason: 'already_sent' }]);
});

it('sends an item that comes twice only once, in one run and in the next', async () => {
	const { json } = await approved();
	const execution = await send([json, json]);
	expect(sent(execution)).toHaveLength(1);
	expect(reasons(execution)).toMatchObject([{ state: 'sent', reason: 'already_sent' }]);
	const again = await send([json]);
	expect(sent(again)).toHaveLength(0);
	expect(reasons(again)).toMatchObject([{ state: 'sent', reason: 'already_sent' }]);
	expect(server.messages).toHaveLength(1);
});

it('sends once when several runs hold the same item at the same time', async () => {
	const { json } = await approved();
	const executions = await Promise.all(Array.from({ length: 8 }, async () => await send([json])));
	expect(executions.flatMap(sent)).toHaveLength(1);
	for (const reason of executions.flatMap(reasons)) {
		expect(reason).toEqual(
			expect.objectContaining({ reason: expect.stringMatching(/^already_(sent|claimed)$/) }),
		);
	}
	expect(server.messages).toHaveLength(1);
});

it('keeps a refused recipient as failed and sends it in a later run', async () => {
	server.faults.recipient = () => ({ refuse: 450, message: 'Mailbox busy' });
	const { approval, json } = await approved();
	const refused = await send([json]);
	expect(reasons(refused)).toMatchObject([
		{
			state: 'failed',
			reason: 'smtp_try_later',
			error: '450 Mailbox busy',
			attempts: 1,
			notBefore: expect.any(String),
		},
	]);
	server.faults.recipient = undefined;
	const later = await send([json]);
	expect(sent(later)).toMatchObject([{ send: { state: 'sent', attempts: 2 } }]);
	expect(await ledger.sends.find(approval.id)).not.toHaveProperty('error');
	expect(server.messages).toHaveLength(1);
});

it('never sends again what the server may have', async () => {
	server.faults.message = () => 'close';
	const { approval, json } = await approved();
	const lost = await send([json]);
	expect(reasons(lost)).toMatchObject([
		{
			state: 'unknown',
			reason: 'lost_after_handover',
			messageId: `<${approval.id}@seller.example>`,
			advice: expect.stringContaining('Message-ID'),
		},
	]);
	server.faults.message = undefined;
	const later = await send([json]);
	expect(reasons(later)).toMatchObject([{ state: 'unknown', reason: 'outcome_unknown' }]);
	expect(server.messages).toHaveLength(1);
});

it('counts a server that does not answer in time as unknown', async () => {
	server.faults.message = () => 'silence';
	const { json } = await approved();
	const execution = await send([json], { parameters: { options: { answerTimeout: 1 } } });
	expect(reasons(execution)).toMatchObject([{ state: 'unknown', reason: 'silent_after_handover' }]);
});

it('lets no item keep another from going out, and keeps their order', async () => {
	const items = [
		await approved(),
		await approved({ kind: 'call' }),
		await approved({ from: undefined }),
		await approved({ to: undefined }),
		await approved({ to: 'a@example.com, b@example.com' }),
		await approved({ subject: 'Hello\r\nBcc: eve@evil.example' }),
		await approved({ text: '  ' }),
		await approved({ to: 'gone@example.com' }),
		await approved(),
	].map(({ json }, place) => ({ ...json, place }));
	server.faults.recipient = (address) =>
		address === 'gone@example.com' ? { refuse: 550 } : undefined;
	const unreadable = { ...items[0], place: 9, draft: { kind: 'email' } };
	const execution = await send([...items, unreadable]);
	expect(execution.status).toBe('success');
	expect(sent(execution).map(({ place }) => place)).toEqual([0, 8]);
	expect(reasons(execution)).toMatchObject([
		{ reason: 'not_an_email' },
		{ reason: 'missing_sender' },
		{ reason: 'missing_recipient' },
		{ reason: 'invalid_address' },
		{ reason: 'invalid_subject' },
		{ reason: 'empty_message' },
		{ reason: 'smtp_refused', state: 'failed' },
		{ reason: 'invalid_input' },
	]);
	expect(execution.items('Send', 1).map(({ pairedItem }) => pairedItem)).toEqual(
		[1, 2, 3, 4, 5, 6, 7, 9].map((item) => ({ item })),
	);
	expect(server.messages).toHaveLength(2);
});

it('a server that cannot be reached leaves the item to be sent later', async () => {
	const { host, port } = server;
	await server.close();
	const { json } = await approved();
	const execution = await send([json], { credentials: { smtp: { host, port, secure: false } } });
	expect(reasons(execution)).toMatchObject([{ state: 'failed', reason: 'smtp_unavailable' }]);
	server = await startSmtpServer();
	expect(sent(await send([json]))).toHaveLength(1);
});

it('a refused login leaves the items to be sent later and shows no password', async () => {
	await server.close();
	server = await startSmtpServer({ user: 'sam', password: 'right' });
	const { host, port } = server;
	const { json } = await approved();
	const execution = await send([json], {
		credentials: { smtp: { host, port, secure: false, user: 'sam', password: 'hunter2' } },
	});
	expect(reasons(execution)).toMatchObject([{ state: 'failed', reason: 'smtp_auth' }]);
	expect(JSON.stringify(execution.items('Send', 1))).not.toContain('hunter2');
});

describe('without what every item needs', () => {
	it('a missing credential is an error of the node', async () => {
		const { json } = await approved();
		const execution = await send([json], { credentials: {} });
		expect(execution.status).toBe('error');
		expect(execution.error?.message).toMatch(/credential/i);
	});

	it('in queue mode the ledger is an error that says what to do', async () => {
		const { json } = await approved();
		process.env.EXECUTIONS_MODE = 'queue';
		try {
			const execution = await send([json]);
			expect(execution.error?.message).toContain('In queue mode the ledger needs PostgreSQL.');
			const going = await send([json], { onError: 'continueRegularOutput' });
			expect(going.status).toBe('success');
			expect(reasons(going)).toMatchObject([{ state: 'not_sent', reason: 'ledger_queue_mode' }]);
		} finally {
			delete process.env.EXECUTIONS_MODE;
		}
		expect(server.connections).toBe(0);
	});
});

it('sends many over few connections', async () => {
	const items = [];
	for (let index = 0; index < 50; index++) items.push((await approved()).json);
	const execution = await send(items);
	expect(sent(execution).map((json) => (json.draft as unknown as Draft).to)).toEqual(
		items.map(({ draft }) => draft.to),
	);
	expect(new Set(server.messages.map(({ parsed }) => parsed.messageId)).size).toBe(50);
	expect(server.connections).toBeLessThanOrEqual(5);
});
