import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import installation from '../../tests/support/n8n/installation.cjs';
import { checkoutEnvironment, machineEnvironment } from '../environment.mjs';
import { runCommand } from '../runCommand.mjs';
import { installInto } from './installInto.mjs';

const { checkout, packDependenciesFolder } = installation;
const SOURCES = [
	'index.ts',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'nodes',
	'credentials',
];

/** Installs what a user of the pack gets beside it: its runtime dependencies and nothing else. */
export async function installPackDependencies(progress) {
	const folder = packDependenciesFolder();
	if (existsSync(folder)) return;
	await progress.step('Install the runtime dependencies of the pack', async () => {
		await installInto(folder, async (building) => {
			for (const file of ['package.json', 'package-lock.json']) {
				await copyFile(join(checkout, file), join(building, file));
			}
			const args = [
				'ci',
				'--omit=dev',
				'--omit=peer',
				'--ignore-scripts',
				'--no-audit',
				'--no-fund',
			];
			await runCommand('npm', args, { cwd: building, env: machineEnvironment() });
		});
	});
}

/** Builds dist/, unless it was built from the same sources. */
export async function buildPack(progress) {
	const stamp = join(checkout, 'dist', '.built-from');
	const wanted = await hashOfSources();
	const present = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
	if (present === wanted) return;
	await progress.step('Build the pack', async () => {
		await runCommand('n8n-node', ['build'], { cwd: checkout, env: checkoutEnvironment() });
		await writeFile(stamp, wanted);
	});
}

async function hashOfSources() {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const file of await filesBelow(join(checkout, source))) {
			hash.update(file).update(await readFile(file));
		}
	}
	return hash.digest('hex');
}

async function filesBelow(path) {
	if (!existsSync(path)) return [];
	if ((await stat(path)).isFile()) return [path];
	const names = await readdir(path);
	const files = await Promise.all(names.sort().map((name) => filesBelow(join(path, name))));
	return files.flat();
}
