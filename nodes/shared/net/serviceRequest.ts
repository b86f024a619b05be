import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';

/** `body` goes out as UTF-8. `timeout`: milliseconds until the answer must be there. */
export interface ServiceRequest {
	method: IHttpRequestMethods;
	url: string;
	headers?: Record<string, string>;
	body?: string;
	timeout: number;
}

/** An answer of any status but 401. Header names are in lower case. */
export interface ServiceAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/**
 * Why there is no answer. `refused`: the service or its token server refused the credential. `notReached`: no connection
 * was made, so nothing has arrived. `lost`: the request may have arrived. `silent`: the same, and the time was up.
 */
export class ServiceFailure extends Error {
	override readonly name = 'ServiceFailure';

	constructor(
		readonly kind: 'refused' | 'notReached' | 'lost' | 'silent',
		message: string,
	) {
		super(message);
	}
}

/** Errors of n8n, of its HTTP client and of the network, one inside the other. */
interface NestedError {
	message?: string;
	code?: string;
	syscall?: string;
	httpCode?: string | number | null;
	response?: { status?: number };
	cause?: unknown;
	errors?: unknown;
}

/** No connection: name not found, nobody there, no way there, or a certificate that is refused (Node and OpenSSL codes). */
const notReachedCode =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS\w*|ERR_SSL\w*|CERT_\w+|UNABLE_TO\w+|DEPTH_ZERO\w+|SELF_SIGNED\w+|HOSTNAME_\w+)$/;

/** Codes of n8n's OAuth2 client for an answer of the token server. */
const tokenCodes = ['EAUTH', 'ESTATUS'];

/** What n8n says where it has no token to send, or was refused a new one after a 401 (2.40.7). */
const noToken =
	/^(?:OAuth credentials not connected|Failed to acquire OAuth2 access token|The credential .* needs to be reconnected)/;

const timedOutCode = /^(?:ETIMEDOUT|ECONNABORTED)$/;

function chainOf(error: unknown): NestedError[] {
	const chain: NestedError[] = [];
	for (
		let one = error as NestedError | undefined;
		one && typeof one === 'object' && chain.length < 5;
		one = one.cause as NestedError | undefined
	) {
		chain.push(one);
		if (Array.isArray(one.errors)) chain.push(...(one.errors as NestedError[]));
	}
	return chain;
}

function failureOf(error: unknown): ServiceFailure {
	const chain = chainOf(error);
	const message = chain[0]?.message ?? String(error);
	const has = (test: (one: NestedError) => boolean) => chain.some(test);
	// A refusal (4xx) of the service, or of its token server after a 401.
	if (has(({ httpCode, response }) => /^4\d\d$/.test(String(response?.status ?? httpCode)))) {
		return new ServiceFailure('refused', message);
	}
	if (has(({ code = '', message: said = '' }) => tokenCodes.includes(code) || noToken.test(said))) {
		return new ServiceFailure('refused', message);
	}
	if (has(({ code = '', syscall }) => notReachedCode.test(code) || syscall === 'connect')) {
		return new ServiceFailure('notReached', message);
	}
	const isTime = has(({ code = '' }) => timedOutCode.test(code));
	return new ServiceFailure(isTime ? 'silent' : 'lost', message);
}

/**
 * Asks a service with an OAuth2 credential of n8n, which renews the token by itself; n8n's proxy, TLS and SSRF settings
 * apply. Redirects are not followed. Rejects with a `ServiceFailure` alone; it holds nothing of the request, in which
 * the token is.
 */
export async function serviceRequest(
	context: IExecuteFunctions,
	credentialType: string,
	request: ServiceRequest,
): Promise<ServiceAnswer> {
	try {
		const answer = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			{
				...request,
				returnFullResponse: true,
				// n8n renews the token when it sees the 401 as an error.
				ignoreHttpStatusErrors: { ignore: true, except: [401] },
				disableFollowRedirect: true,
			},
		)) as { statusCode: number; headers: IDataObject; body: unknown };
		const { statusCode: status, headers, body } = answer;
		return {
			status,
			headers: Object.fromEntries(
				Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
			),
			body: typeof body === 'string' ? body : JSON.stringify(body ?? ''),
		};
	} catch (error) {
		throw failureOf(error);
	}
}
