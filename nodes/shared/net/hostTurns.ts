/** Requests that one host gets at the same time, at most. */
export const maxPerHost = 2;

/** From this many hosts on, those left alone for ten minutes are forgotten. */
const mostHosts = 500;
const forgetAfterMs = 10 * 60 * 1000;

interface Waiting {
	gapMs: number;
	go(): void;
}

interface Host {
	running: number;
	lastStart: number;
	restUntil: number;
	waiting: Waiting[];
	timer?: NodeJS.Timeout;
}

/** Hands out the right to ask a host, so that nobody is flooded, however many prospects have the same site. */
export class HostTurns {
	private readonly hosts = new Map<string, Host>();

	/**
	 * Waits until the host may be asked: at most two requests at a time, each at least `gapMs` after the last one started.
	 * Call what it resolves to when the answer has been read. Rejects with the signal's reason.
	 */
	async take(name: string, gapMs: number, signal?: AbortSignal): Promise<() => void> {
		signal?.throwIfAborted();
		const host = this.hosts.get(name) ?? {
			running: 0,
			lastStart: -Infinity,
			restUntil: -Infinity,
			waiting: [],
		};
		if (!this.hosts.has(name)) this.forgetOldHosts();
		this.hosts.set(name, host);
		await new Promise<void>((resolve, reject) => {
			const waiting: Waiting = {
				gapMs,
				go: () => {
					signal?.removeEventListener('abort', giveUp);
					resolve();
				},
			};
			const giveUp = () => {
				host.waiting = host.waiting.filter((other) => other !== waiting);
				// the timer may have been this one's
				this.next(host);
				reject(signal?.reason as Error);
			};
			signal?.addEventListener('abort', giveUp, { once: true });
			host.waiting.push(waiting);
			this.next(host);
		});
		let left = false;
		return () => {
			if (left) return;
			left = true;
			host.running--;
			this.next(host);
		};
	}

	/** Leaves a host alone for `ms` milliseconds. */
	rest(name: string, ms: number): void {
		const host = this.hosts.get(name);
		if (host) host.restUntil = Math.max(host.restUntil, performance.now() + ms);
	}

	/** n8n runs for months: hosts nobody has asked for a while are forgotten. */
	private forgetOldHosts(): void {
		if (this.hosts.size < mostHosts) return;
		const old = performance.now() - forgetAfterMs;
		for (const [name, { running, waiting, lastStart, restUntil }] of this.hosts) {
			if (running + waiting.length === 0 && Math.max(lastStart, restUntil) < old) {
				this.hosts.delete(name);
			}
		}
	}

	private next(host: Host): void {
		clearTimeout(host.timer);
		const [first] = host.waiting;
		if (!first || host.running >= maxPerHost) return;
		const wait = Math.max(host.lastStart + first.gapMs, host.restUntil) - performance.now();
		if (wait > 0) {
			host.timer = setTimeout(() => this.next(host), Math.ceil(wait));
			return;
		}
		host.waiting.shift();
		host.running++;
		host.lastStart = performance.now();
		first.go();
		this.next(host);
	}
}
