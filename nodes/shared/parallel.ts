/**
 * Runs `work` for every item, at most `limit` at a time, and gives the results in the order of the items. After the first
 * rejection no further item is started; what runs is waited for, then the rejection of the lowest item is thrown.
 */
export async function inParallel<Item, Result>(
	items: readonly Item[],
	limit: number,
	work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
	const results = new Array<Result>(items.length);
	const failures = new Map<number, unknown>();
	let next = 0;
	const worker = async () => {
		while (next < items.length && failures.size === 0) {
			const index = next++;
			try {
				results[index] = await work(items[index] as Item, index);
			} catch (error) {
				failures.set(index, error);
			}
		}
	};
	const workers = Math.max(1, Math.min(Math.floor(limit) || 1, items.length));
	await Promise.all(Array.from({ length: workers }, worker));
	if (failures.size > 0) await Promise.reject(failures.get(Math.min(...failures.keys())));
	return results;
}
