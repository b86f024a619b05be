import { approvedEmail, runSend, sendOf } from '../support/sendRun';
import { generateKeyPairSync } from 'node:crypto';
import { openLedger, type Ledger } from '../../nodes/shared/ledger';
import { dnsRecordOf, readDkim } from '../../nodes/Send/transport/dkim';
import { startSmtpServer, type RunningSmtpServer } from '../support/smtpServer';
import { verifyDkim } from '../support/verifyDkim';

let server: RunningSmtpServer;
let ledger: Ledger;

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

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const dkim = {
	domain: 'seller.example',
	selector: 'autumn',
	privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const unsubscribe = { secret: '0123456789abcdef'.repeat(2) };

const credentials = (change: object = {}) => ({
	smtp: { host: server.host, port: server.port, secure: false },
	signoffDkimApi: { ...dkim, ...change },
	signoffUnsubscribeApi: unsubscribe,
});

it('what leaves is signed for the domain, and the signature covers the unsubscribe headers', async () => {
	const items = [(await approvedEmail(ledger)).json, (await approvedEmail(ledger)).json];
	const execution = await runSend(items, {
		...{ dkim: true, oneClickUnsubscribe: true, unsubscribePage: 'https://n8n.example.com/stop' },
		credentials: credentials(),
	});
	expect(sendOf(execution)).toHaveLength(2);
	for (const { raw } of server.messages) {
		const { signed, tags } = verifyDkim(raw, dnsRecordOf(readDkim(dkim)).text);
		expect(tags.d).toBe('seller.example');
		expect(signed).toEqual(
			expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'to']),
		);
	}
});

it('a key that cannot be used stops the node before anything leaves, and is not shown', async () => {
	const { json, approval } = await approvedEmail(ledger);
	const broken = dkim.privateKey.replace(/[A-Z]{2}/, '??');
	const execution = await runSend([json], {
		dkim: true,
		credentials: credentials({ privateKey: broken }),
	});
	expect(execution.error?.message).toContain('DKIM signing cannot be done');
	expect(JSON.stringify(execution.error)).not.toContain(dkim.privateKey.slice(100, 140));
	expect(server.connections).toBe(0);
	expect(await ledger.sends.find(approval.id)).toBeUndefined();
});
