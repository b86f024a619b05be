/**
 * Runs `work` over all inputs, at most `limit` at a time. Inputs with the same key take turns in their order, so that
 * two items with the same content never race each other. Results come in the order of the inputs; the first
 * rejection of `work` rejects the whole.
 */
export async function inTurns<Input, Result>(
	inputs: Input[],
	limit: number,
	keyOf: (input: Input, index: number) => string,
	work: (input: Input, index: number) => Promise<Result>,
): Promise<Result[]> {
	const turns = new Map<string, Array<{ input: Input; index: number }>>();
	inputs.forEach((input, index) => {
		const key = keyOf(input, index);
		const turn = turns.get(key);
		if (turn) turn.push({ input, index });
		else turns.set(key, [{ input, index }]);
	});
	const results = new Array<Result>(inputs.length);
	const waiting = turns.values();
	const worker = async (): Promise<void> => {
		for (const turn of waiting) {
			for (const { input, index } of turn) results[index] = await work(input, index);
		}
	};
	await Promise.all(Array.from({ length: Math.min(limit, turns.size) }, worker));
	return results;
}
