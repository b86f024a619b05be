import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import installation from '../../tests/support/n8n/installation.cjs';
import { checkoutEnvironment } from '../environment.mjs';
import { runCommand } from '../runCommand.mjs';

const { checkout } = installation;
const SOURCES = [
	'index.ts',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'nodes',
	'credentials',
	'scripts/bundleDependencies.mjs',
];

/** Builds dist/, unless it was built from the same sources. */
export async function buildPack(progress) {
	const stamp = join(checkout, 'dist', '.built-from');
	const wanted = await hashOfSources();
	const present = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
	if (present === wanted) return;
	await progress.step('Build the pack', async () => {
		await runCommand('npm', ['run', 'build'], { cwd: checkout, env: checkoutEnvironment() });
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
