import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as the service got it: every byte, and the thread it was to go into. */
export interface TakenMessage {
	raw: string;
	threadId?: string;
	path: string;
}

/** What the service does instead of taking the message. */
export type ServiceFault =
	| { status: number; body?: unknown; headers?: Record<string, string> }
	| 'closeBefore'
	| 'closeAfter'
	| 'closeMidAnswer'
	| 'silence';

export interface MailServiceServer {
	url: string;
	taken: TakenMessage[];
	/** Requests that were not as the service's documentation says, each with what was wrong. */
	complaints: string[];
	/** Method and path of every request, oldest first. */
	requests: string[];
	/** The only access token that is let in. */
	accessToken: string;
	/** Whether the refresh token is still good. */
	refreshes: boolean;
	/** Addresses that the Gmail account may use, by verification status. */
	sendAs: Array<{ sendAsEmail: string; isPrimary?: boolean; verificationStatus?: string }>;
	fault?: (count: number) => ServiceFault | undefined;
	checkFault?: () => ServiceFault | undefined;
	close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/**
 * Gmail, Microsoft Graph and their token server in one, on 127.0.0.1, as strict as the real ones or stricter: path, method,
 * content type, members and encoding must be exactly as documented, else the answer is 400.
 */
export async function startMailService(): Promise<MailServiceServer> {
	let count = 0;
	const server = createServer((request, response) => void answer(request, response));
	const state: MailServiceServer = {
		url: '',
		taken: [],
		complaints: [],
		requests: [],
		accessToken: 'good-access-token',
		refreshes: true,
		sendAs: [{ sendAsEmail: 'sam@seller.example', isPrimary: true }],
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};

	const reply = (response: ServerResponse, status: number, body?: unknown, headers = {}): void => {
		const type = { 'content-type': 'application/json; charset=UTF-8' };
		response.writeHead(status, body === undefined ? headers : { ...type, ...headers });
		response.end(body === undefined ? undefined : JSON.stringify(body));
	};

	const complain = (response: ServerResponse, what: string): void => {
		state.complaints.push(what);
		reply(response, 400, { error: { code: 400, message: `Invalid: ${what}` } });
	};

	const misbehave = (fault: ServiceFault, response: ServerResponse): void => {
		if (fault === 'closeBefore' || fault === 'closeAfter') response.destroy();
		else if (fault === 'closeMidAnswer') {
			response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
			response.write('{"id":');
			setTimeout(() => response.destroy(), 20);
		} else if (fault !== 'silence') {
			reply(response, fault.status, fault.body ?? { error: { message: 'As told' } }, fault.headers);
		}
	};

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = '', url = '', headers } = request;
		state.requests.push(`${method} ${url}`);
		if (url === '/token') return renew(response, await bodyOf(request));
		if (headers.authorization !== `Bearer ${state.accessToken}`) {
			await bodyOf(request);
			return reply(response, 401, { error: { code: 401, message: 'Invalid Credentials' } });
		}
		if (method === 'GET') return check(url, response);
		count += 1;
		const fault = state.fault?.(count);
		if (fault === 'closeBefore') return misbehave(fault, response);
		const message = read(url, method, headers['content-type'] ?? '', await bodyOf(request));
		if (typeof message === 'string') return complain(response, message);
		const isTaken = fault === undefined || typeof fault === 'string';
		if (isTaken) state.taken.push({ ...message, path: url });
		if (fault) return misbehave(fault, response);
		if (url.includes('sendMail')) return reply(response, 202);
		const id = `m${state.taken.length}`;
		reply(response, 200, { id, threadId: message.threadId ?? `t${id}`, labelIds: ['SENT'] });
	}

	function renew(response: ServerResponse, body: string): void {
		const form = new URLSearchParams(body);
		const isAsked =
			form.get('grant_type') === 'refresh_token' && form.get('refresh_token') === 'refresh-me';
		if (!isAsked || !state.refreshes) return reply(response, 400, { error: 'invalid_grant' });
		reply(response, 200, {
			...{ access_token: state.accessToken, token_type: 'Bearer', expires_in: 3600 },
		});
	}

	function check(url: string, response: ServerResponse): void {
		const fault = state.checkFault?.();
		if (fault) return misbehave(fault, response);
		if (url === '/gmail/v1/users/me/settings/sendAs') {
			return reply(response, 200, { sendAs: state.sendAs });
		}
		if (/^\/v1\.0\/(me|users\/[^/]+)\/mailFolders\/drafts\?\$select=id$/.test(url)) {
			return reply(response, 200, { id: 'drafts' });
		}
		complain(response, `GET ${url}`);
	}

	server.listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return state;
}

/** The message in a request, or what is wrong with the request. */
function read(
	url: string,
	method: string,
	type: string,
	body: string,
): { raw: string; threadId?: string } | string {
	if (method !== 'POST') return `method ${method}`;
	if (url === '/gmail/v1/users/me/messages/send') return readJson(type, body);
	if (url === '/upload/gmail/v1/users/me/messages/send?uploadType=multipart') {
		return readUpload(type, body);
	}
	if (!/^\/v1\.0\/(me|users\/[^/]+)\/sendMail$/.test(url)) return `path ${url}`;
	if (type !== 'text/plain') return `content type ${type}`;
	const raw = Buffer.from(body, 'base64');
	return raw.toString('base64') === body ? { raw: raw.toString('utf8') } : 'not base64';
}

function readJson(type: string, body: string): ReturnType<typeof read> {
	if (type !== 'application/json') return `content type ${type}`;
	const { raw, threadId, ...others } = JSON.parse(body) as { raw: string; threadId?: string };
	if (Object.keys(others).length > 0) return `members ${Object.keys(others).join()}`;
	const bytes = Buffer.from(raw, 'base64url');
	return bytes.toString('base64url') === raw
		? { raw: bytes.toString('utf8'), threadId }
		: 'not base64url';
}

/** RFC 2387: the metadata first, then the message as it is. */
function readUpload(type: string, body: string): ReturnType<typeof read> {
	const [, boundary] = /^multipart\/related; boundary="([\w-]+)"$/.exec(type) ?? [];
	if (!boundary) return `content type ${type}`;
	const parts = body.split(`--${boundary}`);
	if (parts.length !== 4 || parts[0] !== '' || parts[3] !== '--\r\n') return 'parts';
	const [, metadata = '', message = ''] = parts;
	const json = /^\r\nContent-Type: application\/json; charset=UTF-8\r\n\r\n(.*)\r\n$/s.exec(
		metadata,
	);
	const raw = /^\r\nContent-Type: message\/rfc822\r\n\r\n(.*)\r\n$/s.exec(message);
	if (!json || !raw) return 'part headers';
	return { raw: raw[1] ?? '', ...(JSON.parse(json[1] ?? '{}') as { threadId?: string }) };
}
