import { execFile } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { checkout, n8nFolder, nodeBinary } from './installation.cjs';

const run = promisify(execFile);

/**
 * Packs the built pack with `npm pack` and installs the file as the README says, into `folder`.
 * @returns the folder of the installed pack
 */
export async function installPackedPack(folder: string): Promise<string> {
	const args = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
	const { stdout } = await run('npm', args, { cwd: checkout });
	const place = join(folder, 'nodes');
	await mkdir(place, { recursive: true });
	const install = ['install', '--omit=peer', '--no-audit', '--no-fund', '--ignore-scripts'];
	await run('npm', [...install, join(folder, stdout.trim())], { cwd: place });
	return join(place, 'node_modules', 'n8n-nodes-signoff');
}

/** Bytes of all files in a folder and below. */
export async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { withFileTypes: true });
	const sizes = await Promise.all(
		entries.map(async (entry) => {
			const path = join(folder, entry.name);
			return entry.isDirectory() ? await sizeOf(path) : (await stat(path)).size;
		}),
	);
	return sizes.reduce((total, size) => total + size, 0);
}

/** What loading the pack at n8n's start costs, in a process that has n8n's engine loaded already. */
export async function loadPack(pack: string): Promise<{
	milliseconds: number;
	cpuMilliseconds: number;
	megabytes: number;
	/** Files of dist/vendor. */
	libraries: string[];
}> {
	const script = join(__dirname, 'loadPack.cjs');
	const { stdout } = await run(nodeBinary(), ['--expose-gc', script, n8nFolder(), pack], {
		env: { ...process.env, NODE_PATH: join(n8nFolder(), 'node_modules') },
	});
	return JSON.parse(stdout) as Awaited<ReturnType<typeof loadPack>>;
}
