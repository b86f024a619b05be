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
	'model messages system max_tokens temperature top_p top_k stop_sequences stream tools tool_choice output_config thinking metadata betas'.split(
		' ',
	);
/** Structured output at Anthropic knows no limits of numbers and lengths. */
const refusedKeywords = ['minimum', 'maximum', 'minLength', 'maxLength', 'multipleOf'];

function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	return (content as Json[]).map((block) => String(block.text ?? '')).join('');
}

function checkSchema(schema: Json): void {
	eachSchema(schema, (part) => {
		if (part.type === 'object') {
			need(
				part.additionalProperties === false,
				"output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false",
			);
		}
		const refused = refusedKeywords.find((keyword) => keyword in part);
		need(!refused, `output_config.format.schema: property '${refused}' is not supported`);
	});
}

/** Anthropic's Messages API as its reference describes it: `POST /v1/messages`. */
export async function startAnthropicApi(
	options: ApiOptions & { structuredOutput?: boolean },
): Promise<ModelApi> {
	return await startApi(
		{
			read: ({ method, path, headers, body }) => {
				need(headers['x-api-key'] === options.apiKey, 'invalid x-api-key', 401);
				need(headers['anthropic-version'], 'anthropic-version: header is required');
				need(method === 'POST' && path === '/v1/messages', `Not found: ${path}`, 404);
				allowOnly(body, fields, 'body');
				need(options.models.includes(String(body.model)), `model: ${String(body.model)}`, 404);
				need(Number(body.max_tokens) > 0, 'max_tokens: Field required');
				const messages = body.messages as Json[];
				messages.forEach(({ role }, place) =>
					need(
						role === (place % 2 === 0 ? 'user' : 'assistant'),
						`messages.${place}.role: roles must alternate between "user" and "assistant"`,
					),
				);
				const tools = (body.tools ?? []) as Json[];
				for (const tool of tools) {
					allowOnly(tool, ['name', 'description', 'input_schema', 'strict'], 'tools');
					need((tool.input_schema as Json)?.type === 'object', 'tools.input_schema.type: object');
				}
				const format = (body.output_config as Json | undefined)?.format as Json | undefined;
				if (format) {
					need(
						options.structuredOutput !== false,
						'output_config.format: structured output is not supported by this model',
					);
					allowOnly(format, ['type', 'schema'], 'output_config.format');
					checkSchema(format.schema as Json);
				}
				const choice = body.tool_choice as Json | undefined;
				if (choice)
					need(
						tools.some(({ name }) => name === choice.name),
						'tool_choice.name',
					);
				return {
					rung: format ? 'json_schema' : tools.length > 0 ? 'tool' : 'text',
					model: String(body.model),
					system: textOf(body.system ?? ''),
					user: textOf(messages[0]?.content),
					path,
					headers,
					body,
				};
			},
			reply: (call, value) => {
				const failure = isFailure(value) ? value : undefined;
				const tool = (call.body.tools as Json[] | undefined)?.[0];
				const content = failure
					? [{ type: 'text', text: failure.text ?? '' }]
					: call.rung === 'tool'
						? [{ type: 'tool_use', id: 'toolu_1', name: tool?.name, input: value }]
						: [{ type: 'text', text: JSON.stringify(value) }];
				return {
					status: 200,
					body: {
						id: 'msg_1',
						type: 'message',
						role: 'assistant',
						model: call.model,
						content,
						stop_reason: failure?.ending ?? (call.rung === 'tool' ? 'tool_use' : 'end_turn'),
						stop_sequence: null,
						usage: { input_tokens: 1200, output_tokens: 300 },
					},
				};
			},
			error: (status, message) => ({
				status,
				body: { type: 'error', error: { type: 'invalid_request_error', message } },
			}),
		},
		options,
	);
}
