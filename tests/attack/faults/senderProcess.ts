import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Order, Report } from './sender';

/** The sending process as one file: it starts in a fifth of a second, and some runs kill it. */
export async function bundleSender(folder: string): Promise<string> {
	const outfile = join(folder, 'sender.cjs');
	await build({
		entryPoints: [join(__dirname, 'sender.ts')],
		...{ bundle: true, platform: 'node', format: 'cjs', outfile, logLevel: 'error' },
		external: ['pg-native'],
	});
	return outfile;
}

/** A sending process that is there when it is needed, also after it was killed. */
export class Sender {
	private child?: ChildProcess;

	constructor(
		private readonly file: string,
		private readonly cacheFolder: string,
	) {}

	/** Starts it, unless it runs. Undefined when it was killed before it was ready. */
	private async running(): Promise<ChildProcess | undefined> {
		if (this.child?.connected) return this.child;
		const child = fork(this.file, {
			env: { ...process.env, NODE_COMPILE_CACHE: this.cacheFolder, NODE_OPTIONS: '' },
		});
		this.child = child;
		return await Promise.race([
			once(child, 'message').then(() => child),
			once(child, 'exit').then(([code, signal]) => {
				if (signal === 'SIGKILL') return undefined;
				throw new Error(`The sending process ended with ${code} before it was ready.`);
			}),
		]);
	}

	/** What it reports, or undefined when the process was killed meanwhile. */
	async send(order: Order): Promise<Report | undefined> {
		const child = await this.running();
		if (!child) return undefined;
		return await new Promise((resolve, reject) => {
			const onExit = () => {
				child.off('message', onMessage);
				resolve(undefined);
			};
			const onMessage = ({ report, error }: { report?: Report; error?: string }) => {
				child.off('exit', onExit);
				if (error) reject(new Error(error));
				else resolve(report);
			};
			child.once('exit', onExit);
			child.once('message', onMessage);
			// A process that dies at this very moment takes the order with it.
			child.send(order, (error) => error && resolve(undefined));
		});
	}

	/** SIGKILL, at once; the next order goes to a new process. */
	kill(): void {
		this.child?.kill('SIGKILL');
		this.child = undefined;
	}

	/** Ends it and waits until it is gone. */
	async close(): Promise<void> {
		const { child } = this;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const exited = once(child, 'exit');
		child.kill('SIGKILL');
		await exited;
	}
}
