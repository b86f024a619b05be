import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runBenchmark, type Benchmark, type BenchmarkResult, type Side } from './harness';

// npm run bench -- [--json] [part of a name]: every other file in this folder is one benchmark.
const machinery = ['run.ts', 'harness.ts'];

const { values, positionals } = parseArgs({
	options: { json: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const wanted = positionals.join(' ').toLowerCase();

/** With --json the standard output belongs to the results. */
const say = (line: string): void => {
	(values.json ? process.stderr : process.stdout).write(`${line}\n`);
};

const figure = (value: number): string =>
	value.toLocaleString('en', { maximumSignificantDigits: 4, useGrouping: false });

async function load(file: string): Promise<Benchmark> {
	const module = (await import(pathToFileURL(join(__dirname, file)).href)) as {
		benchmark?: Benchmark;
	};
	if (!module.benchmark) throw new Error(`tests/bench/${file} does not export a benchmark.`);
	return module.benchmark;
}

function report(benchmark: Benchmark, result: BenchmarkResult): void {
	const { name, unit, ours, reference, ratio, n } = result;
	if (values.json) {
		process.stdout.write(`${JSON.stringify({ name, unit, ours, reference, ratio, n })}\n`);
	}
	const ahead = benchmark.better === 'higher' ? ratio >= 1 : ratio <= 1;
	say(
		`${name}: ours ${figure(ours)} ${unit}, reference ${figure(reference)} ${unit}, ` +
			`ratio ${figure(ratio)} (${ahead ? 'ahead' : 'behind'}; n = ${n})`,
	);
	for (const note of benchmark.notes?.() ?? []) say(`  ${note}`);
}

async function main(): Promise<void> {
	const files = readdirSync(__dirname).filter(
		(file) => file.endsWith('.ts') && !machinery.includes(file),
	);
	const benchmarks = await Promise.all(files.sort().map(load));
	const chosen = benchmarks.filter(({ name }) => name.toLowerCase().includes(wanted));
	if (chosen.length === 0) {
		const names = benchmarks.map(({ name }) => `"${name}"`).join(', ');
		throw new Error(`No benchmark has "${wanted}" in its name. There are: ${names}.`);
	}
	for (const benchmark of chosen) {
		say(`${benchmark.name}: setting up`);
		const onMeasured = (side: Side, value: number, isWarmUp: boolean): void =>
			say(`  ${side} ${figure(value)} ${benchmark.unit}${isWarmUp ? ' (warm-up)' : ''}`);
		report(benchmark, await runBenchmark(benchmark, onMeasured));
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
