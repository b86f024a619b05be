import { secondsOfUnitName } from '../../evidence/spokenDurations';
import type { ReadSentence } from '../reading/reading';
import type { Operand } from './reckoning';

/** How many of a smaller span a greater one has, in round and in working days. */
const spans: Record<number, number[]> = {
	1: [60],
	60: [60],
	3600: [24, 60],
	86_400: [5, 7, 24, 30, 365],
	604_800: [4, 5, 7, 52],
	2_629_800: [4, 12, 30],
	31_557_600: [12, 52, 365],
};

/** What a figure for one span may be multiplied by in a sentence that speaks of another. */
export function calendarOf({ words }: ReadSentence): Operand[] {
	const values = words.flatMap(({ text }) => spans[secondsOfUnitName(text) ?? 0] ?? []);
	const units = words.flatMap(({ text }) => secondsOfUnitName(text) ?? []);
	return [
		...[...new Set(values)].map((value): Operand => ({ value, kind: 'calendar', said: value })),
		...[...new Set(units)].map((value): Operand => ({ value, kind: 'span', said: 1 })),
	];
}
