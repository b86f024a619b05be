import { setTimeout as wait } from 'node:timers/promises';
import { inTurns } from '../../../nodes/Send/turns';

it('gives results in the order of the inputs, however long each takes', async () => {
	const results = await inTurns([30, 1, 15], 3, String, async (ms, index) => {
		await wait(ms);
		return `${index}:${ms}`;
	});
	expect(results).toEqual(['0:30', '1:1', '2:15']);
});

it('runs no more than the limit at a time', async () => {
	let running = 0;
	let most = 0;
	await inTurns(
		Array.from({ length: 20 }, (_, index) => index),
		4,
		String,
		async () => {
			most = Math.max(most, (running += 1));
			await wait(2);
			running -= 1;
		},
	);
	expect(most).toBe(4);
});

it('lets inputs with the same key follow each other', async () => {
	const order: string[] = [];
	await inTurns(
		['slow', 'other', 'slow'],
		5,
		(key) => key,
		async (key, index) => {
			order.push(`start ${index}`);
			await wait(key === 'slow' ? 10 : 1);
			order.push(`end ${index}`);
		},
	);
	expect(order.indexOf('start 2')).toBeGreaterThan(order.indexOf('end 0'));
});

it('handles no inputs', async () => {
	expect(await inTurns([], 5, String, async () => 1)).toEqual([]);
});

it('rejects when the work does', async () => {
	await expect(
		inTurns([1], 5, String, async () => await Promise.reject(new Error('no'))),
	).rejects.toThrow('no');
});
