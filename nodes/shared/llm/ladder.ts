import { z } from 'zod/v4';
import type { Usage } from '../contracts/usage';
import { SignoffError } from '../errors';
import {
	rungNames,
	type RungName,
	type StructuredAnswer,
	type StructuredRequest,
} from './chatModel';
import { extractJson } from './extractJson';
import type { ModelHabits } from './memory';
import { withoutAbsent } from './strictSchema';

/** A complete answer in whatever form: `text` should be the JSON. Tokens are 0 where the endpoint does not report them. */
export interface Reply {
	text: string;
	model?: string;
	inputTokens: number;
	outputTokens: number;
}

/** An answer that is not what was asked for, and why. */
export interface Invalid {
	problem: string;
	answer: string;
}

/**
 * One call of the model in one form: its answer, or the failure when it refused that form. Every other failure rejects with
 * a `SignoffError` and ends the ladder. `repair`: the wrong answer before, which it is asked to put right.
 */
export type Ask = (rung: RungName, repair?: Invalid) => Promise<Reply | SignoffError>;

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
	call: Ask,
): Promise<StructuredAnswer<T>> {
	const usage: Usage = { inputTokens: 0, outputTokens: 0, calls: 0, ms: 0 };
	const startedAt = performance.now();
	let failure = new SignoffError('model_invalid_answer');

	const ask = async (
		rung: RungName,
		repair?: Invalid,
	): Promise<StructuredAnswer<T> | Invalid | undefined> => {
		usage.calls += 1;
		const reply = await call(rung, repair);
		if (reply instanceof SignoffError) {
			failure = reply;
			return undefined;
		}
		usage.inputTokens += reply.inputTokens;
		usage.outputTokens += reply.outputTokens;
		const checked = check(reply.text, request.schema);
		if ('problem' in checked) {
			failure = new SignoffError('model_invalid_answer', checked.problem.slice(0, 300));
			return checked;
		}
		habits.rung = rung;
		usage.ms = Math.round(performance.now() - startedAt);
		return { value: checked.value, model: reply.model ?? '', usage, rung };
	};

	const known = habits.rung ? rungNames.indexOf(habits.rung) : 0;
	for (const rung of rungNames.slice(known)) {
		let answer = await ask(rung);
		if (answer && 'problem' in answer && rung === 'text') answer = await ask(rung, answer);
		if (answer && 'value' in answer) return answer;
	}
	habits.rung = undefined;
	throw failure;
}
