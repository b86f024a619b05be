/**
 * Which of several prospects make the shortlist: the `keep` with the highest priority, the earlier one where priorities are equal;
 * all with `keep` 0. Returns their indexes. Entries without a priority (items that failed) are always kept.
 */
export function shortlist(priorities: readonly (number | undefined)[], keep: number): Set<number> {
	const indexes = priorities.map((_, index) => index);
	if (keep <= 0) return new Set(indexes);
	const failed = indexes.filter((index) => priorities[index] === undefined);
	const best = indexes
		.filter((index) => priorities[index] !== undefined)
		.sort((left, right) => (priorities[right] ?? 0) - (priorities[left] ?? 0) || left - right)
		.slice(0, keep);
	return new Set([...failed, ...best]);
}
