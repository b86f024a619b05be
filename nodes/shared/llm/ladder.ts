import type { z } from 'zod/v4';
import type { Usage } from '../contracts/usage';
import { SignoffError } from '../errors';
import {
	rungNames,
	type RungName,
	type StructuredAnswer,
	type StructuredRequest,
} from './chatModel';
import { describeAnswer, describeMismatch } from './describeAnswer';
import { extractJson } from './extractJson';
import type { HabitStore, Memory } from './memory';
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

function check<T>(answer: string, request: StructuredRequest<T>): { value: T } | Invalid {
	const json = extractJson(answer);
	if (json === undefined) return { problem: describeAnswer(answer, request), answer };
	const parsed = request.schema.safeParse(withoutAbsent(json, request.schema));
	if (parsed.success) return { value: parsed.data };
	return { problem: describeMismatch(answer, request, json, parsed.error as z.ZodError), answer };
}

/** The form to begin with, the ones below it, and then, for an endpoint that has changed, the ones above. */
function orderFrom(rung: RungName): RungName[] {
	const start = rungNames.indexOf(rung);
	return [...rungNames.slice(start), ...rungNames.slice(0, start)];
}

/**
 * Asks in one form after the other until an answer is whole and valid, starting with the form that is known to work. A form
 * is left when the endpoint refuses it or its answer does not match; plain text gets one repair turn. What worked is noted in
 * `memory`.
 */
async function climbLadder<T>(
	request: StructuredRequest<T>,
	memory: Memory,
	call: Ask,
): Promise<StructuredAnswer<T>> {
	const usage: Usage = { inputTokens: 0, outputTokens: 0, calls: 0, ms: 0 };
	const startedAt = performance.now();
	const invalid: RungName[] = [];
	let failure = new SignoffError('model_invalid_answer');

	const ask = async (
		rung: RungName,
		repair?: Invalid,
	): Promise<StructuredAnswer<T> | Invalid | undefined> => {
		usage.calls += 1;
		const reply = await call(rung, repair);
		if (reply instanceof SignoffError) {
			failure = reply;
			memory.refused(rung);
			return undefined;
		}
		usage.inputTokens += reply.inputTokens;
		usage.outputTokens += reply.outputTokens;
		const checked = check(reply.text, request);
		if ('problem' in checked) {
			failure = new SignoffError('model_invalid_answer', checked.problem.slice(0, 300));
			return checked;
		}
		memory.succeeded(rung, invalid);
		usage.ms = Math.round(performance.now() - startedAt);
		return { value: checked.value, model: reply.model ?? '', usage, rung };
	};

	for (const rung of orderFrom(memory.rung ?? memory.firstRung)) {
		let answer = await ask(rung);
		if (answer && 'problem' in answer && rung === 'text') answer = await ask(rung, answer);
		if (answer && 'value' in answer) return answer;
		if (answer) invalid.push(rung);
	}
	throw failure;
}

/** What a ladder begins with and hands on: what is known of `model`, and where other processes find it. */
export interface Known {
	model: string;
	memory: Memory;
	store?: HabitStore;
}

/** Climbs with what was learned before, in this process or another, and hands on what is learned now. */
export async function askWithMemory<T>(
	request: StructuredRequest<T>,
	{ model, memory, store }: Known,
	call: Ask,
): Promise<StructuredAnswer<T>> {
	await memory.recall(store);
	const climb = async () => await climbLadder(request, memory, call);
	const answer = await memory.inTurn(climb, request.signal);
	await memory.keep(store);
	// Some endpoints do not say which model answered.
	return { ...answer, model: answer.model || model };
}
