import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installPackedPack, loadPack, sizeOf } from '../support/n8n/packedPack';

jest.setTimeout(180_000);

const megabyte = 1024 * 1024;

describe("the pack from npm pack's file", () => {
	let folder: string;
	let pack: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'signoff-packed-'));
		pack = await installPackedPack(folder);
	});

	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	it('brings its libraries along: nothing else is installed, 30 MB at most', async () => {
		expect(await readdir(join(pack, '..'))).toEqual(['.package-lock.json', 'n8n-nodes-signoff']);
		expect((await sizeOf(join(pack, '..'))) / megabyte).toBeLessThan(30);
	});

	it('brings the templates and the licences of its libraries', async () => {
		expect(await readdir(join(pack, 'workflows'))).toContain('quick-start.json');
		expect(await readdir(join(pack, 'dist', 'vendor'))).toContain('LICENSES.txt');
	});

	it("is loaded by n8n's own loader in 150 ms of processor time and 20 MB at most", async () => {
		const loads = [await loadPack(pack), await loadPack(pack), await loadPack(pack)];
		const [, cpuMilliseconds] = loads.map((load) => load.cpuMilliseconds).sort((a, b) => a - b);
		const [, megabytes] = loads.map((load) => load.megabytes).sort((a, b) => a - b);
		expect(cpuMilliseconds).toBeLessThan(150);
		expect(megabytes).toBeGreaterThan(0);
		expect(megabytes).toBeLessThan(20);
	});

	it('loads its libraries only when a node is used', async () => {
		const { libraries } = await loadPack(pack);
		// Send reads addresses with it; it is small.
		expect(libraries).toEqual(['nodemailer.lib.addressparser.js']);
	});
});
