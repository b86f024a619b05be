import type { Rung, RungBody } from './rung';
import { systemWithSchema } from './schemaInWords';

/** Plain text, for endpoints that know nothing of structured answers. */
export const plainTextRung: Rung = {
	name: 'text',
	body: (request) => ({
		messages: [
			{ role: 'system', content: systemWithSchema(request) },
			{ role: 'user', content: request.user },
		],
	}),
	read: (message) => message.content ?? '',
};

/** The same conversation with the wrong answer and what is wrong with it added: the one repair turn. */
export function repairBody(body: RungBody, answer: string, problem: string): RungBody {
	return {
		...body,
		messages: [
			...body.messages,
			{ role: 'assistant', content: answer || '(empty)' },
			{
				role: 'user',
				content: `That is not the JSON object asked for: ${problem} Answer again with the whole JSON object and nothing else.`,
			},
		],
	};
}
