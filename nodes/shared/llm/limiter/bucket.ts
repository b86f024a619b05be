import type { Budget } from './readRateLimits';

/** How much of a report that there is more than expected is believed. */
const trustInMore = 0.02;

/**
 * This side's picture of one limit of an endpoint. Without any report it holds back nothing. `level` falls by what is sent
 * and rises by what refills; each answer sets it right.
 */
export class Bucket {
	private level = Infinity;
	private capacity = Infinity;
	/** Refill per millisecond; undefined: not known yet. */
	private rate?: number;
	/** When a window begins anew, for endpoints that count in windows. */
	private windowEnd?: number;
	private updatedAt = 0;
	/** How much had been taken when the newest call was sent that has reported: older calls report what is past. */
	private reportedAt = 0;
	/** All that was ever taken: a call remembers it, and knows later what was taken after it. */
	private taken = 0;

	/** Whether the endpoint has ever reported this limit. */
	get isKnown(): boolean {
		return this.level !== Infinity;
	}

	/** Milliseconds until `cost` may be taken. A cost above the capacity counts as the capacity. */
	waitMs(cost: number, now: number): number {
		this.refill(now);
		const wanted = Math.min(cost + this.margin, this.capacity);
		if (this.level >= wanted) return 0;
		if (this.rate !== undefined && this.rate > 0) {
			return Math.ceil((wanted - this.level) / this.rate);
		}
		return this.windowEnd === undefined ? 0 : Math.max(1, this.windowEnd - now);
	}

	/**
	 * Left in the bucket on purpose: a call may have reached the endpoint a little later than it was sent, and what it reported
	 * then holds that much less. Costs no time but that of refilling it once.
	 */
	private get margin(): number {
		const { capacity } = this;
		if (!Number.isFinite(capacity) || this.rate === undefined) return 0;
		return Math.min(capacity / 20, Math.max(1, capacity / 200));
	}

	/** Takes `cost` and says what was taken so far, for `learn`. */
	take(cost: number, now: number): number {
		this.refill(now);
		this.level -= cost;
		this.taken += cost;
		return this.taken;
	}

	/** Sets the picture right by what an answer reports about a call that was sent at `sentAt`, when `takenThen` had been taken. */
	learn(budget: Budget, sentAt: number, takenThen: number, now: number): void {
		if (takenThen < this.reportedAt) return;
		this.reportedAt = takenThen;
		const { limit, remaining, resetMs, refill } = budget;
		this.refill(now);
		if (limit !== undefined && limit > 0) this.capacity = limit;
		const since = this.taken - takenThen;
		if (refill === 'window') {
			this.rate = undefined;
			if (resetMs !== undefined) this.windowEnd = now + resetMs;
			this.level = remaining - since;
			return;
		}
		const used = this.capacity - remaining;
		if (Number.isFinite(used) && used > 0 && resetMs !== undefined && resetMs > 0) {
			// What remains is rounded down, so that half a unit of what seems used is still there.
			const seen = (used - 0.5) / resetMs;
			if (this.rate === undefined || used >= this.capacity / 2) this.rate = seen;
		} else if (!Number.isFinite(this.capacity) && resetMs !== undefined) {
			// Without a limit nobody can tell the rate: an empty one is empty until its reset.
			this.windowEnd = now + resetMs;
		}
		const reported = Math.min(this.capacity, remaining + (this.rate ?? 0) * (now - sentAt) - since);
		// Less than expected is believed at once. More may only mean that the call lay in a queue before it was counted, so
		// that its refill would count twice.
		this.level =
			reported < this.level ? reported : this.level + (reported - this.level) * trustInMore;
	}

	private refill(now: number): void {
		const passed = Math.max(0, now - this.updatedAt);
		this.updatedAt = now;
		if (this.windowEnd !== undefined && now >= this.windowEnd) {
			this.windowEnd = undefined;
			this.level = this.capacity;
		} else if (this.rate !== undefined) {
			this.level = Math.min(this.capacity, this.level + passed * this.rate);
		}
	}
}
