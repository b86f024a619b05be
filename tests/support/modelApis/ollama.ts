import {
	allowOnly,
	isFailure,
	need,
	startApi,
	type ApiOptions,
	type Json,
	type ModelApi,
} from './api';

/** Ollama's `POST /api/chat` as its reference describes it; the answer comes in lines of JSON. */
export async function startOllamaApi(options: ApiOptions): Promise<ModelApi> {
	return await startApi(
		{
			read: ({ method, path, headers, body }) => {
				need(method === 'POST' && path === '/api/chat', '404 page not found', 404);
				allowOnly(
					body,
					['model', 'messages', 'stream', 'format', 'options', 'keep_alive', 'tools', 'think'],
					'body',
				);
				need(
					options.models.includes(String(body.model)),
					`model '${String(body.model)}' not found`,
					404,
				);
				const messages = body.messages as Json[];
				for (const message of messages) {
					need(
						['system', 'user', 'assistant', 'tool'].includes(String(message.role)),
						`invalid role: ${String(message.role)}`,
					);
				}
				const { format } = body;
				const isSchema = typeof format === 'object' && format !== null;
				need(
					isSchema || format === undefined || format === 'json',
					'invalid format: expected "json"',
				);
				const said = (role: string) =>
					String(messages.find((message) => message.role === role)?.content ?? '');
				const tools = (body.tools ?? []) as Json[];
				return {
					rung: isSchema
						? 'json_schema'
						: tools.length > 0
							? 'tool'
							: format === 'json'
								? 'json_object'
								: 'text',
					model: String(body.model),
					system: said('system'),
					user: said('user'),
					path,
					headers,
					body,
				};
			},
			reply: (call, value) => {
				const failure = isFailure(value) ? value : undefined;
				const [tool] = (call.body.tools ?? []) as Array<{ function: Json }>;
				const content = failure ? (failure.text ?? '') : JSON.stringify(value);
				const head = { model: call.model, created_at: '2026-11-23T02:00:00.000000Z' };
				const half = Math.ceil(content.length / 2);
				const lines: Json[] =
					call.rung === 'tool' && !failure
						? [
								{
									...head,
									message: {
										role: 'assistant',
										content: '',
										tool_calls: [{ function: { name: tool?.function.name, arguments: value } }],
									},
									done: false,
								},
							]
						: [content.slice(0, half), content.slice(half)].map((part) => ({
								...head,
								message: { role: 'assistant', content: part },
								done: false,
							}));
				lines.push({
					...head,
					message: { role: 'assistant', content: '' },
					done: true,
					done_reason: failure?.ending ?? 'stop',
					total_duration: 1_000_000,
					prompt_eval_count: 1000,
					eval_count: 200,
				});
				return {
					status: 200,
					type: 'application/x-ndjson',
					body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
				};
			},
			error: (status, message) => ({ status, body: { error: message } }),
		},
		options,
	);
}
