import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes the demo's folder for this process: two demos in one folder would share a database. What a killed demo left
 * behind is taken over.
 * @returns gives the folder back
 * @throws Error when another demo that still runs has it
 */
export function claimFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true });
	const file = join(folder, 'running.pid');
	for (;;) {
		try {
			writeFileSync(file, String(process.pid), { flag: 'wx' });
			return () => rmSync(file, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = Number(readFileSync(file, 'utf8'));
		if (holder > 0 && isRunning(holder)) {
			throw new Error(
				`The demo already runs in ${folder} (process ${holder}). Stop it first, or remove ${file} if that process is something else.`,
			);
		}
		rmSync(file, { force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
