import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import installation from '../../tests/support/n8n/installation.cjs';
import { machineEnvironment } from '../environment.mjs';
import { runCommand } from '../runCommand.mjs';

const { checkout, lockHash, nodeBinary } = installation;

/** Installs what package-lock.json names, unless the last installation was made from the same lockfile. */
export async function installCheckoutDependencies(progress) {
	const stamp = join(checkout, 'node_modules', '.signoff-lock-hash');
	const wanted = lockHash(join(checkout, 'package-lock.json'));
	const present = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
	if (present === wanted) return;
	await progress.step('Install the dependencies of the checkout (npm ci)', async () => {
		await runCommand('npm', ['ci'], { cwd: checkout, env: machineEnvironment() });
		await writeFile(stamp, wanted);
	});
}

/** Makes Node 24 from the npm package `node`, which needs its install script; .npmrc switches those off. */
export async function installNode24(progress) {
	if (await isNode24()) return;
	await progress.step('Install Node 24 into the checkout', async () => {
		await runCommand('npm', ['rebuild', 'node', '--ignore-scripts=false'], {
			cwd: checkout,
			env: machineEnvironment(),
		});
		if (!(await isNode24())) throw new Error(`${nodeBinary()} is not Node 24`);
	});
}

async function isNode24() {
	if (!existsSync(nodeBinary())) return false;
	const version = await runCommand(nodeBinary(), ['--version']).catch(() => '');
	return version.startsWith('v24.');
}
