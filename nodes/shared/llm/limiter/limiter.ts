import { Bucket } from './bucket';
import { readRateLimits } from './readRateLimits';

/** Leave to make one call; goes back with `done`. */
export interface Ticket {
	sentAt: number;
	requests: number;
	tokens: number;
}

interface Waiting {
	tokens: number;
	admit: (ticket: Ticket) => void;
}

/** setTimeout takes no longer time. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The one queue for all calls of one endpoint with one key and model, whichever item or node they are for. It lets calls
 * through at the pace that the endpoint's headers allow, holds all of them back while the endpoint asks to, and halves the
 * number of calls at a time when an endpoint refuses without saying its limits.
 */
export class Limiter {
	private readonly requests = new Bucket();
	private readonly tokens = new Bucket();
	private readonly queue: Waiting[] = [];
	private running = 0;
	/** Most calls at a time; falls when the endpoint refuses, and grows again. */
	private most = Infinity;
	private pausedUntil = 0;
	private lastRefusal = 0;
	private timer?: NodeJS.Timeout;

	/** Waits for the turn of a call that will use about `tokens`. Rejects with the signal's reason when it is aborted. */
	async enter(tokens: number, signal?: AbortSignal): Promise<Ticket> {
		signal?.throwIfAborted();
		return await new Promise<Ticket>((resolve, reject) => {
			const leave = () => {
				this.queue.splice(this.queue.indexOf(waiting), 1);
				reject(signal?.reason as Error);
				this.advance();
			};
			const waiting: Waiting = {
				tokens,
				admit: (ticket) => {
					signal?.removeEventListener('abort', leave);
					resolve(ticket);
				},
			};
			signal?.addEventListener('abort', leave, { once: true });
			this.queue.push(waiting);
			this.advance();
		});
	}

	/** The call has ended. `headers`: of its answer, good or bad; absent where there was none. */
	done(ticket: Ticket, headers?: Headers): void {
		const now = Date.now();
		this.running -= 1;
		if (this.most !== Infinity) this.most += 1 / this.most;
		if (headers) {
			const { requests, tokens } = readRateLimits(headers, now, ticket.sentAt);
			if (requests) this.requests.learn(requests, ticket.sentAt, ticket.requests, now);
			if (tokens) this.tokens.learn(tokens, ticket.sentAt, ticket.tokens, now);
		}
		this.advance();
	}

	/**
	 * The endpoint refused the call because of its rate: nothing more is sent for `waitMs`, then with fewer at a time. Calls that
	 * were under way when another was refused tell nothing new.
	 */
	refused(ticket: Ticket, waitMs: number, headers?: Headers): void {
		const now = Date.now();
		this.pausedUntil = Math.max(this.pausedUntil, now + waitMs);
		const saysLimits = this.requests.isKnown || this.tokens.isKnown;
		if (!saysLimits && ticket.sentAt >= this.lastRefusal) {
			this.most = Math.max(1, Math.floor(Math.min(this.most, this.running) / 2));
			this.lastRefusal = now;
		}
		this.done(ticket, headers);
	}

	private advance(): void {
		clearTimeout(this.timer);
		for (;;) {
			const [next] = this.queue;
			if (!next || this.running >= Math.floor(this.most)) return;
			const now = Date.now();
			const wait = Math.max(
				this.pausedUntil - now,
				this.requests.waitMs(1, now),
				this.tokens.waitMs(next.tokens, now),
			);
			if (wait > 0) {
				this.timer = setTimeout(() => this.advance(), Math.min(wait, longestTimerMs));
				return;
			}
			this.queue.shift();
			this.running += 1;
			next.admit({
				sentAt: now,
				requests: this.requests.take(1, now),
				tokens: this.tokens.take(next.tokens, now),
			});
		}
	}
}
