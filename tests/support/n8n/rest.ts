import { randomUUID } from 'node:crypto';

export interface Owner {
	email: string;
	password: string;
}

/** A login cookie, and the browser id that it is bound to. */
export interface Session {
	browserId: string;
	cookie: string;
}

/** n8n's internal REST interface, as its editor uses it. */
export class RestClient {
	private readonly browserId: string;
	private cookie: string;

	/** With a session of another client nobody needs to sign in: n8n 2.40.7 refuses more than a few logins a minute. */
	constructor(
		private readonly baseUrl: string,
		{ browserId, cookie }: Session = { browserId: randomUUID(), cookie: '' },
	) {
		this.browserId = browserId;
		this.cookie = cookie;
	}

	get session(): Session {
		return { browserId: this.browserId, cookie: this.cookie };
	}

	/** @returns the `data` of the answer. @throws Error with status and message when n8n refuses. */
	async request<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer> {
		const response = await fetch(`${this.baseUrl}${path}`, {
			method,
			headers: {
				'browser-id': this.browserId,
				// n8n closes idle connections after five seconds, and on a busy machine the client learns that too late.
				connection: 'close',
				// On one machine packing and unpacking cost more than they save.
				'accept-encoding': 'identity',
				...(this.cookie === '' ? {} : { cookie: this.cookie }),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		this.keepCookie(response);
		const text = await response.text();
		if (!response.ok) {
			throw new Error(`${method} ${path}: HTTP ${response.status} ${text.slice(0, 500)}`);
		}
		const parsed: unknown = text === '' ? {} : JSON.parse(text);
		const isWrapped = typeof parsed === 'object' && parsed !== null && 'data' in parsed;
		return (isWrapped ? parsed.data : parsed) as Answer;
	}

	/** Makes the first start's owner account, or logs into it on a later start. */
	async signIn(owner: Owner): Promise<void> {
		const { userManagement } = await this.request<{
			userManagement: { showSetupOnFirstLoad: boolean };
		}>('GET', '/rest/settings');
		if (userManagement.showSetupOnFirstLoad) {
			const names = { firstName: 'Olivia', lastName: 'Owner' };
			await this.request('POST', '/rest/owner/setup', { ...owner, ...names });
		} else {
			const login = { emailOrLdapLoginId: owner.email, password: owner.password };
			await this.request('POST', '/rest/login', login);
		}
	}

	private keepCookie(response: Response): void {
		for (const header of response.headers.getSetCookie()) {
			if (header.startsWith('n8n-auth=')) this.cookie = header.split(';')[0] ?? '';
		}
	}
}
