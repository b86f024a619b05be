import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/**
 * How the server misbehaves at one step: it refuses with an SMTP reply code (4xx for now, 5xx for good), closes the
 * connection without a word, or never answers.
 */
export type SmtpFault = { refuse: number; message?: string } | 'close' | 'silence';

/**
 * Asked at each step; no fault means the step goes well. A test may change them while the server runs.
 *
 * - `connection`: before the greeting, given how many connections there have been (from 1).
 * - `login`: a user that would have been let in.
 * - `recipient`: RCPT TO, given the bare address.
 * - `message`: after the whole message has arrived, before the reply. With `close` and `silence` the message counts as
 *   received (it is in `messages`): exactly the case in which the client cannot know.
 * - `duringMessage`: at the first bytes of the message. It never counts as received.
 */
export interface SmtpFaults {
	connection?: (count: number) => SmtpFault | undefined;
	login?: (user: string) => SmtpFault | undefined;
	recipient?: (address: string) => SmtpFault | undefined;
	duringMessage?: (envelope: MailEnvelope) => 'close' | undefined;
	message?: (mail: ReceivedMail) => SmtpFault | undefined;
}

export interface MailEnvelope {
	from: string;
	to: string[];
}

/** `headers`: values by lower-case name, decoded, as text. `text` is the decoded plain-text part with `\n` line ends. */
export interface ParsedMail {
	from: string;
	to: string;
	subject: string;
	text: string;
	html: string;
	messageId: string;
	headers: Record<string, string>;
	attachments: Array<{ fileName?: string; mimeType: string; content: Buffer }>;
}

/** `raw`: the message as it came over the wire, dot-stuffing removed. `parsed` is missing with `parse: false`. */
export interface ReceivedMail {
	raw: Buffer;
	envelope: MailEnvelope;
	parsed: ParsedMail;
	/** Whether it came over TLS. */
	secure: boolean;
	receivedAt: Date;
}

/**
 * - `user`, `password`: when set, a client must log in with exactly these (plain text, no TLS).
 * - `parse`: false skips reading the messages, for benchmarks; `parsed` then throws.
 * - `pipelining`: false hides the PIPELINING extension.
 * - `tls`: offers STARTTLS, or speaks TLS from the start, with a self-signed certificate.
 * - `utf8`: false hides the SMTPUTF8 extension.
 * - `size`: bytes that a message may have (SIZE extension), refused after the message with 552.
 * - `port`: 0 or absent for any free one.
 */
export interface SmtpServerOptions {
	user?: string;
	password?: string;
	parse?: boolean;
	pipelining?: boolean;
	tls?: 'starttls' | 'implicit';
	utf8?: boolean;
	size?: number;
	port?: number;
	faults?: SmtpFaults;
}

export interface RunningSmtpServer {
	host: string;
	port: number;
	/** What the server has received, oldest first. */
	messages: ReceivedMail[];
	faults: SmtpFaults;
	/** Connections opened so far. */
	readonly connections: number;
	/** Forgets the messages and the connection count. */
	reset(): void;
	/** Waits until so many messages are there; rejects after `timeoutMs` (10 000 unless told). */
	waitForMessages(count: number, timeoutMs?: number): Promise<ReceivedMail[]>;
	/** Ends every open connection and stops listening. */
	close(): Promise<void>;
}

const asList = <Value>(value: Value | Value[] | undefined): Value[] =>
	value === undefined ? [] : Array.isArray(value) ? value : [value];

async function parseMail(raw: Buffer): Promise<ParsedMail> {
	const mail = await simpleParser(raw, { skipTextToHtml: true, skipHtmlToText: true });
	const headers = mail.headerLines.map(({ key, line }): [string, string] => [
		key,
		line.slice(line.indexOf(':') + 1).trim(),
	]);
	return {
		from: mail.from?.text ?? '',
		to: asList(mail.to)
			.map((address) => address.text)
			.join(', '),
		subject: mail.subject ?? '',
		text: mail.text ?? '',
		html: typeof mail.html === 'string' ? mail.html : '',
		messageId: mail.messageId ?? '',
		headers: Object.fromEntries(headers),
		attachments: mail.attachments.map(({ filename, contentType, content }) => ({
			fileName: filename,
			mimeType: contentType,
			content,
		})),
	};
}

function refusal(fault: { refuse: number; message?: string }): Error {
	return Object.assign(new Error(fault.message ?? 'Refused by the test'), {
		responseCode: fault.refuse,
	});
}

function envelopeOf(session: SMTPServerSession): MailEnvelope {
	const { mailFrom, rcptTo } = session.envelope;
	return {
		from: mailFrom ? mailFrom.address : '',
		to: rcptTo.map((recipient) => recipient.address),
	};
}

/** A real SMTP server on 127.0.0.1 that keeps what it receives and fails on request. Call `close()` when done. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<RunningSmtpServer> {
	const faults = options.faults ?? {};
	const messages: ReceivedMail[] = [];
	const sockets = new Map<number, Socket>();
	const waiting = new Set<() => void>();
	let connections = 0;

	/** Goes on with the step, or misbehaves as told. */
	const settle = (
		fault: SmtpFault | undefined,
		session: SMTPServerSession,
		proceed: (error?: Error) => void,
	): void => {
		if (fault === undefined) proceed();
		else if (fault === 'close') sockets.get(session.remotePort)?.destroy();
		else if (fault !== 'silence') proceed(refusal(fault));
	};

	const server = new SMTPServer({
		logger: false,
		disableReverseLookup: true,
		hidePIPELINING: options.pipelining === false,
		hideSMTPUTF8: options.utf8 === false,
		size: options.size,
		secure: options.tls === 'implicit',
		disabledCommands: [
			...(options.user === undefined ? ['AUTH'] : []),
			...(options.tls === 'starttls' ? [] : ['STARTTLS']),
		],
		authOptional: options.user === undefined,
		allowInsecureAuth: true,
		onConnect: (session, callback) =>
			settle(faults.connection?.(connections), session, (error) => callback(error)),
		onAuth: (auth, session, callback) => {
			if (auth.username !== options.user || auth.password !== options.password) {
				callback(Object.assign(new Error('Invalid login'), { responseCode: 535 }));
				return;
			}
			settle(faults.login?.(auth.username ?? ''), session, (error) =>
				error ? callback(error) : callback(null, { user: auth.username }),
			);
		},
		onRcptTo: (address, session, callback) =>
			settle(faults.recipient?.(address.address), session, (error) => callback(error)),
		onData: (stream, session, callback) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => {
				const first = chunks.push(chunk) === 1;
				if (first) settle(faults.duringMessage?.(envelopeOf(session)), session, () => {});
			});
			stream.on('end', () => {
				if (stream.sizeExceeded) {
					callback(
						refusal({ refuse: 552, message: '5.3.4 Message exceeds fixed maximum message size' }),
					);
					return;
				}
				void receive(Buffer.concat(chunks), session, callback);
			});
		},
	});

	async function receive(
		raw: Buffer,
		session: SMTPServerSession,
		callback: (error?: Error | null) => void,
	): Promise<void> {
		const envelope = envelopeOf(session);
		if (faults.duringMessage?.(envelope)) return;
		const received = { raw, envelope, secure: session.secure, receivedAt: new Date() };
		const mail: ReceivedMail =
			options.parse === false
				? Object.defineProperty(received as ReceivedMail, 'parsed', {
						get: () => {
							throw new Error('This server was started with parse: false.');
						},
					})
				: { ...received, parsed: await parseMail(raw) };
		const fault = faults.message?.(mail);
		if (fault === undefined || typeof fault === 'string') {
			messages.push(mail);
			for (const look of waiting) look();
		}
		settle(fault, session, (error) => callback(error));
	}

	// A client that vanishes in the middle is what the fault tests provoke; it must not end the test process.
	server.on('error', () => {});
	server.server.on('connection', (socket: Socket) => {
		connections += 1;
		const port = socket.remotePort ?? 0;
		sockets.set(port, socket);
		socket.once('close', () => sockets.delete(port));
	});
	server.listen(options.port ?? 0, '127.0.0.1');
	await once(server.server, 'listening');

	return {
		host: '127.0.0.1',
		port: (server.server.address() as AddressInfo).port,
		messages,
		faults,
		get connections() {
			return connections;
		},
		reset() {
			messages.length = 0;
			connections = 0;
		},
		async waitForMessages(count, timeoutMs = 10_000) {
			await new Promise<void>((resolve, reject) => {
				const look = (): void => {
					if (messages.length < count) return;
					stop();
					resolve();
				};
				const timer = setTimeout(() => {
					stop();
					reject(new Error(`Expected ${count} messages, have ${messages.length}.`));
				}, timeoutMs);
				const stop = (): void => {
					clearTimeout(timer);
					waiting.delete(look);
				};
				waiting.add(look);
				look();
			});
			return messages;
		},
		async close() {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			for (const socket of sockets.values()) socket.destroy();
			await closed;
		},
	};
}
