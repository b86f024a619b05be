import { join } from 'node:path';

import installation from '../tests/support/n8n/installation.cjs';
import { checkoutEnvironment } from './environment.mjs';
import { handOver } from './runCommand.mjs';

/** Hands the terminal to a TypeScript program of the checkout. @returns {Promise<number>} its exit code */
export async function runTypeScript(script, args) {
	const { checkout, nodeBinary } = installation;
	return await handOver(nodeBinary(), ['--import', 'tsx', join(checkout, script), ...args], {
		cwd: checkout,
		env: checkoutEnvironment(),
	});
}
