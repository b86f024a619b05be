/**
 * One side-by-side benchmark, in a file of its own that exports it as `benchmark`.
 *
 * - `name`: `subject (variant)`; `unit`: what the figures are in; `n`: how many things one measurement covers.
 * - `better`: whether a higher or a lower figure is better.
 * - `ours`, `reference`: one measurement each, as a figure in `unit`. They do the same work on the same ground.
 * - `setup` runs once before, `teardown` once after, also when `setup` or a measurement failed.
 * - `repetitions`: measurements that count, for each side; 5 unless told.
 * - `notes`: what else is worth saying afterwards.
 */
export interface Benchmark {
	name: string;
	unit: string;
	n: number;
	better: 'higher' | 'lower';
	repetitions?: number;
	setup(): Promise<void>;
	ours(): Promise<number>;
	reference(): Promise<number>;
	teardown(): Promise<void>;
	notes?(): string[];
}

/** `ours` and `reference` are medians; `ratio` is ours divided by reference. */
export interface BenchmarkResult {
	name: string;
	unit: string;
	ours: number;
	reference: number;
	ratio: number;
	n: number;
}

export type Side = 'ours' | 'reference';

const usualRepetitions = 5;

/** The middle value, or the mean of the two middle ones. Throws on an empty list and on figures that are not finite. */
export function median(values: number[]): number {
	if (values.length === 0) throw new Error('A median needs at least one value.');
	if (!values.every(Number.isFinite)) throw new Error(`Not all finite: ${values.join(', ')}`);
	const sorted = values.toSorted((left, right) => left - right);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle]!;
	return sorted.length % 2 === 1 ? upper : (sorted[middle - 1]! + upper) / 2;
}

/**
 * The order of measurements: the sides alternate, and who begins alternates too, so that a machine that warms up or gets
 * busier treats both alike.
 */
export function interleave(repetitions: number): Side[] {
	return Array.from({ length: repetitions }, (_, index): Side[] =>
		index % 2 === 0 ? ['ours', 'reference'] : ['reference', 'ours'],
	).flat();
}

/** Medians and ratio of what was measured. Throws where a ratio would mean nothing. */
export function summarize(
	{ name, unit, n }: Pick<Benchmark, 'name' | 'unit' | 'n'>,
	figures: Record<Side, number[]>,
): BenchmarkResult {
	const ours = median(figures.ours);
	const reference = median(figures.reference);
	if (ours <= 0 || reference <= 0) {
		throw new Error(`${name}: figures must be above zero, have ${ours} and ${reference} ${unit}.`);
	}
	return { name, unit, ours, reference, ratio: ours / reference, n };
}

/** Sets up, warms both sides up with one measurement that does not count, measures them in turns, and tears down. */
export async function runBenchmark(
	benchmark: Benchmark,
	onMeasured: (side: Side, figure: number, isWarmUp: boolean) => void = () => {},
): Promise<BenchmarkResult> {
	const figures: Record<Side, number[]> = { ours: [], reference: [] };
	try {
		await benchmark.setup();
		for (const side of interleave(1)) onMeasured(side, await benchmark[side](), true);
		for (const side of interleave(benchmark.repetitions ?? usualRepetitions)) {
			const figure = await benchmark[side]();
			figures[side].push(figure);
			onMeasured(side, figure, false);
		}
	} finally {
		await benchmark.teardown();
	}
	return summarize(benchmark, figures);
}

/** Milliseconds that `work` takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}
