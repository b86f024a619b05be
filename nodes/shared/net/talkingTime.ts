/**
 * A time limit that counts only while a site is talked to: waiting for one's turn is our own doing. `signal` is aborted
 * with a `TimeoutError` once the time that passed between `start` and `pause`, in all, reaches `limitMs`.
 */
export function talkingTime(limitMs: number): {
	signal: AbortSignal;
	start(): void;
	pause(): void;
} {
	const controller = new AbortController();
	let left = limitMs;
	let startedAt = 0;
	let timer: NodeJS.Timeout | undefined;

	const pause = () => {
		if (!timer) return;
		clearTimeout(timer);
		timer = undefined;
		left -= performance.now() - startedAt;
	};
	return {
		signal: controller.signal,
		start() {
			pause();
			startedAt = performance.now();
			timer = setTimeout(
				() => controller.abort(new DOMException('The time limit was reached.', 'TimeoutError')),
				Math.max(0, left),
			);
		},
		pause,
	};
}
