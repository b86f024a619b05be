/** Numbers that look random and are the same for the same seed (mulberry32). `whole`: from 0 up to, without, `limit`. */
export function randomFrom(seed: number): {
	whole(limit: number): number;
	pick<T>(list: readonly T[]): T;
} {
	let state = seed >>> 0;
	const whole = (limit: number): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
	return { whole, pick: (list) => list[whole(list.length)]! };
}
