import { setTimeout } from 'node:timers/promises';
import { inParallel } from '../../../nodes/shared/parallel';

describe('working in parallel', () => {
	it('gives results in the order of the items and keeps to the limit', async () => {
		let running = 0;
		let most = 0;
		const results = await inParallel([30, 5, 20, 1, 10], 2, async (delay, index) => {
			most = Math.max(most, ++running);
			await setTimeout(delay);
			running--;
			return `${index}:${delay}`;
		});
		expect(results).toEqual(['0:30', '1:5', '2:20', '3:1', '4:10']);
		expect(most).toBe(2);
	});

	it('starts nothing more after a failure and throws the one of the lowest item', async () => {
		const started: number[] = [];
		const work = inParallel([20, 1, 1, 1, 1], 2, async (delay, index) => {
			started.push(index);
			await setTimeout(delay);
			throw new Error(`item ${index}`);
		});
		await expect(work).rejects.toThrow('item 0');
		expect(started).toEqual([0, 1]);
	});

	it('takes a limit that makes no sense as one at a time', async () => {
		expect(await inParallel([1, 2], Number.NaN, async (item) => item * 2)).toEqual([2, 4]);
		expect(await inParallel([], 0, async (item) => item)).toEqual([]);
	});
});
