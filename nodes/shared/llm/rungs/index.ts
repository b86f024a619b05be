import type { RungName } from '../chatModel';
import { jsonObjectRung } from './jsonObject';
import { jsonSchemaRung } from './jsonSchema';
import { plainTextRung } from './plainText';
import type { Rung } from './rung';
import { toolCallRung } from './toolCall';

/** How each form is asked for in Chat Completions. */
export const chatCompletionRungs: Record<RungName, Rung> = {
	json_schema: jsonSchemaRung,
	tool: toolCallRung,
	json_object: jsonObjectRung,
	text: plainTextRung,
};
