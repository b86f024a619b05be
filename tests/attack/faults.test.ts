import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lane, messagesPerRun, type Findings } from './faults/lane';
import { planRuns, type Run } from './faults/plan';
import { bundleSender } from './faults/senderProcess';

// SIGNOFF_FAULT_RUNS=5000 SIGNOFF_FAULT_SEED=7 npm test attack: more runs, or other ones.
const count = Number(process.env.SIGNOFF_FAULT_RUNS ?? 500);
const seed = Number(process.env.SIGNOFF_FAULT_SEED ?? 20261123);

/** Lanes of each kind that work side by side. */
const lanesOfAKind = 3;

let folder: string;
let senderFile: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'signoff-faults-'));
	senderFile = await bundleSender(folder);
}, 60_000);

afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Lets the lanes of a kind take runs from one queue. */
async function carryOut(kind: Run['kind'], runs: Run[]): Promise<Array<Findings & { run: Run }>> {
	const queue = [...runs];
	const findings: Array<Findings & { run: Run }> = [];
	const work = async () => {
		const lane = await Lane.open(kind, senderFile, join(folder, 'compiled'));
		try {
			for (let run = queue.shift(); run; run = queue.shift()) {
				findings.push({ run, ...(await lane.carryOut(run)) });
			}
		} finally {
			await lane.close();
		}
	};
	await Promise.all(Array.from({ length: lanesOfAKind }, work));
	return findings;
}

it(
	`${count} faults of mail server, sending process and database: nothing twice, unapproved, altered or lost`,
	async () => {
		const runs = planRuns(count, seed);
		const of = (wanted: Run['kind']) => runs.filter(({ kind }) => kind === wanted);

		const findings = (
			await Promise.all([carryOut('sqlite', of('sqlite')), carryOut('postgres', of('postgres'))])
		).flat();

		const all = (key: 'duplicates' | 'unapproved' | 'altered' | 'lost') =>
			findings.flatMap(({ run, [key]: found }) =>
				found.map((what) => `${what} (${JSON.stringify(run)})`),
			);
		const sum = (key: 'sent' | 'unknown') =>
			findings.reduce((total, { [key]: number }) => total + number, 0);
		const struck = findings.filter(({ faultHappened }) => faultHappened).length;
		const kinds = [...new Set(runs.map(({ fault }) => fault.kind))].sort();
		const runsWith = (kind: string) => findings.filter(({ run }) => run.fault.kind === kind);
		const struckOf = (kind: string) => runsWith(kind).filter(({ faultHappened }) => faultHappened);
		const counted = kinds.map(
			(kind) => `${kind} ${struckOf(kind).length} of ${runsWith(kind).length}`,
		);
		console.log(
			`${findings.length} runs (seed ${seed}), fault struck in ${struck}: ` +
				`${sum('sent')} sent, ${sum('unknown')} unknown; struck by fault: ${counted.join(', ')}`,
		);
		expect({
			duplicates: all('duplicates'),
			unapproved: all('unapproved'),
			altered: all('altered'),
			lost: all('lost'),
		}).toEqual({ duplicates: [], unapproved: [], altered: [], lost: [] });
		expect(findings).toHaveLength(count);
		// A fault that never strikes tests nothing.
		expect(struck / count).toBeGreaterThan(0.9);
		expect(kinds.filter((kind) => struckOf(kind).length === 0)).toEqual([]);
		expect(sum('sent') + sum('unknown')).toBe(count * messagesPerRun);
		expect(sum('unknown')).toBeGreaterThan(0);
	},
	60_000 + count * 800,
);
