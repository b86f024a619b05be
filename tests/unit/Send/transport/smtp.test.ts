import fc from 'fast-check';
import { openSmtpTransport } from '../../../../nodes/Send/transport/smtp';
import type { MailTransport } from '../../../../nodes/Send/transport/transport';
import type { OutgoingMail } from '../../../../nodes/Send/outgoingMail';
import {
	startSmtpServer,
	type RunningSmtpServer,
	type SmtpServerOptions,
} from '../../../support/smtpServer';
import { freePort } from '../../../support/freePort';

let running: Array<{ close(): unknown }> = [];

afterEach(async () => {
	await Promise.all(running.map((part) => part.close()));
	running = [];
});

async function serve(options: SmtpServerOptions = {}): Promise<RunningSmtpServer> {
	const server = await startSmtpServer(options);
	running.push(server);
	return server;
}

async function connect(
	server: { host: string; port: number },
	login: { user?: string; password?: string } = {},
	answerTimeout = 10_000,
): Promise<MailTransport> {
	const transport = await openSmtpTransport(
		{ host: server.host, port: server.port, secure: false, ...login },
		{ answerTimeout, allowUnauthorizedCertificates: false },
	);
	running.unshift(transport);
	return transport;
}

let count = 0;

function mailTo(address: string, change: Partial<OutgoingMail> = {}): OutgoingMail {
	count += 1;
	return {
		messageId: `<approval-${count}@seller.example>`,
		from: { name: 'Sam Seller', address: 'sam@seller.example' },
		to: { name: '', address },
		cc: [],
		bcc: [],
		subject: 'Your new warehouse',
		text: 'Hello Ana,\n\nshall we talk?\n',
		...change,
	};
}

describe('what arrives', () => {
	it.each([
		['umlauts and emoji', 'Grüße, Zoë 👩‍💻 — “quotes”\n'],
		['lines starting with a dot', '.\n..\n.hidden\nend'],
		['trailing spaces and tabs', 'one  \ntwo\t\n \n\nthree '],
		['long lines', `${'word '.repeat(600)}\n${'x'.repeat(2000)}`],
		['equals signs and From at line start', 'a=3D\nFrom here on\n>From\n='],
		['no line end', 'short'],
		['several line ends', 'end\n\n\n'],
		['signature delimiter', 'text\n-- \nSam'],
	])('keeps %s as approved', async (_, text) => {
		const server = await serve();
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@example.com', { text }))).toEqual({ state: 'sent' });
		expect(server.messages.map(({ parsed }) => parsed.text)).toEqual([text]);
	});

	it('keeps the text as approved beside an HTML part', async () => {
		const server = await serve();
		const transport = await connect(server);
		const text = 'Hello Ana, ';
		await transport.deliver(mailTo('ana@example.com', { text, html: '<p>Hello Ana</p>' }));
		expect(server.messages[0]?.parsed).toMatchObject({ text, html: '<p>Hello Ana</p>' });
	});

	it('keeps any text as approved', async () => {
		const server = await serve();
		const transport = await connect(server);
		const anyText = fc
			.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { minLength: 1, maxLength: 5 })
			.map((lines) => lines.join('\n').replaceAll('\r', ' '));
		await fc.assert(
			fc.asyncProperty(anyText, async (text) => {
				server.reset();
				await transport.deliver(mailTo('ana@example.com', { text }));
				expect(server.messages[0]?.parsed.text).toBe(text);
			}),
			{ numRuns: 100 },
		);
	});

	it('has the headers of the message and the address of its recipient in the envelope', async () => {
		const server = await serve();
		const transport = await connect(server);
		await transport.deliver(
			mailTo('ana@example.com', {
				messageId: '<a1@seller.example>',
				to: { name: 'Ruiz, Ana', address: 'ana@example.com' },
				subject:
					'Größe über alles, in a subject long enough to be folded over more than one line 🚚',
				html: '<p>Hello</p>',
				bcc: [{ name: '', address: 'audit@seller.example' }],
				replyTo: { name: '', address: 'team@seller.example' },
			}),
		);
		const [mail] = server.messages;
		expect(mail?.envelope).toEqual({
			from: 'sam@seller.example',
			to: ['ana@example.com', 'audit@seller.example'],
		});
		expect(mail?.parsed).toMatchObject({
			from: '"Sam Seller" <sam@seller.example>',
			to: '"Ruiz, Ana" <ana@example.com>',
			subject: 'Größe über alles, in a subject long enough to be folded over more than one line 🚚',
			messageId: '<a1@seller.example>',
			html: '<p>Hello</p>',
		});
		expect(mail?.parsed.headers['reply-to']).toBe('team@seller.example');
		expect(mail?.raw.toString()).not.toContain('audit@seller.example');
	});

	it('goes over at most five connections, however many messages there are', async () => {
		const server = await serve();
		const transport = await connect(server);
		const mails = Array.from({ length: 40 }, (_, index) => mailTo(`p${index}@example.com`));
		const deliveries = await Promise.all(mails.map((mail) => transport.deliver(mail)));
		expect(deliveries.every(({ state }) => state === 'sent')).toBe(true);
		expect(new Set(server.messages.map(({ parsed }) => parsed.messageId)).size).toBe(40);
		expect(server.connections).toBeLessThanOrEqual(5);
	});

	it('goes with a login where the credential has one', async () => {
		const server = await serve({ user: 'sam', password: 'correct horse' });
		const transport = await connect(server, { user: 'sam', password: 'correct horse' });
		expect(await transport.deliver(mailTo('ana@example.com'))).toEqual({ state: 'sent' });
		expect(server.messages).toHaveLength(1);
	});
});

describe.each([
	['with pipelining', true],
	['without pipelining', false],
])('a refusal %s is failed and leaves the way open for the next', (_, pipelining) => {
	it.each([450, 550])('recipient refused with %i', async (refuse) => {
		const server = await serve({
			pipelining,
			faults: {
				recipient: (address) =>
					address === 'gone@example.com' ? { refuse, message: 'No such mailbox' } : undefined,
			},
		});
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('gone@example.com'))).toEqual({
			state: 'failed',
			reason: refuse < 500 ? 'smtp_try_later' : 'smtp_refused',
			detail: `${refuse} No such mailbox`,
			...(refuse < 500 && { retryIn: 300_000 }),
		});
		expect(await transport.deliver(mailTo('ana@example.com'))).toEqual({ state: 'sent' });
		expect(server.messages.map(({ envelope }) => envelope.to)).toEqual([['ana@example.com']]);
	});

	it.each([
		[421, 'smtp_closing'],
		[451, 'smtp_try_later'],
		[552, 'smtp_refused'],
		[554, 'smtp_refused'],
	])('message refused with %i is %s', async (refuse, reason) => {
		let refused = false;
		const server = await serve({
			pipelining,
			faults: {
				message: () => {
					if (refused) return undefined;
					refused = true;
					return { refuse };
				},
			},
		});
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason,
		});
		expect(await transport.deliver(mailTo('ana@example.com'))).toEqual({ state: 'sent' });
		expect(server.messages).toHaveLength(1);
	});

	it('connection lost before the message', async () => {
		const server = await serve({ pipelining, faults: { recipient: () => 'close' } });
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_unavailable',
		});
		expect(server.messages).toHaveLength(0);
	});

	it('no answer before the message', async () => {
		const server = await serve({ pipelining, faults: { recipient: () => 'silence' } });
		const transport = await connect(server, {}, 300);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_silent',
		});
	});
});

describe('a server that cannot be reached is failed', () => {
	it('nobody listens', async () => {
		const transport = await connect({ host: '127.0.0.1', port: await freePort() });
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_unavailable',
		});
	});

	it('unknown host', async () => {
		const transport = await connect({ host: 'mail.invalid', port: 25 });
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_unavailable',
		});
	});

	it('connection closed before the greeting', async () => {
		const server = await serve({ faults: { connection: () => 'close' } });
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_unavailable',
		});
	});

	it('no greeting', async () => {
		const server = await serve({ faults: { connection: () => 'silence' } });
		const transport = await connect(server, {}, 300);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_slow_greeting',
		});
	});

	it('TLS where the server speaks none', async () => {
		const server = await serve();
		const transport = await openSmtpTransport(
			{ host: server.host, port: server.port, secure: true },
			{ answerTimeout: 2_000, allowUnauthorizedCertificates: false },
		);
		running.unshift(transport);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_tls',
		});
		expect(server.messages).toHaveLength(0);
	});

	it('a server that takes no more connections says so with 421', async () => {
		const server = await serve({ faults: { connection: () => ({ refuse: 421 }) } });
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_closing',
			retryIn: 300_000,
		});
	});

	it('a login that fails for now is tried again with the next message', async () => {
		let refused = false;
		const server = await serve({
			user: 'sam',
			password: 'horse',
			faults: {
				login: () => {
					if (refused) return undefined;
					refused = true;
					return { refuse: 454 };
				},
			},
		});
		const transport = await connect(server, { user: 'sam', password: 'horse' });
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			reason: 'smtp_try_later',
		});
		expect(await transport.deliver(mailTo('ben@example.com'))).toEqual({ state: 'sent' });
	});

	it('a server that wants a login where the credential has none', async () => {
		const server = await serve({ user: 'sam', password: 'horse' });
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_auth',
		});
	});

	it('login refused: said without the password, and asked for only once', async () => {
		const server = await serve({ user: 'sam', password: 'correct horse' });
		const transport = await connect(server, { user: 'sam', password: 'wrong horse' });
		const delivery = await transport.deliver(mailTo('ana@example.com'));
		expect(delivery).toMatchObject({ state: 'failed', reason: 'smtp_auth' });
		expect(JSON.stringify(delivery)).not.toContain('horse');
		expect(await transport.deliver(mailTo('ben@example.com'))).toEqual(delivery);
		expect(server.connections).toBe(1);
	});
});

describe('after the message was handed over, silence is unknown', () => {
	it.each([
		['close', 'lost_after_handover'],
		['silence', 'silent_after_handover'],
	] as const)('%s after the whole message is %s', async (fault, reason) => {
		const server = await serve({ faults: { message: () => fault } });
		const transport = await connect(server, {}, 300);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'unknown',
			reason,
		});
		expect(server.messages).toHaveLength(1);
	});

	it('connection lost in the middle of the message', async () => {
		const server = await serve({ faults: { duringMessage: () => 'close' } });
		const transport = await connect(server);
		expect(
			await transport.deliver(mailTo('ana@example.com', { text: 'long\n'.repeat(100_000) })),
		).toMatchObject({ state: 'unknown', reason: 'lost_after_handover' });
	});
});

it('a connection that the server drops between two messages costs neither of them', async () => {
	const server = await serve({
		faults: {
			recipient: (address) =>
				address === 'second@example.com' && server.connections === 1 ? 'close' : undefined,
		},
	});
	const transport = await connect(server);
	expect(await transport.deliver(mailTo('first@example.com'))).toEqual({ state: 'sent' });
	expect(await transport.deliver(mailTo('second@example.com'))).toEqual({ state: 'sent' });
	expect(server.messages).toHaveLength(2);
	expect(server.connections).toBe(2);
});

it('a recipient in copy who is refused is named, the message is sent', async () => {
	const server = await serve({
		faults: {
			recipient: (address) => (address === 'copy@example.com' ? { refuse: 550 } : undefined),
		},
	});
	const transport = await connect(server);
	expect(
		await transport.deliver(
			mailTo('ana@example.com', { cc: [{ name: '', address: 'copy@example.com' }] }),
		),
	).toEqual({ state: 'sent', note: 'Refused for copy@example.com.' });
});

describe('over TLS', () => {
	const secured = async (server: RunningSmtpServer, secure: boolean, trust: boolean) => {
		const transport = await openSmtpTransport(
			{ host: server.host, port: server.port, secure },
			{ answerTimeout: 2_000, allowUnauthorizedCertificates: trust },
		);
		running.unshift(transport);
		return transport;
	};

	it.each([
		['starttls', false],
		['implicit', true],
	] as const)('%s: a certificate that nobody vouches for stops the mail', async (tls, secure) => {
		const server = await serve({ tls });
		const transport = await secured(server, secure, false);
		expect(await transport.deliver(mailTo('ana@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_tls',
			detail: expect.stringMatching(/certificate/i),
		});
		expect(server.messages).toHaveLength(0);
	});

	it.each([
		['starttls', false],
		['implicit', true],
	] as const)('%s: the mail goes out encrypted', async (tls, secure) => {
		const server = await serve({ tls });
		const transport = await secured(server, secure, true);
		expect(await transport.deliver(mailTo('ana@example.com'))).toEqual({ state: 'sent' });
		expect(server.messages.map((mail) => mail.secure)).toEqual([true]);
	});
});

describe('international addresses', () => {
	it('a domain goes out as Punycode, also where the server knows ASCII alone', async () => {
		const server = await serve({ utf8: false });
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('ana@bücher.example'))).toEqual({ state: 'sent' });
		const [mail] = server.messages;
		// The server reads Punycode and shows it in letters.
		expect(mail?.envelope.to).toEqual(['ana@bücher.example']);
		expect(mail?.raw.toString()).toContain('To: ana@xn--bcher-kva.example');
	});

	it('letters before the @ go out as they are where the server takes them', async () => {
		const server = await serve();
		const transport = await connect(server);
		expect(await transport.deliver(mailTo('zoë@bücher.example'))).toEqual({ state: 'sent' });
		expect(server.messages[0]?.envelope.to).toEqual(['zoë@bücher.example']);
		expect(server.messages[0]?.raw.toString()).toContain('To: zoë@bücher.example');
	});

	it('where the server does not take them the mail stays, and the next goes out', async () => {
		const server = await serve({ utf8: false });
		const transport = await connect(server);
		const refused = { state: 'failed', reason: 'smtputf8_missing' };
		expect(await transport.deliver(mailTo('zoë@example.com'))).toMatchObject(refused);
		expect(await transport.rehearse(mailTo('zoë@example.com'))).toMatchObject(refused);
		const copied = mailTo('ana@example.com', { bcc: [{ name: '', address: 'zoë@example.com' }] });
		expect(await transport.deliver(copied)).toMatchObject(refused);
		expect(await transport.deliver(mailTo('ana@example.com'))).toEqual({ state: 'sent' });
		expect(server.messages).toHaveLength(1);
	});

	it('a server that cannot be asked is reported as unreachable', async () => {
		const transport = await connect({ host: '127.0.0.1', port: await freePort() });
		expect(await transport.deliver(mailTo('zoë@example.com'))).toMatchObject({
			state: 'failed',
			reason: 'smtp_unavailable',
		});
	});
});

describe('attachments', () => {
	const content = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256));

	it('arrive byte for byte, under their names, beside text and HTML', async () => {
		const server = await serve();
		const transport = await connect(server);
		const attachments = [
			{ fileName: 'offer.pdf', mimeType: 'application/pdf', content },
			{ fileName: 'Größe „neu“.txt', mimeType: 'text/plain', content: Buffer.from('a\r\n.\nb ') },
		];
		const text = 'Hello Ana ';
		await transport.deliver(mailTo('ana@example.com', { text, html: '<p>Hello</p>', attachments }));
		expect(server.messages[0]?.parsed).toMatchObject({ text, html: '<p>Hello</p>', attachments });
	});

	it('a message that is too large for the server is refused as that', async () => {
		const server = await serve({ size: 20_000 });
		const transport = await connect(server);
		const large = { fileName: 'a.bin', mimeType: 'application/octet-stream' };
		const attachments = [{ ...large, content: Buffer.alloc(30_000, 1) }];
		expect(await transport.deliver(mailTo('ana@example.com', { attachments }))).toMatchObject({
			state: 'failed',
			reason: 'message_too_large',
		});
		expect(await transport.deliver(mailTo('ana@example.com'))).toEqual({ state: 'sent' });
	});
});
