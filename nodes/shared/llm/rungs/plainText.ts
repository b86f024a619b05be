import type { Invalid } from '../ladder';
import { repairTurn } from './repair';
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

/** The same conversation with the wrong answer and what is wrong with it added. */
export function repairBody(body: RungBody, invalid: Invalid): RungBody {
	const { said, asked } = repairTurn(invalid);
	return {
		...body,
		messages: [
			...body.messages,
			{ role: 'assistant', content: said },
			{ role: 'user', content: asked },
		],
	};
}
