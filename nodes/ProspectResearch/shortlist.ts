/**
 * Divides a run's prospects by priority: indexes of those that are `kept` and of those that are not, each highest priority
 * first, the earlier one where priorities are equal. With `keep` 0 all are kept in the order they came in. Entries without
 * a priority (items that failed) are always kept, at the end.
 */
export function shortlist(
	priorities: readonly (number | undefined)[],
	keep: number,
): { kept: number[]; others: number[] } {
	const indexes = priorities.map((_, index) => index);
	if (keep <= 0) return { kept: indexes, others: [] };
	const failed = indexes.filter((index) => priorities[index] === undefined);
	const ranked = indexes
		.filter((index) => priorities[index] !== undefined)
		.sort((left, right) => (priorities[right] ?? 0) - (priorities[left] ?? 0) || left - right);
	return { kept: [...ranked.slice(0, keep), ...failed], others: ranked.slice(keep) };
}
