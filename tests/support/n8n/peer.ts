import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../freePort';
import { n8nEnvironment, type N8nPlace } from './environment';
import { installPack } from './pack';
import { N8nProcess, type N8nRole } from './process';

/** A webhook process or a worker beside a main process, with a user folder and an installation of the pack of its own. */
export class N8nPeer {
	private running?: N8nProcess;
	private readonly logFile: string;

	private constructor(
		private readonly role: N8nRole,
		private readonly place: N8nPlace,
		private readonly env: Record<string, string>,
	) {
		this.logFile = join(place.userFolder, 'n8n.log');
	}

	static async prepare(
		role: Exclude<N8nRole, 'start'>,
		env: Record<string, string>,
		port?: number,
	): Promise<N8nPeer> {
		const userFolder = await mkdtemp(join(tmpdir(), `signoff-n8n-${role}-`));
		await mkdir(userFolder, { recursive: true });
		await installPack(userFolder);
		const own = port ?? (await freePort());
		const place = {
			userFolder,
			port: own,
			baseUrl: `http://127.0.0.1:${own}`,
			brokerPort: await freePort(),
		};
		// A worker answers on its health port alone.
		return new N8nPeer(role, place, {
			...env,
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(own),
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		});
	}

	get baseUrl(): string {
		return this.place.baseUrl;
	}

	get userFolder(): string {
		return this.place.userFolder;
	}

	get isRunning(): boolean {
		return this.running !== undefined;
	}

	/** What it has said so far. */
	async log(): Promise<string> {
		return await readFile(this.logFile, 'utf8');
	}

	async start(): Promise<void> {
		this.running = await N8nProcess.start({
			...this.place,
			role: this.role,
			// One run at a time: two runs at once are on two workers.
			args: this.role === 'worker' ? ['--concurrency=1'] : [],
			env: n8nEnvironment(this.place, this.env),
			logFile: this.logFile,
		});
	}

	/** Ends it at once, as a power cut would. `start` starts it again. */
	async kill(): Promise<void> {
		await this.running?.kill();
		this.running = undefined;
	}

	freeze(): void {
		this.running?.freeze();
	}

	thaw(): void {
		this.running?.thaw();
	}

	/** Ends it and removes its folder. */
	async close(): Promise<void> {
		await this.kill();
		await rm(this.userFolder, { recursive: true, force: true });
	}
}
