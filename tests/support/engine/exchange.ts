import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { parse } from 'node:querystring';
import { Writable } from 'node:stream';

/** What a test sends to a waiting execution. A form is encoded and parsed the way n8n does it. */
export interface WebRequest {
	url: string;
	method?: 'GET' | 'POST' | 'HEAD';
	headers?: Record<string, string>;
	/** Sent as `application/x-www-form-urlencoded`. */
	form?: Record<string, string | string[]>;
	/** Sent as `application/json`. */
	json?: unknown;
}

/** What came back. `resumed`: this very request made the execution go on. */
export interface WebResponse {
	status: number;
	headers: Record<string, number | string | string[] | undefined>;
	body: string;
	/** The same as it came, for what is no text. */
	bytes: Buffer;
	resumed: boolean;
}

/** n8n reads no more form fields than this and drops the rest without a word. */
const maxFormFields = 1000;

/** The request as a node sees it: Node's own object with what Express and n8n's body parser add. */
export type NodeRequest = IncomingMessage & {
	originalUrl: string;
	path: string;
	query: Record<string, string>;
	params: Record<string, string>;
	contentType?: string;
	rawBody?: Buffer;
	body: unknown;
	ip: string;
};

export function incomingRequest({ url, method, headers, form, json }: WebRequest): NodeRequest {
	const { pathname, search, searchParams, host } = new URL(url);
	const encoded = encodeBody(form, json);
	const request = new IncomingMessage(new Socket());
	request.method = method ?? (encoded ? 'POST' : 'GET');
	request.url = `${pathname}${search}`;
	request.headers = {
		host,
		...(encoded && {
			'content-type': encoded.type,
			'content-length': String(encoded.rawBody.length),
		}),
		...lowerCaseKeys(headers),
	};
	return Object.assign(request, {
		originalUrl: `${pathname}${search}`,
		path: pathname,
		query: Object.fromEntries(searchParams),
		params: {},
		contentType: encoded?.type,
		rawBody: encoded?.rawBody,
		body: encoded?.body ?? {},
		ip: '127.0.0.1',
	});
}

function encodeBody(
	form: WebRequest['form'],
	json: unknown,
): { type: string; rawBody: Buffer; body: unknown } | undefined {
	if (form) {
		const pairs = Object.entries(form).flatMap(([name, values]) =>
			[values].flat().map((value): [string, string] => [name, value]),
		);
		const text = new URLSearchParams(pairs).toString();
		return {
			type: 'application/x-www-form-urlencoded',
			rawBody: Buffer.from(text),
			body: { ...parse(text, undefined, undefined, { maxKeys: maxFormFields }) },
		};
	}
	if (json === undefined) return undefined;
	const text = JSON.stringify(json);
	return { type: 'application/json', rawBody: Buffer.from(text), body: JSON.parse(text) };
}

function lowerCaseKeys(headers: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

/** Node's own response with the Express methods that nodes use; keeps what is written. */
export class RecordedResponse extends ServerResponse {
	private readonly chunks: Buffer[] = [];

	constructor(request: NodeRequest) {
		super(request);
		this.assignSocket(new Writable({ write: (_chunk, _encoding, done) => done() }) as Socket);
	}

	status(code: number): this {
		this.statusCode = code;
		return this;
	}

	set(name: string, value: string): this {
		return this.setHeader(name, value);
	}

	header(name: string, value: string): this {
		return this.setHeader(name, value);
	}

	type(contentType: string): this {
		return this.setHeader('content-type', contentType);
	}

	json(value: unknown): this {
		if (!this.hasHeader('content-type')) this.type('application/json; charset=utf-8');
		return this.end(JSON.stringify(value));
	}

	send(value: unknown): this {
		if (typeof value !== 'string' && !Buffer.isBuffer(value)) return this.json(value);
		if (!this.hasHeader('content-type')) this.type('text/html; charset=utf-8');
		return this.end(value);
	}

	override write(...parameters: unknown[]): boolean {
		this.keep(parameters[0]);
		return super.write(...(parameters as Parameters<ServerResponse['write']>));
	}

	override end(...parameters: unknown[]): this {
		this.keep(parameters[0]);
		return super.end(...(parameters as Parameters<ServerResponse['end']>));
	}

	/** What a client would have received. */
	received(resumed: boolean): WebResponse {
		const bytes = Buffer.concat(this.chunks);
		return {
			status: this.statusCode,
			headers: this.getHeaders(),
			body: bytes.toString(),
			bytes,
			resumed,
		};
	}

	private keep(chunk: unknown): void {
		if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk));
		else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
	}
}
