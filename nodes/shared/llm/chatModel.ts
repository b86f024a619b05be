import type { z } from 'zod/v4';
import type { RungName } from '../contracts/modelHabits';
import type { Usage } from '../contracts/usage';

export { rungNames, type RungName } from '../contracts/modelHabits';

/**
 * One question whose answer is data.
 *
 * - `name`: of the answer's form, letters, digits and `_` only (it becomes the schema's and the function's name).
 * - `schema`: what the answer must be; its root must be an object and it must not hold records of unknown keys.
 * - `maxTokens`: most tokens of the answer; absent leaves it to the endpoint. `temperature`: 0 to 2.
 */
export interface StructuredRequest<T> {
	name: string;
	system: string;
	user: string;
	schema: z.ZodType<T>;
	maxTokens?: number;
	temperature?: number;
	signal?: AbortSignal;
}

/** A whole and valid answer. `usage` sums all calls it took; `model` is the name the endpoint reports. */
export interface StructuredAnswer<T> {
	value: T;
	model: string;
	usage: Usage;
	rung: RungName;
}

/**
 * A language model that answers questions with data.
 *
 * `askStructured` rejects with a `SignoffError` and never resolves with half an answer: `model_auth`, `model_not_found`,
 * `model_rate_limited`, `model_unavailable`, `model_bad_request`, `model_truncated`, `model_refused`,
 * `model_invalid_answer`.
 */
export interface ChatModel {
	readonly model: string;
	askStructured<T>(request: StructuredRequest<T>): Promise<StructuredAnswer<T>>;
}
