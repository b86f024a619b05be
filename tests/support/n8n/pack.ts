import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { checkout, packDependenciesFolder } from './installation.cjs';

/**
 * Puts the built pack where a user's n8n has it: `<userFolder>/.n8n/nodes/node_modules/n8n-nodes-signoff`, with its
 * runtime dependencies and nothing else. Node types are then `n8n-nodes-signoff.<name>`.
 * The build is copied, so building again does not pull it from under a running n8n.
 */
export async function installPack(userFolder: string): Promise<string> {
	const dist = join(checkout, 'dist');
	const dependencies = join(packDependenciesFolder(), 'node_modules');
	if (!existsSync(dist)) throw new Error('dist/ is missing: run "npm run build"');
	if (!existsSync(dependencies)) {
		throw new Error(`${dependencies} is missing: run "node scripts/run.mjs setup"`);
	}

	const pack = join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-signoff');
	await rm(pack, { recursive: true, force: true });
	await mkdir(pack, { recursive: true });
	await cp(dist, join(pack, 'dist'), { recursive: true });
	await cp(join(checkout, 'package.json'), join(pack, 'package.json'));
	await symlink(dependencies, join(pack, 'node_modules'), 'dir');
	return pack;
}
