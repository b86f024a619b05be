import { cp, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { checkout } from './installation.cjs';

/**
 * Puts the built pack where a user's n8n has it: `<userFolder>/.n8n/nodes/node_modules/n8n-nodes-signoff`, with nothing
 * beside it. Node types are then `n8n-nodes-signoff.<name>`.
 * The build is copied, so building again does not pull it from under a running n8n.
 */
export async function installPack(userFolder: string): Promise<string> {
	const dist = join(checkout, 'dist');
	if (!existsSync(join(dist, 'vendor'))) {
		throw new Error('dist/ or the libraries in it are missing: run "npm run build"');
	}
	const pack = join(userFolder, '.n8n', 'nodes', 'node_modules', 'n8n-nodes-signoff');
	await rm(pack, { recursive: true, force: true });
	await mkdir(pack, { recursive: true });
	await cp(dist, join(pack, 'dist'), { recursive: true });
	await cp(join(checkout, 'package.json'), join(pack, 'package.json'));
	return pack;
}
