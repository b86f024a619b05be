import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const script = pathToFileURL(join(__dirname, '../../../scripts/setup/installInto.mjs')).href;

let folder: string;
let target: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'signoff-install-'));
	target = join(folder, 'cache', 'n8n-1');
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** Installs in a process of its own, as two runs of a command would. Each installation adds a line to a log. */
async function install(body: string): Promise<unknown> {
	const program = `
		import { appendFileSync, writeFileSync } from 'node:fs';
		import { setTimeout as sleep } from 'node:timers/promises';
		import { installInto } from ${JSON.stringify(script)};
		await installInto(${JSON.stringify(target)}, async (building) => {
			appendFileSync(${JSON.stringify(join(folder, 'log'))}, 'installed\\n');
			${body}
		});`;
	return await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
}

const installations = (): number =>
	readFileSync(join(folder, 'log'), 'utf8').split('\n').filter(Boolean).length;

const goodInstall = "await sleep(300); writeFileSync(building + '/file', 'complete');";

describe('installing into the cache', () => {
	it('installs once and finds it the next time', async () => {
		await install(goodInstall);
		await install(goodInstall);

		expect(readFileSync(join(target, 'file'), 'utf8')).toBe('complete');
		expect(installations()).toBe(1);
	});

	it('installs once when two runs start together', async () => {
		await Promise.all([install(goodInstall), install(goodInstall)]);

		expect(installations()).toBe(1);
	});

	it('does not take a failed installation for a good one', async () => {
		await expect(
			install("writeFileSync(building + '/half', ''); throw new Error('no')"),
		).rejects.toThrow();
		expect(existsSync(target)).toBe(false);

		await install(goodInstall);

		expect(existsSync(join(target, 'half'))).toBe(false);
		expect(existsSync(join(target, 'file'))).toBe(true);
	});

	it('does not take a killed installation for a good one, nor wait for it', async () => {
		await expect(
			install("process.kill(process.pid, 'SIGKILL'); await sleep(10_000);"),
		).rejects.toThrow();

		await install(goodInstall);

		expect(existsSync(join(target, 'file'))).toBe(true);
	});

	it('goes on where the lock names a process that has ended', async () => {
		await install(goodInstall);
		rmSync(target, { recursive: true });
		const { pid } = spawnSync(process.execPath, ['--version']);
		writeFileSync(`${target}.lock`, String(pid));

		await install(goodInstall);

		expect(existsSync(join(target, 'file'))).toBe(true);
		expect(existsSync(`${target}.lock`)).toBe(false);
	});
});
