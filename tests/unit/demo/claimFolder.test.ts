import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { claimFolder } from '../../../demo/claimFolder';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'signoff-claim-'));
});

afterEach(() => {
	rmSync(folder, { recursive: true, force: true });
});

describe('the claim on the folder of the demo', () => {
	it('is refused while a process that runs has it, with the process named', () => {
		claimFolder(folder);

		expect(() => claimFolder(folder)).toThrow(`process ${process.pid}`);
	});

	it('can be taken again once it is given back', () => {
		claimFolder(folder)();

		expect(() => claimFolder(folder)).not.toThrow();
	});

	it('is taken over from a process that has ended', () => {
		const { pid } = spawnSync(process.execPath, ['--version']);
		writeFileSync(join(folder, 'running.pid'), String(pid));

		expect(() => claimFolder(folder)).not.toThrow();
	});

	it('makes the folder', () => {
		const inner = join(folder, 'new', 'demo');

		claimFolder(inner);

		expect(existsSync(inner)).toBe(true);
	});
});
