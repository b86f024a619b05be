/**
 * Sets the clock of a test to this moment, milliseconds since 1970. Only the date is faked: n8n, servers and connections go on
 * waiting in real time. `jest.useRealTimers()` ends it.
 */
export function setClock(now: number): void {
	jest.useRealTimers();
	jest.useFakeTimers({
		now,
		doNotFake: [
			'hrtime',
			'nextTick',
			'performance',
			'queueMicrotask',
			'setImmediate',
			'setInterval',
			'setTimeout',
			'clearImmediate',
			'clearInterval',
			'clearTimeout',
		],
	});
}
