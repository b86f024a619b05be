import { weightOf } from './alignment';
import type { Reading } from './reading';

const frequencies = new WeakMap<Reading, Map<string, number>>();

/** Whether a telling word stands in no more than one sentence of the sources: shared, it says which of them is meant. */
export function isRare(key: string, reading: Reading): boolean {
	let counted = frequencies.get(reading);
	if (!counted) {
		counted = new Map();
		for (const { sentences } of reading.evidence.all)
			for (const { keys } of sentences)
				for (const one of keys) counted.set(one, (counted.get(one) ?? 0) + 1);
		frequencies.set(reading, counted);
	}
	return weightOf(key) === 1 && (counted.get(key) ?? 0) <= 1;
}
