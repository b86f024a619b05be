import { HostTurns, maxPerHost } from '../../../../nodes/shared/net/hostTurns';

const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

test('a third request to a host waits until one of two is done; another host does not wait', async () => {
	const turns = new HostTurns();
	const order: string[] = [];
	const first = await turns.take('a.example', 0);
	await turns.take('a.example', 0);
	const third = turns.take('a.example', 0).then(() => order.push('third'));
	await turns.take('b.example', 0);
	await later(20);
	order.push('first done');
	first();
	await third;
	expect(maxPerHost).toBe(2);
	expect(order).toEqual(['first done', 'third']);
});

test('giving a turn back twice counts once', async () => {
	const turns = new HostTurns();
	const first = await turns.take('a.example', 0);
	await turns.take('a.example', 0);
	first();
	first();
	await turns.take('a.example', 0);
	let isIn = false;
	void turns.take('a.example', 0).then(() => (isIn = true));
	await later(20);
	expect(isIn).toBe(false);
});

test('turns are given in the order they were asked for', async () => {
	const turns = new HostTurns();
	const order: number[] = [];
	await Promise.all(
		[1, 2, 3, 4, 5].map(async (number) => {
			const leave = await turns.take('a.example', 5);
			order.push(number);
			leave();
		}),
	);
	expect(order).toEqual([1, 2, 3, 4, 5]);
});

test('a host that asked for a rest gets it', async () => {
	const turns = new HostTurns();
	(await turns.take('a.example', 0))();
	turns.rest('a.example', 100);
	const started = performance.now();
	await turns.take('a.example', 0);
	expect(performance.now() - started).toBeGreaterThan(90);
});

test('who gives up waiting is passed over', async () => {
	const turns = new HostTurns();
	const first = await turns.take('a.example', 0);
	await turns.take('a.example', 0);
	const controller = new AbortController();
	const given = turns.take('a.example', 0, controller.signal);
	const next = turns.take('a.example', 0);
	controller.abort(new Error('stopped'));
	await expect(given).rejects.toThrow('stopped');
	first();
	await next;
	const stopped = AbortSignal.abort(new Error('stopped before'));
	await expect(turns.take('b.example', 0, stopped)).rejects.toThrow('stopped before');
});
