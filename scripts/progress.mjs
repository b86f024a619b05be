const HEARTBEAT_MS = 15_000;

/** Says on one stream what is being done, for how long, and what came of it. */
export class Progress {
	#stream;
	/** @type {Array<{ title: string, seconds: number }>} */
	finished = [];

	constructor(stream) {
		this.#stream = stream;
	}

	say(text) {
		this.#stream.write(`${text}\n`);
	}

	/** Runs one step: its title, a line every 15 s while it lasts, its time. A failure is passed on. */
	async step(title, work) {
		const started = Date.now();
		const seconds = () => (Date.now() - started) / 1000;
		this.say(`- ${title}`);
		const heartbeat = setInterval(
			() => this.say(`    still at it: ${title} (${seconds().toFixed(0)} s)`),
			HEARTBEAT_MS,
		);
		try {
			const result = await work();
			this.say(`    done: ${title} (${seconds().toFixed(1)} s)`);
			return result;
		} catch (error) {
			this.say(`    failed: ${title} (${seconds().toFixed(1)} s)`);
			throw error;
		} finally {
			clearInterval(heartbeat);
			this.finished.push({ title, seconds: seconds() });
		}
	}
}
