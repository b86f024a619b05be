import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_INSTALL_MS = 30 * 60_000;

/**
 * Makes `folder` once: `install` fills a folder beside it, which gets its name only when all went well, so an aborted
 * installation is never taken for a good one. Two runs at once do not install twice: the second waits.
 * @param {(building: string) => Promise<void>} install
 */
export async function installInto(folder, install) {
	if (existsSync(folder)) return;
	await mkdir(dirname(folder), { recursive: true });
	const unlock = await lock(`${folder}.lock`, () => existsSync(folder));
	if (!unlock) return;
	const building = `${folder}.building`;
	try {
		await rm(building, { recursive: true, force: true });
		await mkdir(building);
		await install(building);
		await rename(building, folder);
	} finally {
		await unlock();
	}
}

/** @returns {Promise<(() => Promise<void>) | undefined>} undefined when another run has done the work meanwhile */
async function lock(file, isDone) {
	const deadline = Date.now() + LONGEST_INSTALL_MS;
	while (!isDone()) {
		try {
			const handle = await open(file, 'wx');
			await handle.writeFile(String(process.pid));
			await handle.close();
			return async () => await rm(file, { force: true });
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		const holder = Number(await readFile(file, 'utf8').catch(() => ''));
		if (holder > 0 && !isRunning(holder)) await rm(file, { force: true });
		else if (Date.now() > deadline) {
			throw new Error(`Another run has been installing for too long. If none is, remove ${file}.`);
		} else await sleep(1000);
	}
	return undefined;
}

function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}
