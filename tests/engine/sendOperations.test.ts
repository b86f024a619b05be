import {
	createEngine,
	sketchWorkflow,
	type EngineOptions,
	type Execution,
} from '../support/engine';
import type { IDataObject, INode } from 'n8n-workflow';
import { Send } from '../../nodes/Send/Send.node';
import type { Content } from '../../nodes/shared/contracts';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { startDnsServer } from '../support/dnsServer';
import { recordApproval, temporaryDatabase } from '../support/ledger';
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
	const everything = await ledger.suppressions.list({ limit: 100, offset: 0 });
	for (const { value } of everything) await ledger.suppressions.remove(value);
});

afterAll(async () => {
	await ledger.close();
});

const smtp = () => ({ host: server.host, port: server.port, secure: false });

async function run(
	operation: string,
	parameters: INode['parameters'],
	items: object[] = [{}],
	{
		credentials = {},
		onError,
	}: { credentials?: EngineOptions['credentials']; onError?: INode['onError'] } = {},
): Promise<Execution> {
	const engine = createEngine({ nodes: { 'n8n-nodes-signoff.send': new Send() }, credentials });
	return await engine.run(
		sketchWorkflow({
			nodes: [
				{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
				{
					...{ name: 'Send', type: 'n8n-nodes-signoff.send', onError },
					parameters: { operation, ...parameters },
					credentials: Object.keys(credentials),
				},
			],
			connections: ['Start -> Send'],
		}),
		items.map((json) => ({ json: { ...json } as IDataObject })),
	);
}

const out = (execution: Execution, output = 0) =>
	execution.items('Send', output).map(({ json }) => json);

const emailTo = (to: string): Content => ({
	...{ kind: 'email', from: 'sam@seller.example', to, subject: 'Hello', text: 'Hello Ana' },
});

/** An approved email and the item that goes with it. */
async function approved(to: string, into = ledger, decidedAt?: string) {
	const content = emailTo(to);
	const approval = await recordApproval(into, { id: `ops-${++count}`, content, decidedAt });
	const { text: body, ...rest } = content;
	const draft = { ...rest, body, language: 'en', sentences: [], findings: [], version: 1 };
	return { approval, json: { draft, approval: { id: approval.id } } };
}

describe('suppressions on the canvas', () => {
	it('a list is imported, checked, held back by Send Email, and taken off again', async () => {
		const imported = await run('suppressAddress', {
			suppress: 'Ana@Acme.example, other.example\nana@acme.example',
			source: 'asked by mail',
		});
		expect(out(imported)).toMatchObject([
			{ send: { suppressed: ['ana@acme.example', 'other.example'], added: 2, known: 0 } },
		]);

		const checked = await run('checkAddress', { address: '={{ $json.email }}' }, [
			{ email: 'ana@acme.example' },
			{ email: 'ben@acme.example' },
			{ email: 'Eve <eve@mail.other.example>' },
		]);
		expect(out(checked, 0)).toMatchObject([{ send: { address: 'ben@acme.example' } }]);
		expect(out(checked, 1)).toMatchObject([
			{ send: { suppressed: true, suppression: { source: 'asked by mail' } } },
			{ send: { suppressed: true, suppression: { value: 'other.example' } } },
		]);
		expect(checked.items('Send', 1).map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
		]);

		const { json } = await approved('ana@acme.example');
		const held = await run('sendEmail', {}, [json], { credentials: { smtp: smtp() } });
		expect(out(held, 1)).toMatchObject([{ send: { state: 'not_sent', reason: 'suppressed' } }]);
		expect(server.connections).toBe(0);

		const removed = await run('removeSuppression', { unsuppress: 'ana@acme.example, x.example' });
		expect(out(removed)).toMatchObject([
			{ send: { removed: ['ana@acme.example'], unknown: ['x.example'] } },
		]);
		const sent = await run('sendEmail', {}, [json], { credentials: { smtp: smtp() } });
		expect(out(sent, 0)).toHaveLength(1);
	});

	it('an entry that cannot be read is an error that names it, and takes nothing over', async () => {
		const parameters = { suppress: 'ana@acme.example, nonsense', source: '' };
		const stopped = await run('suppressAddress', parameters);
		expect(stopped.error?.message).toContain('"nonsense"');
		const going = await run('suppressAddress', parameters, [{ kept: 1 }], {
			onError: 'continueRegularOutput',
		});
		expect(out(going)).toMatchObject([{ kept: 1, error: { code: 'invalid_input' } }]);
		expect(await ledger.suppressions.list({ limit: 10, offset: 0 })).toEqual([]);
	});
});

it.each([
	['checkAddress', 'Suppressed', { address: 'nonsense' }, 1],
	['checkSenderDomain', 'Problems', { senderDomain: 'nonsense' }, 1],
	['sortIncomingMail', 'Other', {}, 3],
])('%s: an item that fails never passes for a good one, but leaves by %s', async (...given) => {
	const [operation, , parameters, last] = given;
	const execution = await run(operation, parameters, [{ from: 'nobody' }], {
		onError: 'continueRegularOutput',
	});
	for (let output = 0; output < last; output++) expect(out(execution, output)).toEqual([]);
	expect(out(execution, last)).toMatchObject([
		{ from: 'nobody', error: { code: expect.any(String) } },
	]);
});

describe('pace on the canvas', () => {
	it('items over a limit leave by Not Sent with the time when they may go', async () => {
		const items = [];
		for (let index = 0; index < 3; index++)
			items.push((await approved(`p${index}@pace.example`)).json);
		const before = Date.now();

		const execution = await run('sendEmail', { pace: { domainGap: 600, waitAtMost: 1 } }, items, {
			credentials: { smtp: smtp() },
		});

		expect(out(execution, 0)).toHaveLength(1);
		const late = out(execution, 1).map(({ send }) => send as { reason: string; notBefore: string });
		expect(late.map(({ reason }) => reason)).toEqual(['paced', 'paced']);
		for (const { notBefore } of late) {
			expect(Date.parse(notBefore) - before).toBeGreaterThan(590_000);
			expect(Date.parse(notBefore) - before).toBeLessThan(620_000);
		}
		expect(server.messages).toHaveLength(1);
	});

	it("the send window follows the prospect's own time zone, and a wrong one stops that item alone", async () => {
		const closed = new Date().getUTCDay();
		const pace = { windowFrom: '00:00', windowUntil: '23:59', windowDays: [(closed + 3) % 7] };
		const items = [
			{ ...(await approved('a@window.example')).json, prospect: { timezone: 'UTC' } },
			{ ...(await approved('b@window.example')).json, prospect: { timezone: 'Mars/Olympus' } },
		];
		const execution = await run('sendEmail', { pace }, items, { credentials: { smtp: smtp() } });
		expect(out(execution, 1)).toMatchObject([
			{ send: { reason: 'outside_window', notBefore: expect.stringMatching(/T00:00:00.000Z$/) } },
			{ send: { reason: 'invalid_time_zone' } },
		]);
		expect(server.connections).toBe(0);
	});
});

describe('options on the canvas', () => {
	it('headers and the conversation go out with the mail; a header of the content is refused', async () => {
		const headers = { header: [{ name: 'X-Campaign', value: 'spring' }] };
		const { json } = await approved('ana@headers.example');
		const options = { headers, inReplyTo: '<a@x.example>', references: '<0@x.example>' };
		await run('sendEmail', { options }, [json], { credentials: { smtp: smtp() } });
		expect(server.messages[0]?.parsed.headers).toMatchObject({
			'x-campaign': 'spring',
			'in-reply-to': '<a@x.example>',
			references: '<0@x.example> <a@x.example>',
		});

		const bad = { headers: { header: [{ name: 'Bcc', value: 'eve@evil.example' }] } };
		const second = await approved('ben@headers.example');
		const refused = await run('sendEmail', { options: bad }, [second.json], {
			credentials: { smtp: smtp() },
		});
		expect(out(refused, 1)).toMatchObject([{ send: { reason: 'invalid_header' } }]);
		expect(server.messages).toHaveLength(1);
	});

	it('a dry run logs in and hands nothing over; a trial reaches the trial address alone', async () => {
		const { json, approval } = await approved('ana@trial.example');
		const credentials = { smtp: smtp() };
		const dry = await run('sendEmail', { options: { dryRun: true } }, [json], { credentials });
		expect(out(dry, 1)).toMatchObject([{ send: { state: 'not_sent', reason: 'dry_run' } }]);
		expect(server.connections).toBeGreaterThan(0);
		expect(server.messages).toHaveLength(0);

		const options = { redirectAllTo: 'me@seller.example' };
		const trial = await run('sendEmail', { options }, [json], { credentials });
		expect(out(trial, 1)).toMatchObject([{ send: { reason: 'redirected' } }]);
		expect(server.messages.map(({ envelope }) => envelope.to)).toEqual([['me@seller.example']]);

		expect(await ledger.sends.find(approval.id)).toBeUndefined();
		expect(out(await run('sendEmail', {}, [json], { credentials }), 0)).toHaveLength(1);
	});

	it('a dry run says that the server cannot be reached', async () => {
		const { json } = await approved('ana@dry.example');
		const credentials = { smtp: smtp() };
		await server.close();
		const dry = await run('sendEmail', { options: { dryRun: true } }, [json], { credentials });
		expect(out(dry, 1)).toMatchObject([{ send: { reason: 'smtp_unavailable' } }]);
		server = await startSmtpServer();
	});

	it('an approval that is too old is refused, unless any age is allowed', async () => {
		const { json } = await approved('ana@old.example', ledger, '2020-01-01T00:00:00.000Z');
		const credentials = { smtp: smtp() };
		const old = await run('sendEmail', { options: { maximumAge: 14 } }, [json], { credentials });
		expect(out(old, 1)).toMatchObject([{ send: { reason: 'approval_expired' } }]);
		const any = await run('sendEmail', { options: { maximumAge: 0 } }, [json], { credentials });
		expect(out(any, 0)).toHaveLength(1);
	});
});

describe('approvals that never reached Send', () => {
	it('of any workflow come back as items that a recovery workflow sends, once', async () => {
		const decidedAt = new Date(Date.now() - 3_600_000).toISOString();
		const approval = await recordApproval(ledger, {
			...{ id: 'stranded', content: emailTo('ana@stranded.example'), decidedAt },
			workflowId: 'outbound',
		});
		const query = { olderThan: 30, notOlderThan: 2, limit: 10, workflowId: '' };
		const found = await run('getUnsentApprovals', query);
		const items = out(found);
		expect(items.map((json) => (json.approval as { id: string }).id)).toContain(approval.id);

		const credentials = { smtp: smtp() };
		const stranded = items.filter((json) => (json.approval as { id: string }).id === approval.id);
		const careless = await run('sendEmail', {}, stranded, { credentials });
		expect(out(careless, 1)).toMatchObject([{ send: { reason: 'other_workflow' } }]);
		const recovery = { approvalsFrom: 'any' };
		const sent = await run('sendEmail', recovery, items, { credentials });

		expect(out(sent, 0)).toHaveLength(items.length);
		expect(server.messages.map(({ envelope }) => envelope.to[0])).toContain('ana@stranded.example');
		expect(out(await run('getUnsentApprovals', query))).toEqual([]);
		expect(out(await run('sendEmail', recovery, items, { credentials }), 0)).toEqual([]);
	});
});

describe('the send log', () => {
	it('lists what went where, newest first', async () => {
		server.faults.recipient = (address) =>
			address.startsWith('gone') ? { refuse: 550 } : undefined;
		const items = [
			(await approved('ana@log.example')).json,
			(await approved('gone@log.example')).json,
		];
		await run('sendEmail', {}, items, { credentials: { smtp: smtp() } });
		const log = async (parameters: object) =>
			out(await run('getSendLog', { state: '', recipient: '', limit: 50, ...parameters }));

		expect(await log({ recipient: 'ana@log.example' })).toMatchObject([
			{ send: { state: 'sent' } },
		]);
		const [latest] = await log({ state: 'failed', limit: 1 });
		expect(latest).toMatchObject({ send: { recipient: 'gone@log.example', state: 'failed' } });
	});
});

it.each([
	['getSendLog', 'limit', -1, 'Limit must be a whole number'],
	['getSendLog', 'limit', '={{ "many" }}', 'Limit must be a whole number'],
	['getUnsentApprovals', 'limit', 1.5, 'Limit must be a whole number'],
	['getUnsentApprovals', 'olderThan', '={{ "" }}', 'Older Than must be a number, 0 or more'],
	['getUnsentApprovals', 'notOlderThan', '={{ null }}', 'Not Older Than must be a number'],
	['getUnsentApprovals', 'unknownAfter', '={{ "soon" }}', 'Unknown After must be a number'],
])('%s with %s %s says what it must be', async (operation, name, value, message) => {
	const execution = await run(operation, { [name]: value });
	expect(execution.error?.message).toContain(message);
});

describe('Check Sender Domain', () => {
	it('reads the From of each item, and puts out what is wrong in plain words', async () => {
		const dns = await startDnsServer({
			'good.example': ['v=spf1 -all'],
			'_dmarc.good.example': ['v=DMARC1; p=reject; rua=mailto:a@good.example'],
		});
		const check = { senderDomain: '={{ $json.draft?.from }}', dnsServer: dns.address };
		const items = [
			{ draft: { from: 'Sam Field <sam@good.example>' } },
			{ draft: { from: 'sam@bad.example' } },
		];
		const execution = await run('checkSenderDomain', check, items);
		expect(out(execution, 0)).toMatchObject([{ send: { domain: 'good.example', passed: true } }]);
		expect(out(execution, 1)).toMatchObject([
			{ send: { domain: 'bad.example', findings: [{ check: 'spf', status: 'problem' }, {}, {}] } },
		]);
		const nonsense = await run('checkSenderDomain', { ...check, senderDomain: 'Sam' });
		expect(nonsense.error?.message).toContain('"Sam" is neither an address nor a domain.');
		await dns.close();
	});
});

it('releases content that is not an email once', async () => {
	const content: Content = { kind: 'custom', fields: { amount: '15' } };
	const { id } = await recordApproval(ledger, { id: 'release', content });
	const execution = await run('release', {}, [{ approval: { id } }, { approval: { id } }]);
	expect(out(execution, 0)).toMatchObject([{ send: { state: 'sent', content } }]);
	expect(out(execution, 1)).toMatchObject([{ send: { reason: 'already_sent' } }]);
});

it('releases what another workflow had approved only where any workflow may', async () => {
	const content: Content = { kind: 'custom', fields: { amount: '16' } };
	const { id } = await recordApproval(ledger, { id: 'other', content, workflowId: 'theirs' });
	const held = await run('release', {}, [{ approval: { id } }]);
	expect(out(held, 1)).toMatchObject([{ send: { reason: 'other_workflow' } }]);
	const passed = await run('release', { approvalsFrom: 'any' }, [{ approval: { id } }]);
	expect(out(passed, 0)).toMatchObject([{ send: { state: 'sent', content } }]);
});

describe('with the ledger on PostgreSQL', () => {
	it('sends in queue mode what was approved there, and nothing that was approved elsewhere', async () => {
		const { postgres, remove } = await temporaryDatabase();
		const shared = await openLedger({ postgres: { ...postgres, maxConnections: 4, ssl: false } });
		process.env.EXECUTIONS_MODE = 'queue';
		try {
			const there = await approved('ana@there.example', shared);
			const elsewhere = await approved('ana@elsewhere.example');
			const credential = { ...postgres, password: postgres.password ?? '', ssl: 'disable' };

			const execution = await run(
				'sendEmail',
				{ ledger: 'postgres' },
				[there.json, elsewhere.json],
				{ credentials: { smtp: smtp(), postgres: { ...credential, maxConnections: 4 } } },
			);

			expect(out(execution, 0)).toMatchObject([{ send: { approvalId: there.approval.id } }]);
			expect(out(execution, 1)).toMatchObject([{ send: { reason: 'not_approved' } }]);
			expect(await shared.sends.find(there.approval.id)).toMatchObject({ state: 'sent' });
		} finally {
			delete process.env.EXECUTIONS_MODE;
			await shared.close();
			await remove();
		}
	});

	it('says what is wrong with the credential, and shows no password', async () => {
		const { json } = await approved('ana@wrong.example');
		const postgres = {
			...{ host: '127.0.0.1', port: 1, database: 'signoff', user: 'sam', password: 'hunter2' },
		};
		const execution = await run('sendEmail', { ledger: 'postgres' }, [json], {
			credentials: { smtp: smtp(), postgres },
		});
		expect(execution.error?.message).toContain('The database of the ledger does not answer.');
		expect(JSON.stringify(execution.error)).not.toContain('hunter2');
	}, 20_000);
});
