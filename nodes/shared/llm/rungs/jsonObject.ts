import type { Rung } from './rung';
import { systemWithSchema } from './schemaInWords';

/** JSON mode: the endpoint promises some JSON object, the words say which. */
export const jsonObjectRung: Rung = {
	name: 'json_object',
	body: (request) => ({
		messages: [
			{ role: 'system', content: systemWithSchema(request) },
			{ role: 'user', content: request.user },
		],
		response_format: { type: 'json_object' },
	}),
	read: (message) => message.content ?? '',
};
