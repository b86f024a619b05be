import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/freePort';
import { n8nEnvironment } from '../support/n8n/environment';
import { installPack } from '../support/n8n/pack';
import { loadPack } from '../support/n8n/packedPack';
import { N8nProcess } from '../support/n8n/process';
import { median, milliseconds, type Benchmark } from './harness';

const folders = { ours: '', reference: '' };
let notes: string[] = [];

async function start(userFolder: string): Promise<number> {
	const port = await freePort();
	const place = {
		userFolder,
		port,
		baseUrl: `http://127.0.0.1:${port}`,
		brokerPort: await freePort(),
	};
	const env = n8nEnvironment(place, {});
	const logFile = join(userFolder, 'n8n.log');
	let running: N8nProcess | undefined;
	const taken = await milliseconds(async () => {
		running = await N8nProcess.start({ ...place, env, logFile });
	});
	await running?.stop();
	return taken;
}

async function measureLoading(pack: string): Promise<void> {
	const loads: Awaited<ReturnType<typeof loadPack>>[] = [];
	for (let time = 0; time < 7; time++) loads.push(await loadPack(pack));
	const of = (key: 'milliseconds' | 'cpuMilliseconds' | 'megabytes') =>
		median(loads.map((load) => load[key])).toFixed(1);
	notes = [
		`loading alone, median of ${loads.length}: ${of('milliseconds')} ms, of which ${of('cpuMilliseconds')} ms of processor time`,
		`memory before first use: ${of('megabytes')} MB`,
	];
}

/** n8n's start until its REST interface answers, with the pack and without. */
export const benchmark: Benchmark = {
	name: 'n8n start (with the pack)',
	unit: 'ms',
	n: 1,
	better: 'lower',
	repetitions: 7,
	async setup() {
		folders.ours = await mkdtemp(join(tmpdir(), 'signoff-with-'));
		folders.reference = await mkdtemp(join(tmpdir(), 'signoff-without-'));
		await measureLoading(await installPack(folders.ours));
	},
	ours: async () => await start(folders.ours),
	reference: async () => await start(folders.reference),
	async teardown() {
		for (const folder of Object.values(folders)) {
			if (folder) await rm(folder, { recursive: true, force: true });
		}
	},
	notes: () => notes,
};
