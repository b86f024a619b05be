import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './freePort';
import { N8nClient } from './n8n/client';
import { n8nEnvironment, type N8nPlace } from './n8n/environment';
import { installPack } from './n8n/pack';
import { N8nProcess } from './n8n/process';
import type { Owner } from './n8n/rest';

export interface StartOptions {
	/** Kept when n8n stops. Left out: a temporary folder, removed when n8n stops. */
	userFolder?: string;
	/** Left out: any free port. */
	port?: number;
	owner?: Owner;
	/** Environment variables on top of the usual ones. */
	env?: Record<string, string>;
}

/** Starts the real, pinned n8n with the built pack installed, and signs in as its owner. */
export async function startN8n(options: StartOptions = {}): Promise<N8n> {
	const userFolder = options.userFolder ?? (await mkdtemp(join(tmpdir(), 'signoff-n8n-')));
	await mkdir(userFolder, { recursive: true });
	await installPack(userFolder);
	const port = options.port ?? (await freePort());
	const place: N8nPlace = {
		userFolder,
		port,
		baseUrl: `http://127.0.0.1:${port}`,
		brokerPort: await freePort(),
	};
	const n8n = new N8n(place, options.userFolder === undefined, options);
	await n8n.start();
	return n8n;
}

/** A real n8n with the pack, started and ended here. Everything it writes is inside its user folder. */
export class N8n extends N8nClient {
	private running: N8nProcess | undefined;

	/** Use `startN8n`. */
	constructor(
		place: N8nPlace,
		private readonly isTemporary: boolean,
		options: StartOptions,
	) {
		super(place, options.owner, options.env);
	}

	async start(): Promise<void> {
		try {
			this.running = await N8nProcess.start({
				...this.place,
				env: n8nEnvironment(this.place, this.env),
				logFile: this.logFile,
			});
			await this.signIn();
		} catch (error) {
			await this.running?.kill();
			throw error;
		}
	}

	get pid(): number {
		if (!this.running) throw new Error('n8n is not running');
		return this.running.pid;
	}

	/** Settles when the n8n that runs now is gone, whoever ended it. */
	get ended(): Promise<void> {
		return this.running?.ended ?? Promise.resolve();
	}

	/** Ends n8n at once, as a power cut would. Its user folder stays: `start` goes on from there. */
	async kill(): Promise<void> {
		await this.running?.kill();
		this.running = undefined;
	}

	/** Does something while n8n stands still: what reaches it meanwhile, it finds all at once. */
	async whileFrozen(work: () => Promise<void>): Promise<void> {
		this.running?.freeze();
		try {
			await work();
		} finally {
			this.running?.thaw();
		}
	}

	/** Stops n8n and starts it again with the same folder, port and build. */
	async restart(): Promise<void> {
		await this.running?.stop();
		this.running = undefined;
		await this.start();
	}

	/** Stops n8n and removes its user folder if it was temporary. */
	async stop(): Promise<void> {
		await this.running?.stop();
		this.running = undefined;
		if (this.isTemporary) await rm(this.userFolder, { recursive: true, force: true });
	}
}
