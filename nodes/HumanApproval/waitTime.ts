/** What the builder set, in milliseconds. Absent: the node waits without end, or never gives up. */
export interface TimeLimits {
	wait?: number;
	giveUp?: number;
}

export interface WaitTimes {
	/** When the node wakes by itself. */
	wakeAt?: Date;
	/** From when on undecided reviews are an error. */
	giveUpAt?: Date;
	/** What reviewers are told: the end of it all where there is one, else the first time the node wakes. */
	deadline?: Date;
}

/** Timers may fire a little early; without slack the node would wake twice for one moment. */
const slack = 1000;

/**
 * The times of a round. All count from the first request, whatever happened since: with 4 hours the node wakes after 4, 8,
 * 12 hours, and a submission in between moves none of them.
 */
export function waitTimes({ wait, giveUp }: TimeLimits, requestedAt: Date, now: Date): WaitTimes {
	if (wait === undefined) return {};
	const start = requestedAt.getTime();
	const passed = Math.floor((now.getTime() + slack - start) / wait);
	const wake = start + (Math.max(0, passed) + 1) * wait;
	const end = giveUp === undefined ? undefined : start + giveUp;
	return {
		wakeAt: new Date(end === undefined ? wake : Math.min(wake, end)),
		giveUpAt: end === undefined ? undefined : new Date(end),
		deadline: new Date(end ?? start + wait),
	};
}

/** True when the time to give up has come. */
export function isOver({ giveUpAt }: WaitTimes, now: Date): boolean {
	return giveUpAt !== undefined && now.getTime() + slack >= giveUpAt.getTime();
}
