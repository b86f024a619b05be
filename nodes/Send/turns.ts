import { inParallel } from '../shared/parallel';

/**
 * Runs `work` over all inputs, at most `limit` at a time. Inputs with the same key take turns in their order, so that
 * two items with the same content never race each other. Results come in the order of the inputs; a rejection of `work`
 * rejects the whole.
 */
export async function inTurns<Input, Result>(
	inputs: Input[],
	limit: number,
	keyOf: (input: Input, index: number) => string,
	work: (input: Input, index: number) => Promise<Result>,
): Promise<Result[]> {
	const turns = new Map<string, Array<[number, Input]>>();
	inputs.forEach((input, index) => {
		const key = keyOf(input, index);
		const turn = turns.get(key);
		if (turn) turn.push([index, input]);
		else turns.set(key, [[index, input]]);
	});
	const results = new Array<Result>(inputs.length);
	await inParallel([...turns.values()], limit, async (turn) => {
		for (const [index, input] of turn) results[index] = await work(input, index);
	});
	return results;
}
