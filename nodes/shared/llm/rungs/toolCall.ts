import { strictSchema } from '../strictSchema';
import type { Rung } from './rung';

/** A forced call of one function whose arguments are the answer. Nothing is executed. */
export const toolCallRung: Rung = {
	name: 'tool',
	body: (request) => ({
		messages: [
			{ role: 'system', content: request.system },
			{ role: 'user', content: request.user },
		],
		tools: [
			{
				type: 'function',
				function: {
					name: request.name,
					description: 'Gives the answer.',
					parameters: strictSchema(request.schema),
				},
			},
		],
		tool_choice: { type: 'function', function: { name: request.name } },
	}),
	read: (message) => {
		const call = message.tool_calls?.[0];
		// Some endpoints accept the request and answer in the text all the same.
		return call?.type === 'function' ? call.function.arguments : (message.content ?? '');
	},
};
