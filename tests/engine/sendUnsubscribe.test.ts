import { approvedEmail, runSend, sendOf } from '../support/sendRun';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';

const signedWith = '0123456789abcdef0123456789abcdef';
const page = 'https://n8n.example.com/webhook/unsubscribe';

let server: RunningSmtpServer;
let ledger: Ledger;

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

const credentials = (secret = signedWith) => ({
	smtp: { host: server.host, port: server.port, secure: false },
	signoffUnsubscribeApi: { secret },
});

const oneClick = { oneClickUnsubscribe: true, unsubscribePage: page };

/** The web address in the header of the message that arrived at this place. */
const linkOf = (place = 0) => {
	const header = server.messages[place]?.parsed.headers['list-unsubscribe'] ?? '';
	return new URL(/<(https:[^>]+)>/.exec(header.replace(/\r?\n(?=\s)/g, ''))?.[1] ?? 'none:');
};

const record = async (item: object, parameters: object = {}) =>
	await runSend([item], {
		operation: 'recordUnsubscribe',
		credentials: { signoffUnsubscribeApi: { secret: signedWith } },
		...parameters,
	});

it('one click on the header of a mail that arrived keeps the next from being sent', async () => {
	const first = await approvedEmail(ledger, { to: 'Ana <Ana@Stop.example>' });
	await runSend([first.json], { ...oneClick, credentials: credentials() });
	const [mail] = server.messages;
	expect(mail?.parsed.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
	expect(mail?.parsed.text).toBe(first.approval.content.text);
	expect(mail?.raw.toString()).not.toContain(signedWith);
	expect(linkOf().href.startsWith(`${page}?token=`)).toBe(true);

	// As n8n's Webhook node hands on the request that RFC 8058 describes.
	const request = {
		query: { token: linkOf().searchParams.get('token') },
		body: { 'List-Unsubscribe': 'One-Click' },
	};
	const shown = await record(request, { onlyCheck: true });
	expect(sendOf(shown)).toEqual([
		{ address: 'Ana@Stop.example', approvalId: first.approval.id, suppressed: false },
	]);
	expect(await ledger.suppressions.list({ limit: 9, offset: 0 })).toEqual([]);

	const recorded = await record(request);
	const suppression = {
		value: 'ana@stop.example',
		kind: 'address',
		source: `unsubscribe link, approval ${first.approval.id}`,
		at: expect.any(String),
	};
	expect(sendOf(recorded)).toMatchObject([{ suppressed: true, suppression }]);
	expect(recorded.items('Send', 0)[0]).toMatchObject({ json: request, pairedItem: { item: 0 } });

	const again = await record(request);
	expect(sendOf(again)).toEqual(sendOf(recorded));

	const next = await approvedEmail(ledger, { to: 'ana@stop.example' });
	const held = await runSend([next.json], { ...oneClick, credentials: credentials() });
	expect(sendOf(held, 1)).toMatchObject([
		{ reason: 'suppressed', message: expect.stringContaining('unsubscribe link') },
	]);
	expect(server.messages).toHaveLength(1);
});

it('each recipient has a link of their own, and a mailbox stands beside it', async () => {
	const items = [(await approvedEmail(ledger)).json, (await approvedEmail(ledger)).json];
	const options = { unsubscribeBy: 'stop@seller.example' };
	await runSend(items, { ...oneClick, options, credentials: credentials() });
	expect(linkOf(0).search).not.toBe(linkOf(1).search);
	expect(server.messages[0]?.parsed.headers['list-unsubscribe']).toContain(
		'mailto:stop@seller.example?subject=unsubscribe',
	);
});

it('what covers the domain already does not keep the wish of one person from being recorded', async () => {
	const at = new Date().toISOString();
	await ledger.suppressions.add([{ value: 'stop.example', kind: 'domain', source: 'list', at }]);
	const { json } = await approvedEmail(ledger);
	await runSend([json], { ...oneClick, credentials: credentials() });
	const query = { token: linkOf().searchParams.get('token') };
	await record({ query });
	expect(
		(await ledger.suppressions.list({ limit: 9, offset: 0 })).map(({ kind }) => kind),
	).toContain('address');
});

it('a link that was not made here leaves by Not Valid and records nothing', async () => {
	const { json } = await approvedEmail(ledger);
	await runSend([json], { ...oneClick, credentials: credentials(`${signedWith} of another`) });
	const foreign = linkOf().searchParams.get('token');
	for (const item of [{ query: { token: foreign } }, { query: {} }, {}, { query: { token: 5 } }]) {
		const refused = await record(item);
		expect(refused.items('Send', 0)).toEqual([]);
		expect(sendOf(refused, 1)).toMatchObject([{ reason: 'invalid_unsubscribe_token' }]);
	}
	expect(await ledger.suppressions.list({ limit: 9, offset: 0 })).toEqual([]);
});

it('a trial carries a link for the trial address, not for the recipient', async () => {
	const { json } = await approvedEmail(ledger);
	const options = { redirectAllTo: 'me@seller.example' };
	await runSend([json], { ...oneClick, options, credentials: credentials() });
	const query = { token: linkOf().searchParams.get('token') };
	expect(sendOf(await record({ query }, { onlyCheck: true }))).toMatchObject([
		{ address: 'me@seller.example' },
	]);
});

it('a page that cannot be used keeps the item back, a short secret stops the node', async () => {
	const { json } = await approvedEmail(ledger);
	const unsafe = await runSend([json], {
		...oneClick,
		unsubscribePage: 'http://n8n.example.com/stop',
		credentials: credentials(),
	});
	expect(sendOf(unsafe, 1)).toMatchObject([{ reason: 'invalid_unsubscribe_page' }]);
	const short = await runSend([json], { ...oneClick, credentials: credentials('short') });
	expect(short.error?.message).toContain('short enough to be guessed');
	expect(server.messages).toHaveLength(0);
});

it('without the option there is no such header, and no credential is asked for', async () => {
	const { json } = await approvedEmail(ledger);
	const { smtp } = credentials();
	await runSend([json], { credentials: { smtp } });
	expect(server.messages[0]?.parsed.headers).not.toHaveProperty('list-unsubscribe');
});
