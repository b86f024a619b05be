import fc from 'fast-check';
import {
	interleave,
	median,
	milliseconds,
	runBenchmark,
	summarize,
	type Benchmark,
	type Side,
} from '../../bench/harness';

describe('median', () => {
	it.each([
		[[7], 7],
		[[3, 1, 2], 2],
		[[4, 1, 3, 2], 2.5],
		[[100, 1, 1, 1, 1], 1],
	])('of %j is %d', (values, middle) => {
		expect(median(values)).toBe(middle);
	});

	it('has as many values below as above, in any order, and leaves the list alone', () => {
		const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
		fc.assert(
			fc.property(values, (list) => {
				const before = [...list];
				const middle = median(list);
				expect(list).toEqual(before);
				expect(list.filter((value) => value < middle).length).toBeLessThanOrEqual(list.length / 2);
				expect(list.filter((value) => value > middle).length).toBeLessThanOrEqual(list.length / 2);
			}),
		);
	});

	it.each([[[]], [[1, Number.NaN]], [[Infinity]]])('of %j is refused', (values) => {
		expect(() => median(values)).toThrow();
	});
});

it('both sides take turns and begin equally often', () => {
	expect(interleave(3)).toEqual(['ours', 'reference', 'reference', 'ours', 'ours', 'reference']);
	expect(interleave(0)).toEqual([]);
});

it('the ratio is ours divided by the reference', () => {
	const about = { name: 'send 200', unit: 'messages/s', n: 200 };
	expect(summarize(about, { ours: [60, 50, 70], reference: [6, 5, 7] })).toEqual({
		...about,
		ours: 60,
		reference: 6,
		ratio: 10,
	});
	expect(() => summarize(about, { ours: [1], reference: [0] })).toThrow('above zero');
});

function recorded(change: Partial<Benchmark> = {}): { benchmark: Benchmark; steps: string[] } {
	const steps: string[] = [];
	let figure = 0;
	const step = (name: string) => async () => {
		steps.push(name);
		return (figure += 1);
	};
	const silent = (name: string) => async () => {
		steps.push(name);
	};
	const benchmark: Benchmark = {
		name: 'example',
		unit: 'ms',
		n: 1,
		better: 'lower',
		repetitions: 2,
		setup: silent('setup'),
		ours: step('ours'),
		reference: step('reference'),
		teardown: silent('teardown'),
		...change,
	};
	return { benchmark, steps };
}

it('a run sets up, warms up, measures in turns and tears down; the warm-up does not count', async () => {
	const { benchmark, steps } = recorded();
	const seen: Array<[Side, number, boolean]> = [];
	const result = await runBenchmark(benchmark, (...measured) => seen.push(measured));
	expect(steps).toEqual([
		'setup',
		...['ours', 'reference'],
		...['ours', 'reference', 'reference', 'ours'],
		'teardown',
	]);
	expect(seen.map(([, , isWarmUp]) => isWarmUp)).toEqual([true, true, false, false, false, false]);
	expect(result).toMatchObject({ ours: (3 + 6) / 2, reference: (4 + 5) / 2 });
});

it('a run that fails is torn down all the same', async () => {
	const { benchmark, steps } = recorded({
		reference: async () => await Promise.reject(new Error('server gone')),
	});
	await expect(runBenchmark(benchmark)).rejects.toThrow('server gone');
	expect(steps.at(-1)).toBe('teardown');
});

it('milliseconds measures the time of the work', async () => {
	const time = await milliseconds(async () => await new Promise((done) => setTimeout(done, 30)));
	expect(time).toBeGreaterThanOrEqual(29);
	expect(time).toBeLessThan(5_000);
});
