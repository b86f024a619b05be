import { existsSync } from 'node:fs';

import { runCommand } from '../runCommand.mjs';

/**
 * Installs Debian packages, as root on a machine with apt-get.
 * @param {string} purpose for the message: what cannot be done without them
 * @throws Error that says what to install by hand anywhere else
 */
export async function installDebianPackages(packages, purpose, progress) {
	const names = packages.join(' ');
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || !existsSync('/usr/bin/apt-get')) {
		throw new Error(
			`${purpose} needs ${names}, which this machine does not have. ` +
				`Install it (on Debian, as root: apt-get install ${names}) and run this again.`,
		);
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	await progress.step(`apt-get install ${names}`, async () => {
		await runCommand('apt-get', ['update', '-q'], { env });
		await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
			env,
		});
	});
}
