import { randomUUID } from 'node:crypto';

export interface Owner {
	email: string;
	password: string;
}

/** n8n's internal REST interface, as its editor uses it: a login cookie bound to one browser id. */
export class RestClient {
	private readonly browserId = randomUUID();
	private cookie = '';

	constructor(private readonly baseUrl: string) {}

	/** @returns the `data` of the answer. @throws Error with status and message when n8n refuses. */
	async request<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer> {
		const response = await fetchFresh(`${this.baseUrl}${path}`, {
			method,
			headers: {
				'browser-id': this.browserId,
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

/**
 * `fetch`, asked once more when a question that changes nothing met a connection that n8n was just closing: it closes idle
 * ones after five seconds, and on a busy machine the client learns that too late.
 */
async function fetchFresh(url: string, init: RequestInit): Promise<Response> {
	try {
		return await fetch(url, init);
	} catch (error) {
		const { code } = ((error as Error).cause ?? {}) as { code?: string };
		if (init.method !== 'GET' || code !== 'UND_ERR_SOCKET') throw error;
		return await fetch(url, init);
	}
}
