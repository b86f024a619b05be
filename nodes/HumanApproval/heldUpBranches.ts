import type { StoredReview } from '../shared/ledger';
import type { Branch } from './canvas';
import { outputIndex } from './outputs';

/** How often each node has run in this execution, by name. */
export type RunCounts = Record<string, number>;

/**
 * The branches whose items left in the last round and have not run, although the next round begins. n8n runs branches from
 * top to bottom, each to its end (2.40.7): with Undecided wired straight back, or a loop above them, they stay stuck until
 * the whole queue is decided.
 */
export function heldUpBranches(
	branches: Branch[],
	released: StoredReview[],
	runs: { before: RunCounts; now: RunCounts },
	ownName: string,
): Branch[] {
	const outputs = new Set(released.map(({ review }) => outputIndex[review.state]));
	return branches.filter(
		({ output, node, inputs }) =>
			output !== outputIndex.undecided &&
			outputs.has(output) &&
			node !== ownName &&
			inputs === 1 &&
			(runs.now[node] ?? 0) <= (runs.before[node] ?? 0),
	);
}
