import type { ChatCompletion } from 'openai/resources/chat/completions';
import { z } from 'zod/v4';
import type { Usage } from '../contracts/usage';
import { SignoffError } from '../errors';
import type { StructuredAnswer, StructuredRequest } from './chatModel';
import { extractJson } from './extractJson';
import type { ModelHabits } from './memory';
import { jsonObjectRung } from './rungs/jsonObject';
import { jsonSchemaRung } from './rungs/jsonSchema';
import { plainTextRung, repairBody } from './rungs/plainText';
import type { Rung, RungBody } from './rungs/rung';
import { toolCallRung } from './rungs/toolCall';
import { withoutAbsent } from './strictSchema';

const ladder: readonly Rung[] = [jsonSchemaRung, toolCallRung, jsonObjectRung, plainTextRung];

/**
 * One call of the endpoint: its answer, or the failure when it refused the form that was asked for. Every other failure
 * rejects with a `SignoffError` and ends the ladder.
 */
export type Call = (body: RungBody) => Promise<ChatCompletion | SignoffError>;

/** An answer that is not what was asked for, and why. */
interface Invalid {
	problem: string;
	answer: string;
}

/** The message of a complete answer; an answer cut short or refused ends the ladder. */
function messageOf(completion: ChatCompletion) {
	const choice = completion.choices?.[0];
	if (!choice?.message) {
		throw new SignoffError('model_unavailable', 'The endpoint gave an answer without a message.');
	}
	if (choice.message.refusal) {
		throw new SignoffError('model_refused', choice.message.refusal.slice(0, 300));
	}
	if (choice.finish_reason === 'content_filter') {
		throw new SignoffError('model_refused', 'A content filter stopped the answer.');
	}
	if (choice.finish_reason === 'length') throw new SignoffError('model_truncated');
	return choice.message;
}

function check<T>(answer: string, schema: z.ZodType<T>): { value: T } | Invalid {
	const json = extractJson(answer);
	if (json === undefined) return { problem: 'There is no whole JSON object in it.', answer };
	const parsed = schema.safeParse(withoutAbsent(json, schema));
	if (parsed.success) return { value: parsed.data };
	return { problem: z.prettifyError(parsed.error), answer };
}

/**
 * Asks in one form after the other until an answer is whole and valid, starting with the form that worked before. A form
 * is left when the endpoint refuses it or its answer does not match; plain text gets one repair turn.
 */
export async function climbLadder<T>(
	request: StructuredRequest<T>,
	habits: ModelHabits,
	call: Call,
): Promise<StructuredAnswer<T>> {
	const usage: Usage = { inputTokens: 0, outputTokens: 0, calls: 0, ms: 0 };
	const startedAt = performance.now();
	let failure = new SignoffError('model_invalid_answer');

	const ask = async (
		rung: Rung,
		body: RungBody,
	): Promise<StructuredAnswer<T> | Invalid | undefined> => {
		usage.calls += 1;
		const completion = await call(body);
		if (completion instanceof SignoffError) {
			failure = completion;
			return undefined;
		}
		usage.inputTokens += completion.usage?.prompt_tokens ?? 0;
		usage.outputTokens += completion.usage?.completion_tokens ?? 0;
		const checked = check(rung.read(messageOf(completion)), request.schema);
		if ('problem' in checked) {
			failure = new SignoffError('model_invalid_answer', checked.problem.slice(0, 300));
			return checked;
		}
		habits.rung = rung.name;
		usage.ms = Math.round(performance.now() - startedAt);
		return { value: checked.value, model: completion.model, usage, rung: rung.name };
	};

	const known = ladder.findIndex((rung) => rung.name === habits.rung);
	for (const rung of ladder.slice(Math.max(known, 0))) {
		const body = rung.body(request);
		let answer = await ask(rung, body);
		if (answer && 'problem' in answer && rung === plainTextRung) {
			answer = await ask(rung, repairBody(body, answer.answer, answer.problem));
		}
		if (answer && 'value' in answer) return answer;
	}
	habits.rung = undefined;
	throw failure;
}
