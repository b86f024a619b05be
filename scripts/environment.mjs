import { delimiter, dirname, join } from 'node:path';

import installation from '../tests/support/n8n/installation.cjs';

/** What "npm run" adds for the script it runs. Another npm started from there must not see it. */
const NPM_LEFTOVERS =
	/^(npm_package_|npm_lifecycle_|npm_command$|npm_config_(local_prefix|ignore_scripts|json)$)/;

/** For installing: the machine's own Node and npm, because the checkout's Node may be about to be replaced. */
export function machineEnvironment() {
	const inCheckout = join(installation.checkout, 'node_modules');
	const path = (process.env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => !folder.startsWith(inCheckout));
	return { ...withoutNpmLeftovers(), PATH: path.join(delimiter) };
}

/** For everything else: the checkout's Node 24 and tools come first. */
export function checkoutEnvironment() {
	const environment = machineEnvironment();
	const tools = [
		dirname(installation.nodeBinary()),
		join(installation.checkout, 'node_modules', '.bin'),
	];
	return { ...environment, PATH: [...tools, environment.PATH].join(delimiter) };
}

function withoutNpmLeftovers() {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !NPM_LEFTOVERS.test(name)),
	);
}
