import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RungName } from '../../../nodes/shared/llm/chatModel';

export type Json = Record<string, unknown>;

/** A question that reached a model service, read from that service's own form. */
export interface ApiCall {
	rung: RungName;
	model: string;
	system: string;
	user: string;
	path: string;
	headers: IncomingHttpHeaders;
	body: Json;
}

/** Something else than a good answer: the status with the service's own error, a body as it is, or a way to end. */
export interface ApiFailure {
	fails: true;
	status?: number;
	message?: string;
	/** Why the answer ends, in the service's own word; the text until then. */
	ending?: string;
	text?: string;
}

export const failing = (failure: Omit<ApiFailure, 'fails'>): ApiFailure => ({
	fails: true,
	...failure,
});

export function isFailure(value: unknown): value is ApiFailure {
	return typeof value === 'object' && value !== null && 'fails' in value;
}

export interface ApiOptions {
	apiKey: string;
	models: string[];
	/** A value, sent in the form asked for, or `failing(...)`. */
	answer(call: ApiCall): unknown;
}

export interface ModelApi {
	/** Without a path. */
	url: string;
	/** The questions that were well formed and came with the right key. */
	calls: ApiCall[];
	/** Everything that was refused, with the reason. */
	refused: string[];
	close(): Promise<void>;
}

/** Status, body and content type of an answer. */
export interface HttpAnswer {
	status: number;
	body: Json | string;
	type?: string;
}

/** Refusal of a request; the service gives it its own form. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

/** Refuses what the service's documentation does not name. */
export function allowOnly(value: Json, names: string[], where: string): void {
	const unknown = Object.keys(value).filter(
		(name) => value[name] !== undefined && !names.includes(name),
	);
	if (unknown.length > 0) throw new Refusal(400, `${where}: unknown field ${unknown.join(', ')}`);
}

export function need(condition: unknown, message: string, status = 400): asserts condition {
	if (!condition) throw new Refusal(status, message);
}

/** Walks through every schema inside a JSON schema. */
export function eachSchema(schema: Json, visit: (schema: Json) => void): void {
	visit(schema);
	const nested = [
		...Object.values((schema.properties ?? {}) as Json),
		schema.items,
		...((schema.anyOf ?? []) as unknown[]),
	];
	for (const part of nested) {
		if (typeof part === 'object' && part !== null) eachSchema(part as Json, visit);
	}
}

async function readJson(request: IncomingMessage): Promise<Json> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString('utf8');
	return text ? (JSON.parse(text) as Json) : {};
}

/** What one service does with a request: reads it strictly, and writes an answer or an error in its own form. */
export interface Service {
	read(request: {
		method: string;
		path: string;
		headers: IncomingHttpHeaders;
		body: Json;
	}): ApiCall;
	reply(call: ApiCall, value: unknown): HttpAnswer;
	error(status: number, message: string): HttpAnswer;
}

/** A server on a free port of 127.0.0.1 that speaks one service's interface. */
export async function startApi(service: Service, options: ApiOptions): Promise<ModelApi> {
	const calls: ApiCall[] = [];
	const refused: string[] = [];

	const answer = async (request: IncomingMessage): Promise<HttpAnswer> => {
		try {
			const { method = '', url: path = '', headers } = request;
			const call = service.read({ method, path, headers, body: await readJson(request) });
			calls.push(call);
			const value = await options.answer(call);
			if (isFailure(value) && value.status) {
				return service.error(value.status, value.message ?? `Scripted status ${value.status}.`);
			}
			return service.reply(call, value);
		} catch (error) {
			const { status, message } =
				error instanceof Refusal ? error : new Refusal(500, String(error));
			refused.push(message);
			return service.error(status, message);
		}
	};

	const server = createServer((request, response) => {
		void answer(request).then(({ status, body, type = 'application/json' }) => {
			response.writeHead(status, { 'content-type': type });
			response.end(typeof body === 'string' ? body : JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls,
		refused,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
