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

/** Gemini's schema is a part of OpenAPI 3.0. */
const schemaFields =
	'type format title description nullable enum items maxItems minItems properties required minProperties maxProperties minLength maxLength pattern example anyOf propertyOrdering default minimum maximum'.split(
		' ',
	);

function partsText(content: Json | undefined): string {
	return ((content?.parts ?? []) as Json[]).map(({ text }) => String(text ?? '')).join('');
}

function checkSchema(schema: Json): void {
	eachSchema(schema, (part) => allowOnly(part, schemaFields, 'Invalid JSON payload: schema'));
}

/** Gemini's `POST /v1beta/models/{model}:generateContent` as its reference describes it. */
export async function startGeminiApi(options: ApiOptions): Promise<ModelApi> {
	return await startApi(
		{
			read: ({ method, path, headers, body }) => {
				need(
					headers['x-goog-api-key'] === options.apiKey,
					'API key not valid. Please pass a valid API key.',
				);
				const model = /^\/v1beta\/models\/([\w.-]+):generateContent$/.exec(path)?.[1] ?? '';
				need(method === 'POST' && options.models.includes(model), `${path} is not found`, 404);
				allowOnly(
					body,
					[
						'contents',
						'systemInstruction',
						'generationConfig',
						'safetySettings',
						'tools',
						'toolConfig',
					],
					'body',
				);
				const contents = body.contents as Json[];
				for (const { role } of contents) {
					need(role === 'user' || role === 'model', 'Please use a valid role: user, model.');
				}
				const config = (body.generationConfig ?? {}) as Json;
				if (config.responseSchema) {
					need(
						config.responseMimeType === 'application/json',
						'responseMimeType: application/json',
					);
					checkSchema(config.responseSchema as Json);
				}
				const tools = (body.tools ?? []) as Array<{ functionDeclarations: Json[] }>;
				for (const { functionDeclarations } of tools) {
					for (const { parameters } of functionDeclarations) checkSchema(parameters as Json);
				}
				return {
					rung: config.responseSchema ? 'json_schema' : tools.length > 0 ? 'tool' : 'text',
					model,
					system: partsText(body.systemInstruction as Json),
					user: partsText(contents[0]),
					path,
					headers,
					body,
				};
			},
			reply: (call, value) => {
				const failure = isFailure(value) ? value : undefined;
				const [tool] = (call.body.tools ?? []) as Array<{ functionDeclarations: Json[] }>;
				const part = failure
					? { text: failure.text ?? '' }
					: call.rung === 'tool'
						? { functionCall: { name: tool?.functionDeclarations[0]?.name, args: value } }
						: { text: JSON.stringify(value) };
				return {
					status: 200,
					body: {
						candidates: [
							{
								content: { role: 'model', parts: [part] },
								finishReason: failure?.ending ?? 'STOP',
								index: 0,
							},
						],
						usageMetadata: {
							promptTokenCount: 1100,
							candidatesTokenCount: 250,
							totalTokenCount: 1350,
						},
						modelVersion: call.model,
					},
				};
			},
			error: (status, message) => ({
				status,
				body: { error: { code: status, message, status: 'INVALID_ARGUMENT' } },
			}),
		},
		options,
	);
}
