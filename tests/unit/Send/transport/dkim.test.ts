import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { credentialTests } from '../../../../nodes/Send/credentialTests';
import { dnsRecordOf, readDkim } from '../../../../nodes/Send/transport/dkim';
import { openSmtpTransport } from '../../../../nodes/Send/transport/smtp';
import type { OutgoingMail } from '../../../../nodes/Send/outgoingMail';
import { verifyDkim } from '../../../support/verifyDkim';
import { startSmtpServer, type RunningSmtpServer } from '../../../support/smtpServer';

const pem = (bits: number): string =>
	generateKeyPairSync('rsa', { modulusLength: bits })
		.privateKey.export({ type: 'pkcs8', format: 'pem' })
		.toString();
const privateKey = pem(2048);
const credential = { domain: 'seller.example', selector: 'autumn', privateKey };

let server: RunningSmtpServer;

beforeEach(async () => {
	server = await startSmtpServer();
});

afterEach(async () => {
	await server.close();
});

async function receive(change: Partial<OutgoingMail>): Promise<Buffer> {
	const transport = await openSmtpTransport(
		{ host: server.host, port: server.port, secure: false },
		{ answerTimeout: 5000, allowUnauthorizedCertificates: false, dkim: readDkim(credential) },
	);
	const delivery = await transport.deliver({
		messageId: '<a1@seller.example>',
		from: { name: 'Sam', address: 'sam@seller.example' },
		to: { name: '', address: 'ana@example.com' },
		cc: [],
		bcc: [],
		subject: 'Größe',
		text: 'Hello\n\n\nAna  ',
		...change,
	});
	transport.close();
	expect(delivery).toEqual({ state: 'sent' });
	return server.messages[0]!.raw;
}

const unsubscribe = {
	'List-Unsubscribe': '<https://n8n.example.com/stop?token=a.b>',
	'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
};

it('a receiver can verify the signature, and it covers what RFC 8058 asks for', async () => {
	const raw = await receive({ headers: unsubscribe });
	const { signed, tags } = verifyDkim(raw, dnsRecordOf(readDkim(credential)).text);
	expect(tags).toMatchObject({ d: 'seller.example', s: 'autumn', a: 'rsa-sha256' });
	expect(signed).toEqual(
		expect.arrayContaining([
			...['from', 'to', 'subject', 'date', 'message-id', 'content-type'],
			...['list-unsubscribe', 'list-unsubscribe-post'],
		]),
	);
});

it('the text still ends where it was approved to end, and attachments are covered', async () => {
	const attachments = [
		{ fileName: 'a.bin', mimeType: 'application/octet-stream', content: Buffer.alloc(70_000, 7) },
	];
	const raw = await receive({ attachments, html: '<p>Hello</p>' });
	verifyDkim(raw, dnsRecordOf(readDkim(credential)).text);
	expect(server.messages[0]?.parsed.text).toBe('Hello\n\n\nAna  ');
});

it('one changed character breaks the signature', async () => {
	const raw = await receive({ headers: unsubscribe });
	const record = dnsRecordOf(readDkim(credential)).text;
	for (const [from, to] of [
		['Hello', 'Hallo'],
		['token=a.b', 'token=a.c'],
		['One-Click', 'Two-Click'],
	]) {
		const altered = Buffer.from(raw.toString('latin1').replace(from!, to!), 'latin1');
		expect(altered.equals(raw)).toBe(false);
		expect(() => verifyDkim(altered, record)).toThrow(/differs/);
	}
});

it('a connection lost after a signed message is unknown', async () => {
	server.faults.message = () => 'close';
	const transport = await openSmtpTransport(
		{ host: server.host, port: server.port, secure: false },
		{ answerTimeout: 5000, allowUnauthorizedCertificates: false, dkim: readDkim(credential) },
	);
	const mail = {
		...{ messageId: '<a1@seller.example>', cc: [], bcc: [], subject: 'Hi', text: 'Hello' },
		from: { name: '', address: 'sam@seller.example' },
		to: { name: '', address: 'ana@example.com' },
	};
	expect(await transport.deliver(mail)).toMatchObject({ state: 'unknown' });
	transport.close();
});

it('a connection lost before a signed message is failed', async () => {
	server.faults.recipient = () => ({ refuse: 550 });
	const transport = await openSmtpTransport(
		{ host: server.host, port: server.port, secure: false },
		{ answerTimeout: 5000, allowUnauthorizedCertificates: false, dkim: readDkim(credential) },
	);
	const mail = {
		...{ messageId: '<a1@seller.example>', cc: [], bcc: [], subject: 'Hi', text: 'Hello' },
		from: { name: '', address: 'sam@seller.example' },
		to: { name: '', address: 'ana@example.com' },
	};
	expect(await transport.deliver(mail)).toMatchObject({ state: 'failed' });
	transport.close();
});

describe('the credential', () => {
	it('a key that a form made one line of is read', () => {
		expect(readDkim({ ...credential, privateKey: privateKey.replace(/\n/g, ' ') })).toEqual(
			readDkim(credential),
		);
		expect(readDkim({ ...credential, privateKey: privateKey.replace(/\n/g, '\\n') })).toEqual(
			readDkim(credential),
		);
	});

	const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })
		.privateKey.export({ type: 'pkcs8', format: 'pem' })
		.toString();
	it.each([
		['no key', { privateKey: '' }],
		['half a key', { privateKey: privateKey.slice(0, 400) + privateKey.slice(-40) }],
		['a key of another kind', { privateKey: elliptic }],
		['a key that is too short', { privateKey: pem(512) }],
		[
			'a public key',
			{
				privateKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
			},
		],
		['no domain', { domain: '' }],
		['a domain that would end the tag', { domain: 'seller.example; d=evil.example' }],
		['no selector', { selector: '' }],
		['a selector with a space', { selector: 'a b' }],
	])('%s is refused before anything leaves, and nothing of the key is said', async (_, change) => {
		const wrong = { ...credential, ...change };
		expect(() => readDkim(wrong)).toThrow(expect.objectContaining({ code: 'dkim_key' }));
		const { status, message } = await credentialTests.testDkimKey.call({} as never, {
			...{ id: '1', name: 'DKIM', type: 'signoffDkimApi', data: wrong },
		});
		expect(status).toBe('Error');
		expect(message).not.toContain(privateKey.slice(60, 100));
	});

	it('its test shows the record for DNS', async () => {
		const { status, message } = await credentialTests.testDkimKey.call({} as never, {
			...{ id: '1', name: 'DKIM', type: 'signoffDkimApi', data: credential },
		});
		expect(status).toBe('OK');
		expect(message).toMatch(/autumn\._domainkey\.seller\.example with v=DKIM1; k=rsa; p=[\w+/=]+$/);
	});
});
