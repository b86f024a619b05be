import { strictSchema } from '../strictSchema';
import type { Rung } from './rung';

/** Structured output: the endpoint makes the model follow the schema. */
export const jsonSchemaRung: Rung = {
	name: 'json_schema',
	body: (request) => ({
		messages: [
			{ role: 'system', content: request.system },
			{ role: 'user', content: request.user },
		],
		response_format: {
			type: 'json_schema',
			json_schema: { name: request.name, strict: true, schema: strictSchema(request.schema) },
		},
	}),
	read: (message) => message.content ?? '',
};
