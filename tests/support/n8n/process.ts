import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { waitFor } from '../waitFor';
import { n8nFolder, nodeBinary } from './installation.cjs';

const START_MS = 120_000;
const STOP_MS = 20_000;

/** The file n8n's command line is run from. @throws Error when the set-up has not run. */
export function n8nCommand(): string {
	const command = join(n8nFolder(), 'node_modules', 'n8n', 'bin', 'n8n');
	for (const file of [nodeBinary(), command]) {
		if (!existsSync(file)) {
			throw new Error(`${file} is missing: run "node scripts/run.mjs setup"`);
		}
	}
	return command;
}

/** What one process of n8n does: `start` all of it (or, in queue mode, the main part), `webhook` and `worker` a part. */
export type N8nRole = 'start' | 'webhook' | 'worker';

/** One running n8n: a process group of its own that also ends when the process that started it ends. */
export class N8nProcess {
	/** Settles when n8n is gone, whoever ended it. */
	readonly ended: Promise<void>;

	private constructor(private readonly child: ChildProcess) {
		this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
	}

	static async start(options: {
		role?: N8nRole;
		/** After the role on the command line. */
		args?: string[];
		env: Record<string, string>;
		userFolder: string;
		baseUrl: string;
		logFile: string;
	}): Promise<N8nProcess> {
		const { role = 'start', args = [] } = options;
		const command = n8nCommand();
		const log = await open(options.logFile, 'a');
		const child = spawn(
			nodeBinary(),
			['--require', join(__dirname, 'endWithParent.cjs'), command, role, ...args],
			{
				cwd: options.userFolder,
				env: options.env,
				detached: true,
				stdio: ['ignore', log.fd, log.fd, 'pipe'],
			},
		);
		await log.close();
		const running = new N8nProcess(child);
		try {
			await waitFor(
				`n8n (${role}) to be ready`,
				async () => await running.isReady(options.baseUrl, role),
				START_MS,
			);
		} catch (error) {
			await running.kill();
			const lines = (await readFile(options.logFile, 'utf8')).split('\n').slice(-40);
			throw new Error(
				`n8n (${role}) did not start. End of ${options.logFile}:\n${lines.join('\n')}`,
				{
					cause: error,
				},
			);
		}
		return running;
	}

	get pid(): number {
		if (this.child.pid === undefined) throw new Error('n8n could not be started');
		return this.child.pid;
	}

	/** Ends n8n at once, as a power cut would, with everything it started. */
	async kill(): Promise<void> {
		await this.end('SIGKILL');
	}

	/** Asks n8n to end and waits for it; after 20 s it is killed. */
	async stop(): Promise<void> {
		await this.end('SIGTERM');
	}

	/** Stands still, with everything it started, until `thaw`: as a machine does that is out of memory. */
	freeze(): void {
		this.signalGroup('SIGSTOP');
	}

	thaw(): void {
		this.signalGroup('SIGCONT');
	}

	private async isReady(baseUrl: string, role: N8nRole): Promise<boolean> {
		if (this.hasEnded()) throw new Error(`n8n ended with code ${this.child.exitCode}`);
		const health = await fetch(`${baseUrl}/healthz/readiness`);
		await health.text();
		if (!health.ok || role !== 'start') return health.ok;
		// Health is up before the REST routes are: until then the editor's page or a 404 answers.
		const settings = await fetch(`${baseUrl}/rest/settings`);
		await settings.text();
		return settings.ok && (settings.headers.get('content-type') ?? '').includes('json');
	}

	private hasEnded(): boolean {
		return this.child.exitCode !== null || this.child.signalCode !== null;
	}

	private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
		if (this.child.pid === undefined || this.hasEnded()) return;
		if (signal === 'SIGTERM') {
			this.child.kill('SIGTERM');
			const timer = setTimeout(() => this.signalGroup('SIGKILL'), STOP_MS);
			await this.ended;
			clearTimeout(timer);
		} else {
			this.signalGroup('SIGKILL');
			await this.ended;
		}
		// What n8n started itself (its code runner) must not outlive it.
		this.signalGroup('SIGKILL');
	}

	private signalGroup(signal: NodeJS.Signals): void {
		try {
			process.kill(-this.pid, signal);
		} catch (error) {
			// The group is empty: nothing is left to end.
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}
}
