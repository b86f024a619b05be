type Closer = () => Promise<void> | void;

/** Ends the demo in an orderly way: on Ctrl-C, on a request to terminate, or when something fails. */
export class Shutdown {
	private readonly closers: Closer[] = [];
	private begun = false;

	constructor() {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				// The terminal and the command that started the demo may both pass Ctrl-C on: once is enough.
				if (this.begun) return;
				console.log('\nStopping the demo ...');
				void this.stop(0);
			});
		}
	}

	get hasBegun(): boolean {
		return this.begun;
	}

	/** Registers what to close; the last one registered is closed first. */
	onStop(closer: Closer): void {
		this.closers.unshift(closer);
	}

	async fail(message: string): Promise<void> {
		if (this.begun) return;
		console.error(`The demo cannot go on: ${message}`);
		await this.stop(1);
	}

	/** What is still starting ends with this process: n8n watches it. */
	private async stop(exitCode: number): Promise<void> {
		this.begun = true;
		for (const close of this.closers) {
			try {
				await close();
			} catch (error) {
				console.error('Something could not be stopped:', error);
				exitCode = 1;
			}
		}
		console.log('The demo has stopped.');
		process.exit(exitCode);
	}
}
