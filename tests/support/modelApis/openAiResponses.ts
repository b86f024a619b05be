import {
	allowOnly,
	eachSchema,
	isFailure,
	need,
	startApi,
	type ApiOptions,
	type Json,
	type ModelApi,
} from './api';

const fields =
	'model input instructions text tools tool_choice temperature top_p max_output_tokens stream store metadata parallel_tool_calls reasoning include previous_response_id truncation user'.split(
		' ',
	);

function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	return ((content ?? []) as Json[]).map(({ text }) => String(text ?? '')).join('');
}

/** OpenAI's Responses API, which n8n's OpenAI Chat Model uses unless told otherwise: `POST /v1/responses`. */
export async function startOpenAiResponsesApi(options: ApiOptions): Promise<ModelApi> {
	return await startApi(
		{
			read: ({ method, path, headers, body }) => {
				need(
					headers.authorization === `Bearer ${options.apiKey}`,
					'Incorrect API key provided.',
					401,
				);
				need(method === 'POST' && path === '/v1/responses', `Unknown path ${path}`, 404);
				allowOnly(body, fields, 'body');
				need(
					options.models.includes(String(body.model)),
					`The model '${String(body.model)}' does not exist`,
					404,
				);
				const input = body.input as Json[];
				const format = (body.text as Json | undefined)?.format as Json | undefined;
				if (format?.type === 'json_schema') {
					allowOnly(format, ['type', 'name', 'description', 'schema', 'strict'], 'text.format');
					if (format.strict) {
						eachSchema(format.schema as Json, (part) => {
							if (part.type !== 'object') return;
							need(
								part.additionalProperties === false,
								"Invalid schema: 'additionalProperties' is required to be supplied and to be false.",
							);
						});
					}
				}
				const said = (roles: string[]) =>
					textOf(input.find(({ role }) => roles.includes(String(role)))?.content);
				const tools = (body.tools ?? []) as Json[];
				return {
					rung:
						format?.type === 'json_schema'
							? 'json_schema'
							: tools.length > 0
								? 'tool'
								: format?.type === 'json_object'
									? 'json_object'
									: 'text',
					model: String(body.model),
					system: said(['system', 'developer']),
					user: said(['user']),
					path,
					headers,
					body,
				};
			},
			reply: (call, value) => {
				const failure = isFailure(value) ? value : undefined;
				const [tool] = (call.body.tools ?? []) as Json[];
				const output =
					call.rung === 'tool' && !failure
						? {
								type: 'function_call',
								id: 'fc_1',
								call_id: 'call_1',
								name: tool?.name,
								arguments: JSON.stringify(value),
								status: 'completed',
							}
						: {
								type: 'message',
								id: 'msg_1',
								role: 'assistant',
								status: 'completed',
								content: [
									{
										type: 'output_text',
										text: failure ? (failure.text ?? '') : JSON.stringify(value),
										annotations: [],
									},
								],
							};
				return {
					status: 200,
					body: {
						id: 'resp_1',
						object: 'response',
						created_at: 1_795_000_000,
						status: failure?.ending ? 'incomplete' : 'completed',
						incomplete_details: failure?.ending ? { reason: failure.ending } : null,
						error: null,
						model: call.model,
						output: [output],
						usage: {
							input_tokens: 1300,
							input_tokens_details: { cached_tokens: 0 },
							output_tokens: 350,
							output_tokens_details: { reasoning_tokens: 0 },
							total_tokens: 1650,
						},
					},
				};
			},
			error: (status, message) => ({
				status,
				body: { error: { message, type: 'invalid_request_error', param: null, code: null } },
			}),
		},
		options,
	);
}
