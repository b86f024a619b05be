import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

import installation from '../../tests/support/n8n/installation.cjs';
import { machineEnvironment } from '../environment.mjs';
import { runCommand } from '../runCommand.mjs';
import { installDebianPackages } from './debian.mjs';
import { installInto } from './installInto.mjs';

const { checkout, n8nFolder, nodeBinary } = installation;

/** Installs the pinned n8n into the cache folder: minutes and 2.8 GB the first time, nothing afterwards. */
export async function installN8n(progress) {
	const folder = n8nFolder();
	if (existsSync(folder)) return;
	progress.say(`n8n goes into ${folder} (about 2.8 GB, 3 to 6 minutes, once per machine)`);
	await installInto(folder, async (building) => {
		for (const file of ['package.json', 'package-lock.json']) {
			await copyFile(join(checkout, 'tests/support/n8n', file), join(building, file));
		}
		const options = { cwd: building, env: npmEnvironment() };
		await progress.step('Install n8n (npm ci)', async () => {
			await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], options);
		});
		await buildSqlite(options, progress);
	});
}

/** n8n's one add-on that has no ready binary in its package: it is downloaded, or compiled where that is blocked. */
async function buildSqlite(options, progress) {
	const build = async () => {
		await runCommand('npm', ['rebuild', 'sqlite3', '--ignore-scripts=false'], options);
		await runCommand(nodeBinary(), ['-e', 'require("sqlite3")'], options);
	};
	const title = 'Build sqlite3 for n8n';
	const missing = missingCompilerPackages(options.env);
	if (missing.length === 0) return await progress.step(title, build);
	try {
		await progress.step(`${title} (download)`, build);
	} catch {
		await installDebianPackages(missing, 'Compiling sqlite3 for n8n', progress);
		await progress.step(`${title} (compile)`, build);
	}
}

function missingCompilerPackages(env) {
	const packages = { 'g++': 'g++', make: 'make', python3: 'python3' };
	return Object.keys(packages)
		.filter((tool) => !findOnPath(tool, env))
		.map((tool) => packages[tool]);
}

/** Compiling takes the headers that came with the machine's Node, where they are, instead of downloading them. */
function npmEnvironment() {
	const env = machineEnvironment();
	const node = findOnPath('node', env);
	const prefix = node === undefined ? undefined : dirname(dirname(node));
	const hasHeaders = prefix !== undefined && existsSync(join(prefix, 'include/node/node_api.h'));
	return hasHeaders && env.npm_config_nodedir === undefined
		? { ...env, npm_config_nodedir: prefix }
		: env;
}

function findOnPath(tool, env) {
	return env.PATH.split(delimiter)
		.map((folder) => join(folder, tool))
		.find((file) => existsSync(file));
}
